package fr.gouv.pilo.event;

import fr.gouv.pilo.shared.contribution.Retention;
import fr.gouv.pilo.shared.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.function.ToIntBiFunction;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Names go after a time that is a setting, what somebody needed seven days after the event. */
@ApplicationScoped
class EventRetention {
    private static final Period NEEDS_KEPT = Period.ofDays(7);

    private static final Period LISTS_KEPT = Period.ofDays(7);

    private final ErasureRepository repository;
    private final RosterRepository lists;
    private final BusinessClock clock;
    private final Period namesKept;

    EventRetention(
            ErasureRepository repository,
            RosterRepository lists,
            BusinessClock clock,
            @ConfigProperty(name = "pilo.events.names-kept") Period namesKept) {
        this.repository = repository;
        this.lists = lists;
        this.clock = clock;
        this.namesKept = namesKept;
    }

    private record Kept(String what, Period kept, ToIntBiFunction<Instant, LocalDate> erasure, BusinessClock clock)
            implements Retention {
        @Override
        public int erase(LocalDate before) {
            return erasure.applyAsInt(before.atStartOfDay(BusinessClock.ZONE).toInstant(), clock.today());
        }
    }

    @Produces
    @Singleton
    Retention names() {
        return new Kept(
                "Personnes inscrites aux événements (nom, courriel, service)",
                namesKept,
                repository::eraseNames,
                clock);
    }

    @Produces
    @Singleton
    Retention lists() {
        return new Kept(
                "Listes de participants importées (fichiers et lignes)",
                LISTS_KEPT,
                (before, today) -> lists.erase(before, clock.now()),
                clock);
    }

    @Produces
    @Singleton
    Retention needs() {
        return new Kept(
                "Services demandés aux événements", NEEDS_KEPT, (ended, today) -> repository.eraseNeeds(ended), clock);
    }
}
