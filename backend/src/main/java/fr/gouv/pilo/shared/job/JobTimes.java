package fr.gouv.pilo.shared.job;

import fr.gouv.pilo.shared.db.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** When the jobs run next. */
@ApplicationScoped
public class JobTimes {
    private final Sql sql;
    private final Clock clock;

    JobTimes(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * All are due at once, once this transaction is done: for what comes otherwise than by the acts of a day, and would
     * wait until the next. One that runs at this moment keeps its time.
     */
    public void bringForward() {
        var now = clock.instant();
        sql.update(
                "UPDATE scheduled_tasks SET execution_time = ?, version = version + 1 WHERE NOT picked AND execution_time > ?",
                now,
                now);
    }
}
