package fr.gouv.pilo.event;

import fr.gouv.pilo.event.EventRepository.SessionRow;
import fr.gouv.pilo.shared.db.Ids;
import fr.gouv.pilo.shared.db.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What is to be told, until it is taken to the post. */
@ApplicationScoped
class EventNoticeRepository {
    private static final int AT_ONCE = 500;

    private final Sql sql;

    EventNoticeRepository(Sql sql) {
        this.sql = sql;
    }

    /**
     * What is told to whom, as things stand when it is taken.
     *
     * @param mail null once it is erased
     * @param rank in the queue; null outside of it
     */
    record Notice(
            UUID registrationId,
            NoticeKind kind,
            String cause,
            String mail,
            String name,
            SeatMode mode,
            RegistrationState state,
            int seats,
            Integer rank,
            Instant deadline,
            String title,
            EventKind eventKind,
            String place,
            Instant startsAt,
            Instant endsAt,
            String reason,
            Announced announced) {
        /** Whether it is still true: of who gave up nothing changes, and what is cancelled has no other place. */
        boolean stands() {
            return switch (kind) {
                case EVENT_CHANGED, EVENT_MOVED ->
                    state.active() && announced.state().open();
                case REMINDER ->
                    state == RegistrationState.CONFIRMED && announced.state().open();
                default -> true;
            };
        }

        /** One mail for each, whoever takes it to the post again. */
        String issue() {
            return String.join(":", "event-registration", registrationId.toString(), kind.name(), cause);
        }
    }

    /**
     * What agendas are told.
     *
     * @param sequence it rises with the event's, and with what becomes of a seat that was had, or is had again (E4)
     * @param videoLink for who has a seat at a distance
     * @param mostSessions that were ever announced
     * @param gaveUp whether this notice tells of a seat that was had and is no more
     */
    record Announced(
            String uid,
            int sequence,
            EventState state,
            String address,
            String videoLink,
            List<SessionRow> sessions,
            int mostSessions,
            boolean gaveUp) {}

    private static final String NOTICE = """
            n.registration_id, n.kind, n.cause, w.mail, r.first_name || ' ' || r.last_name AS name, r.mode, r.state, r.seats,
            CASE WHEN r.waits = 1 THEN (SELECT count(*)::int + 1 FROM event_registration x WHERE x.event_id = r.event_id
                AND x.mode = r.mode AND x.waits = 1 AND x.rank < r.rank) END AS rank,
            r.deadline, e.title, e.kind AS event_kind, e.place, e.starts_at, e.ends_at, e.reason, e.uid AS announced_uid,
            e.sequence + (SELECT count(*) FILTER (WHERE m.state_before = 'CONFIRMED')::int + greatest(0, count(*) FILTER (
                WHERE m.state_after = 'CONFIRMED' AND m.state_before IS DISTINCT FROM 'CONFIRMED')::int - 1)
                FROM event_queue_move m WHERE m.registration_id = r.id) AS announced_sequence,
            e.state AS announced_state, e.address AS announced_address,
            CASE WHEN r.state = 'CONFIRMED' AND r.mode = 'REMOTE' THEN e.video_link END AS announced_video_link,
            (SELECT json_agg(json_build_object('id', x.id, 'title', x.title, 'startsAt', x.starts_at, 'endsAt', x.ends_at)
                             ORDER BY x.starts_at) FROM event_session x WHERE x.event_id = e.id) AS announced_sessions,
            e.most_sessions AS announced_most_sessions,
            EXISTS (SELECT FROM event_queue_move m WHERE m.registration_id = r.id AND m.id::text = n.cause
                    AND m.state_before = 'CONFIRMED') AS announced_gave_up""";

    private static final String OF =
            "event_registration r JOIN event e ON e.id = r.event_id JOIN event_person w ON w.id = r.person_id";

    private static final String TAKE = "UPDATE event_notice n SET told_at = ? FROM " + OF
            + " WHERE r.id = n.registration_id AND %s RETURNING " + NOTICE;

    /** One statement, of one notice by equality alone: it is under the lock of an event's seats, and is planned once for all. */
    private static final String TELL = """
            WITH n AS (
                INSERT INTO event_notice (id, registration_id, kind, cause, not_before, told_at) VALUES (?, ?, ?, ?, ?, ?)
                ON CONFLICT (registration_id, kind, cause) DO NOTHING RETURNING registration_id, kind, cause)
            SELECT """ + " " + NOTICE + " FROM " + OF + " JOIN n ON n.registration_id = r.id";

