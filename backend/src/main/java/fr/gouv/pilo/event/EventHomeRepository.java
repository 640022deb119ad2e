package fr.gouv.pilo.event;

import fr.gouv.pilo.shared.db.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What takes place soon. */
@ApplicationScoped
class EventHomeRepository {
    private final Sql sql;

    EventHomeRepository(Sql sql) {
        this.sql = sql;
    }

    /** @param capacity null where a mode has no bound */
    record NextEvent(
            UUID id,
            String title,
            EventMode mode,
            EventState state,
            Instant startsAt,
            String place,
            String videoLink,
            int speakers,
            int held,
            Integer capacity,
            int waiting,
            boolean organised) {}

    List<NextEvent> between(Instant from, Instant to, String sees, String organises) {
        return sql.list(NextEvent.class, """
                SELECT e.id, e.title, e.mode, e.state, e.starts_at, e.place, e.video_link,
                       (SELECT count(*)::int FROM event_talk t WHERE t.event_id = e.id) AS speakers,
                       coalesce(sum(p.held), 0)::int AS held,
                       CASE WHEN bool_and(p.capacity IS NOT NULL) THEN sum(p.capacity)::int END AS capacity,
                       coalesce(sum(p.waiting), 0)::int AS waiting, %s AS organised
                FROM event e LEFT JOIN event_pool p ON p.event_id = e.id
                WHERE e.deleted_at IS NULL AND e.state IN ('DRAFT', 'PUBLISHED', 'MOVED') AND e.starts_at >= ? AND e.starts_at < ? AND %s
                GROUP BY e.id ORDER BY e.starts_at, e.id LIMIT 100""".formatted(organises, sees), from, to);
    }
}
