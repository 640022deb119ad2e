package fr.gouv.pilo.shared.idempotency;

import fr.gouv.pilo.shared.db.Sql;
import fr.gouv.pilo.shared.job.RecurringJob;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;

/**
 * Keys serve for 24 hours; what they kept, whole answers, goes then even if nobody asks again. It counts in hours of real
 * time and leaves no entry, where a Retention is asked once a day and leaves one.
 */
@ApplicationScoped
class KeyRetentionService implements RecurringJob {
    private final Sql sql;

    KeyRetentionService(Sql sql) {
        this.sql = sql;
    }

    @Override
    public String name() {
        return "idempotency-retention";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    @Transactional
    public void run() {
        sql.update("DELETE FROM idempotency_key WHERE created_at < now() - interval '24 hours'");
    }
}