    /** @return what becomes a mail now; nothing where it was told already for the same cause */
    Optional<Notice> tell(UUID registration, NoticeKind kind, String cause, Instant at) {
        return sql.one(Notice.class, TELL, Ids.next(), registration, kind, cause, at, at);
    }

    void addForAll(UUID event, NoticeKind kind, String cause, Instant notBefore) {
        sql.update("""
                INSERT INTO event_notice (id, registration_id, kind, cause, not_before)
                SELECT uuidv7(), r.id, ?, ?, ? FROM event_registration r
                WHERE r.event_id = ? AND r.state IN ('PENDING', 'CONFIRMED', 'QUEUED', 'OFFERED') ON CONFLICT DO NOTHING""", kind, cause, notBefore, event);
    }

    /**
     * With what waits to be told already of the event: one message says how all of it stands, and a new date more than the
     * rest. The row is written, so that nobody takes it to the post before this is committed.
     */
    void gatherForAll(UUID event, NoticeKind kind, String cause, Instant notBefore) {
        sql.update("""
                INSERT INTO event_notice AS n (id, registration_id, kind, cause, not_before)
                SELECT uuidv7(), r.id, ?, ?, ? FROM event_registration r
                WHERE r.event_id = ? AND r.state IN ('PENDING', 'CONFIRMED', 'QUEUED', 'OFFERED')
                ON CONFLICT (registration_id) WHERE kind IN ('EVENT_CHANGED', 'EVENT_MOVED') AND told_at IS NULL
                DO UPDATE SET kind = CASE WHEN n.kind = 'EVENT_MOVED' THEN n.kind ELSE excluded.kind END, cause = excluded.cause""", kind, cause, notBefore, event);
    }

    /**
     * To each who comes to what begins so soon, once for each beginning; who registered since has just been told.
     *
     * @param days before the beginning
     * @param until when it is too late for it: another reminder, or the event itself, is near
     */
    int remind(int days, Instant now, Instant until) {
        return sql.update("""
                INSERT INTO event_notice (id, registration_id, kind, cause, not_before)
                SELECT uuidv7(), r.id, 'REMINDER', c.cause, ?
                FROM event e JOIN event_registration r ON r.event_id = e.id AND r.state = 'CONFIRMED'
                CROSS JOIN LATERAL (SELECT 'J-' || ? || ' ' || extract(epoch FROM e.starts_at)::bigint AS cause) c
                WHERE e.state IN ('PUBLISHED', 'MOVED') AND e.deleted_at IS NULL AND e.starts_at > ?
                  AND e.starts_at <= ?::timestamptz + make_interval(days => ?)
                  AND r.confirmed_at < e.starts_at - make_interval(days => ?)
                  AND NOT EXISTS (SELECT FROM event_notice n
                      WHERE n.registration_id = r.id AND n.kind = 'REMINDER' AND n.cause = c.cause)
                ON CONFLICT DO NOTHING""", now, days, until, now, days, days);
    }

    /** What waits of a registration: found by it alone, and not among all that wait. */
    List<Notice> takeOf(UUID registration, Instant now) {
        return sql.list(
                Notice.class,
                TAKE.formatted("n.registration_id = ? AND n.told_at IS NULL AND n.not_before <= ?"),
                now,
                registration,
                now);
    }

    /** What was said in this transaction to all who take part in an event. */
    List<Notice> takeOfAll(UUID event, Instant now) {
        return sql.list(
                Notice.class,
                TAKE.formatted("r.event_id = ? AND n.told_at IS NULL AND n.not_before <= ?"),
                now,
                event,
                now);
    }

    /** Whatever waited until now; what another process is taking is left to it. */
    List<Notice> takeDue(Instant now) {
        return sql.list(Notice.class, TAKE.formatted("""
                n.id IN (SELECT id FROM event_notice WHERE told_at IS NULL AND not_before <= ?
                    ORDER BY not_before LIMIT ? FOR UPDATE SKIP LOCKED)"""), now, now, AT_ONCE);
    }
}
