package fr.gouv.pilo.event;

import fr.gouv.pilo.shared.db.Ids;
import fr.gouv.pilo.shared.db.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

/** The rows that the queue moves. All is called under the lock of the event's pools. */
@ApplicationScoped
class QueueRepository {
    private final Sql sql;

    QueueRepository(Sql sql) {
        this.sql = sql;
    }

    /**
     * What the queue must know of an event.
     *
     * @param due whether somebody's time to answer is over
     */
    record QueueEvent(
            UUID id,
            String code,
            EventState state,
            EventMode mode,
            Instant startsAt,
            Instant endsAt,
            Instant registrationClosesAt,
            boolean queue,
            int offerHours,
            boolean onePerService,
            boolean due) {
        /** Until then, a service that has a seat waits until each has one. */
        Instant servicesFirstUntil() {
            return registrationClosesAt == null ? startsAt.minusSeconds(offerHours * 3_600L) : registrationClosesAt;
        }
    }

    /** The first of an index, where "is there one before" would be looked for among all: mostly there is none. */
    private static final String EARLIEST = "(SELECT min(r.deadline) FROM event_registration r WHERE r.event_id = e.id)";

    Optional<QueueEvent> event(UUID id, Instant now) {
        return sql.one(
                QueueEvent.class,
                "SELECT e.id, code, state, mode, starts_at, ends_at, registration_closes_at, queue, offer_hours, one_per_service,"
                        + " coalesce(" + EARLIEST
                        + " <= ?, false) AS due FROM event e WHERE e.id = ? AND deleted_at IS NULL",
                now,
                id);
    }

    /** A registration as the queue sees it. */
    record Place(
            UUID id,
            UUID eventId,
            SeatMode mode,
            RegistrationState state,
            int seats,
            boolean seated,
            long rank,
            Instant deadline,
            Presence presence,
            long version) {
        boolean holds() {
            return state == RegistrationState.CONFIRMED
                    || state == RegistrationState.OFFERED
                    || state == RegistrationState.PENDING && seated;
        }

        boolean waits() {
            return state == RegistrationState.QUEUED || state == RegistrationState.PENDING && !seated;
        }
    }

    static final String PLACE =
            "r.id, r.event_id, r.mode, r.state, r.seats, r.seated, r.rank, r.deadline, r.presence, r.version";

    Optional<Place> place(UUID id) {
        return sql.one(Place.class, "SELECT " + PLACE + " FROM event_registration r WHERE r.id = ?", id);
    }

    /** A seat whose time is over, as it was. */
    record Expired(UUID id, SeatMode mode, RegistrationState before, int seats, boolean seated) {}

    /** Each is taken back once, whoever looks: the state is part of the condition, and the row is locked. */
    List<Expired> expire(UUID event, Instant now) {
        return sql.list(Expired.class, """
                UPDATE event_registration SET state = 'EXPIRED', deadline = NULL, version = version + 1
                WHERE event_id = ? AND deadline <= ?
                RETURNING id, mode, old.state AS before, seats, seated""", event, now);
    }

    /**
     * The first who waits.
     *
     * @param servicesFirst whether who is of a service that has a seat lets the others pass
     */
    Optional<Place> first(UUID event, SeatMode mode, boolean servicesFirst) {
        return sql.one(
                Place.class,
                "SELECT " + PLACE + " FROM event_registration r WHERE r.event_id = ? AND r.mode = ? AND r.waits = 1"
                        + (servicesFirst ? " AND NOT " + SERVED : "") + " ORDER BY r.rank LIMIT 1",
                event,
                mode);
    }

    private static final String SERVED = """
            EXISTS (SELECT FROM event_registration o WHERE o.event_id = r.event_id AND o.mode = r.mode AND o.held > 0
                    AND o.service_key = r.service_key AND o.id <> r.id)""";

    /** Whether somebody of the service has a seat. */
    boolean served(UUID event, SeatMode mode, String service) {
        return !sql.list("""
                        SELECT 1 FROM event_registration WHERE event_id = ? AND mode = ? AND held > 0 AND service_key = ? LIMIT 1""", row -> true, event, mode, service).isEmpty();
    }

    /** The place in the queue, from 1. */
    int placeOf(UUID event, SeatMode mode, long rank) {
        return sql.one("""
                        SELECT count(*)::int + 1 FROM event_registration
                        WHERE event_id = ? AND mode = ? AND waits = 1 AND rank < ?""", row -> row.getInt(1), event, mode, rank).orElseThrow();
    }

