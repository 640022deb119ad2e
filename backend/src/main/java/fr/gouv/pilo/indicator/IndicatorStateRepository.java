package fr.gouv.pilo.indicator;

import fr.gouv.pilo.shared.db.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/** Where indicators stand, by knowledge time. */
@ApplicationScoped
class IndicatorStateRepository {
    /** For the view of an indicator i: since when it is archived. */
    static final String STANDING = """
            CASE i.state WHEN 'ARCHIVED' THEN (SELECT max(s.recorded_at) FROM indicator_state s WHERE s.indicator_id = i.id AND s.state = 'ARCHIVED') END AS archived_at""";

    private final Sql sql;

    IndicatorStateRepository(Sql sql) {
        this.sql = sql;
    }

    /** @param recordedAt null: now */
    void set(UUID indicator, IndicatorState state, UUID account, UUID importId, Instant recordedAt) {
        sql.update(
                "INSERT INTO indicator_state (indicator_id, state, account_id, import_id, recorded_at) VALUES (?, ?, ?, ?, coalesce(?::timestamptz, clock_timestamp()))",
                indicator,
                state,
                account,
                importId,
                recordedAt);
        sql.update("UPDATE indicator SET state = ?, version = version + 1 WHERE id = ?", state, indicator);
    }
}
