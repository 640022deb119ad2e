package fr.gouv.pilo.survey;

import fr.gouv.pilo.shared.contribution.Retention;
import fr.gouv.pilo.shared.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.Period;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Somebody may be named in a text after all: texts go as names do. What was chosen is counts, and stays. */
@ApplicationScoped
class SurveyRetention implements Retention {
    private final BallotRepository repository;
    private final Period kept;

    SurveyRetention(BallotRepository repository, @ConfigProperty(name = "pilo.events.names-kept") Period kept) {
        this.repository = repository;
        this.kept = kept;
    }

    @Override
    public String what() {
        return "Textes libres des questionnaires d'événement";
    }

    @Override
    public Period kept() {
        return kept;
    }

    @Override
    public int erase(LocalDate before) {
        return repository.eraseTexts(before.atStartOfDay(BusinessClock.ZONE).toInstant());
    }
}
