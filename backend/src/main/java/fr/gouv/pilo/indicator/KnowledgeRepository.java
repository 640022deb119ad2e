package fr.gouv.pilo.indicator;

import fr.gouv.pilo.shared.db.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;

@ApplicationScoped
class KnowledgeRepository implements Knowledge {
    /** Named as it always was: a version that still runs beside this one must meet it on the same lock. */
    private static final String WRITERS = "hashtextextended('measurement.writers', 0)";

    private final Sql sql;

    KnowledgeRepository(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void lock() {
        sql.list("SELECT pg_advisory_xact_lock(" + WRITERS + ")", row -> null);
    }

    @Override
    public boolean tryLock() {
        return sql.one("SELECT pg_try_advisory_xact_lock(" + WRITERS + ")", row -> row.getBoolean(1))
                .orElse(false);
    }

    @Override
    public Instant time() {
        return sql.one("SELECT clock_timestamp()", row -> row.getObject(1, OffsetDateTime.class)
                        .toInstant())
                .orElseThrow();
    }
}
