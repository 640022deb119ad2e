package fr.gouv.pilo.funding;

import fr.gouv.pilo.shared.audit.Audit;
import fr.gouv.pilo.shared.etag.Preconditions;
import fr.gouv.pilo.shared.problem.ProblemException;
import fr.gouv.pilo.shared.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.regex.Pattern;

/** Dates de fin de gestion (B16). */
@ApplicationScoped
class ClosingService {
    private static final Pattern PROGRAMME = Pattern.compile("[0-9]{4}");
    private static final Pattern YEAR = Pattern.compile("20[0-9]{2}|2100");

    private final ClosingRepository repository;
    private final BudgetReach reach;
    private final Preconditions preconditions;
    private final Audit audit;
    private final BusinessClock clock;

    ClosingService(
            ClosingRepository repository,
            BudgetReach reach,
            Preconditions preconditions,
            Audit audit,
            BusinessClock clock) {
        this.repository = repository;
        this.reach = reach;
        this.preconditions = preconditions;
        this.audit = audit;
        this.clock = clock;
    }

    ClosingDatesView get(String year, String programme) {
        var known = year(year);
        return repository.view(known, checked(programme)).on(clock.today());
    }

    private int year(String text) {
        if (!YEAR.matcher(text).matches() || !reach.reads()) {
            throw ProblemException.notFound("Cet exercice n'existe pas : de 2000 à 2100.");
        }
        return Integer.parseInt(text);
    }

    private static String checked(String programme) {
        if (programme == null || !PROGRAMME.matcher(programme).matches()) {
            throw ProblemException.badRequest(
                    "Le paramètre « programme » attend un programme budgétaire en quatre chiffres, par exemple 0349.");
        }
        return programme;
    }

    @Transactional
    ClosingDatesView update(String year, String programme, UpdateClosingDates dates) {
        get(year, programme);
        reach.requireWriter();
        return define(year(year), programme, dates);
    }

    ClosingDatesView define(int year, String programme, UpdateClosingDates dates) {
        repository.lock(year, programme);
        var before = repository.view(year, programme);
        preconditions.check(before.version());
        dates.check(year);
        repository.write(year, programme, dates);
        var after = repository.view(year, programme);
        audit.change("closing-dates.update", "closing-dates", after.id(), before.content(), after.content());
        return after.on(clock.today());
    }
}
