package fr.gouv.pilo.shared.contribution;

import fr.gouv.pilo.shared.contribution.HomeFigure.Wanted;
import fr.gouv.pilo.shared.db.Sql;
import fr.gouv.pilo.shared.text.French;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The background jobs, which are shared's: the administration watches them. */
@ApplicationScoped
class HomeJobs implements HomeParts {
    private final Sql sql;

    HomeJobs(Sql sql) {
        this.sql = sql;
    }

    private record Counts(long jobs, long failing) {}

    @Override
    public HomePart part(HomePage page) {
        if (page.audience() != HomeAudience.ADMIN) {
            return HomePart.NONE;
        }
        var counts = sql.one(Counts.class, """
                        SELECT count(*) AS jobs, count(*) FILTER (WHERE consecutive_failures > 0) AS failing
                        FROM scheduled_tasks""").orElseThrow();
        return HomePart.ofFigures(List.of(HomeComparison.withoutPast(
                new HomeFigure("FAILING_JOBS", "Tâches de fond en échec", Wanted.FEWER, 40, null),
                counts.failing(),
                "Sur " + French.countOrNone(counts.jobs(), "tâche") + ".")));
    }
}
