package fr.gouv.pilo.shared.contribution;

import fr.gouv.pilo.shared.db.Sql;
import fr.gouv.pilo.shared.text.French;
import fr.gouv.pilo.shared.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** What the administration watches of what is shared's: people known, acts journalled, background jobs. */
@ApplicationScoped
class HomeAdministration implements HomeParts {
    private final Sql sql;
    private final Clock clock;

    HomeAdministration(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** @param known whether the service was in use that day: it knew an account */
    private record Counts(
            long people,
            long sealed,
            long waiting,
            long jobs,
            long failingJobs,
            boolean known,
            long peopleThen,
            long sealedThen) {}

    /** Accounts and seals carry the real time, whatever the date of a demonstration. */
    @Override
    public HomePart part(HomePage page) {
        if (page.audience() != HomeAudience.ADMIN) {
            return HomePart.NONE;
        }
        var past = HomePast.of(LocalDate.now(clock.withZone(BusinessClock.ZONE)));
        var counts = counts(past);
        var since = new HomeComparison(past.day(), counts.known());
        return HomePart.ofFigures(List.of(
                since.figure(
                        HomeFigure.ACCOUNTS,
                        "Comptes connus",
                        counts.people(),
                        counts.peopleThen(),
                        "Personnes qui se sont déjà connectées."),
                since.figure(
                        HomeFigure.AUDIT_ENTRIES,
                        "Actes scellés",
                        counts.sealed(),
                        counts.sealedThen(),
                        counts.waiting() == 0
                                ? "Aucun acte n'attend son sceau."
                                : counts.waiting() + " en attente de sceau."),
                HomeComparison.withoutPast(
                        HomeFigure.FAILING_JOBS,
                        "Tâches de fond en échec",
                        counts.failingJobs(),
                        "Sur " + French.countOrNone(counts.jobs(), "tâche") + ".")));
    }

    private Counts counts(HomePast past) {
        var until = past.until();
        return sql.one(Counts.class, """
                        SELECT (SELECT count(*) FROM account WHERE NOT machine AND issuer NOT LIKE 'urn:%') AS people,
                          (SELECT coalesce(max(position), 0) FROM audit_seal) AS sealed,
                          (SELECT count(*) FROM audit_unsealed) AS waiting,
                          count(*) AS jobs, count(*) FILTER (WHERE consecutive_failures > 0) AS failing_jobs,
                          EXISTS (SELECT 1 FROM account WHERE created_at <= ?) AS known,
                          (SELECT count(*) FROM account
                           WHERE NOT machine AND issuer NOT LIKE 'urn:%' AND created_at <= ?) AS people_then,
                          coalesce((SELECT position FROM audit_seal WHERE sealed_at <= ?
                           ORDER BY sealed_at DESC, position DESC LIMIT 1), 0) AS sealed_then
                        FROM scheduled_tasks""", until, until, until).orElseThrow();
    }
}