    List<Place> before(UUID event, SeatMode mode, long rank) {
        return sql.list(
                Place.class,
                "SELECT " + PLACE
                        + " FROM event_registration r WHERE r.event_id = ? AND r.mode = ? AND r.waits = 1 AND r.rank < ? ORDER BY r.rank",
                event,
                mode,
                rank);
    }

    void seat(UUID id) {
        sql.update("UPDATE event_registration SET seated = true, version = version + 1 WHERE id = ?", id);
    }

    void offer(UUID id, Instant until) {
        sql.update(
                "UPDATE event_registration SET state = 'OFFERED', seated = true, deadline = ?, version = version + 1 WHERE id = ?",
                until,
                id);
    }

    void become(UUID id, RegistrationState state) {
        sql.update(
                "UPDATE event_registration SET state = ?, deadline = NULL, version = version + 1 WHERE id = ?",
                state,
                id);
    }

    void confirm(UUID id, RegistrationState state, Instant at) {
        sql.update("""
                UPDATE event_registration SET state = ?, deadline = NULL, confirmed_at = coalesce(confirmed_at, ?), version = version + 1
                WHERE id = ?""", state, at, id);
    }

    void take(UUID id, int seats) {
        sql.update("UPDATE event_registration SET seats = ?, version = version + 1 WHERE id = ?", seats, id);
    }

    void change(UUID id, SeatMode mode, RegistrationState state, boolean seated) {
        sql.update("""
                UPDATE event_registration r SET mode = ?, state = ?, seated = ?, deadline = NULL, version = version + 1,
                    rank = (SELECT p.last_rank + 1 FROM event_pool p WHERE p.event_id = r.event_id AND p.mode = ?)
                WHERE r.id = ?""", mode, state, seated, mode, id);
    }

    /** Who has the time to answer again, and until when. */
    record Renewed(UUID id, SeatMode mode, RegistrationState state, int seats, Instant deadline) {}

    /** After a postponement the time to answer begins again, and never passes the new start. */
    List<Renewed> renew(UUID event, Instant held, Instant offered) {
        return sql.list(Renewed.class, """
                UPDATE event_registration SET deadline = CASE WHEN state = 'PENDING' THEN ? ELSE ? END, version = version + 1
                WHERE event_id = ? AND state IN ('PENDING', 'OFFERED') RETURNING id, mode, state, seats, deadline""", held, offered, event);
    }

    /** A move of the queue, with what explains it. */
    record Move(
            UUID registration,
            SeatMode mode,
            QueueReason reason,
            RegistrationState before,
            RegistrationState after,
            int seats,
            Integer free,
            Integer place,
            Instant deadline,
            String note) {}

    /** @return of each its id, in their order */
    List<UUID> remember(UUID event, List<Move> moves, Instant at, UUID account) {
        var ids = moves.stream().map(move -> Ids.next()).toList();
        sql.updateEach(
                """
                INSERT INTO event_queue_move (id, event_id, registration_id, mode, reason, state_before, state_after, seats, free, place,
                    deadline, note, occurred_at, account_id)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::uuid)""",
                IntStream.range(0, ids.size())
                        .mapToObj(i -> row(ids.get(i), event, moves.get(i), at, account))
                        .toList());
        return ids;
    }

    private static Object[] row(UUID id, UUID event, Move move, Instant at, UUID account) {
        return new Object[] {
            id,
            event,
            move.registration(),
            move.mode(),
            move.reason(),
            move.before(),
            move.after(),
            move.seats(),
            move.free(),
            move.place(),
            move.deadline(),
            move.note(),
            at,
            account
        };
    }

    /** The events where somebody's time is over, or where services that have a seat may now have another. */
    List<UUID> due(Instant now) {
        return sql.list(
                "SELECT e.id FROM event e WHERE e.state IN ('PUBLISHED', 'MOVED') AND " + EARLIEST + " <= ?" + """
                 UNION
                SELECT e.id FROM event e JOIN event_pool p ON p.event_id = e.id
                WHERE e.one_per_service AND e.state IN ('PUBLISHED', 'MOVED') AND e.starts_at > ? AND p.waiting > 0
                  AND (p.capacity IS NULL OR p.held < p.capacity)
                  AND coalesce(e.registration_closes_at, e.starts_at - make_interval(hours => e.offer_hours)) <= ?""",
                row -> row.getObject(1, UUID.class),
                now,
                now,
                now);
    }
}
