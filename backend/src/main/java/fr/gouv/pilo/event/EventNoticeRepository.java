package fr.gouv.pilo.event;

import fr.gouv.pilo.shared.db.Ids;
import fr.gouv.pilo.shared.db.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** Keeps what is to be told until somebody takes it to the post. */
@ApplicationScoped
class EventNoticeRepository implements EventMail {
    private static final Duration GATHERED = Duration.ofMinutes(1);

    private final Sql sql;

    EventNoticeRepository(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void tell(UUID registration, NoticeKind kind, String cause, Instant at) {
        sql.update("""
                INSERT INTO event_notice (id, registration_id, kind, cause, not_before) VALUES (?, ?, ?, ?, ?)
                ON CONFLICT (registration_id, kind, cause) DO NOTHING""", Ids.next(), registration, kind, cause, at);
    }

    @Override
    public void tellAll(UUID event, NoticeKind kind, String cause, Instant at) {
        sql.update("""
                INSERT INTO event_notice (id, registration_id, kind, cause, not_before)
                SELECT uuidv7(), r.id, ?, ?, ? FROM event_registration r
                WHERE r.event_id = ? AND r.state IN ('PENDING', 'CONFIRMED', 'QUEUED', 'OFFERED') ON CONFLICT DO NOTHING""", kind, cause, kind == NoticeKind.EVENT_CHANGED ? at.plus(GATHERED) : at, event);
    }
}
