package fr.gouv.pilo.event;

import fr.gouv.pilo.event.Presences.Seat;
import fr.gouv.pilo.event.Presences.Session;
import fr.gouv.pilo.shared.db.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class PresenceRepository {
    private final Sql sql;

    PresenceRepository(Sql sql) {
        this.sql = sql;
    }

    record Held(
            UUID id,
            String code,
            String title,
            EventState state,
            EventMode mode,
            Instant startsAt,
            Instant endsAt,
            List<Session> sessions) {}

    private static final String HELD = """
            SELECT e.id, e.code, e.title, e.state, e.mode, e.starts_at, e.ends_at,
                   %s AS sessions
            FROM event e WHERE e.deleted_at IS NULL AND\s""".formatted(EventRepository.SESSIONS);

    Optional<Held> find(UUID event) {
        return sql.one(Held.class, HELD + "e.id = ?", event);
    }

    /** @param organises of {@code event e} */
    List<Held> unnoted(Instant from, Instant until, String organises) {
        return sql.list(Held.class, HELD + """
                e.ends_at >= ? AND e.ends_at < ? AND e.state IN ('PUBLISHED', 'MOVED') AND\s""" + organises + """
                 AND EXISTS (SELECT FROM event_registration r WHERE r.event_id = e.id AND r.mode = 'REMOTE' AND r.state = 'CONFIRMED')
                AND NOT EXISTS (SELECT FROM event_registration r WHERE r.event_id = e.id AND r.mode = 'REMOTE' AND r.presence IS NOT NULL)
                ORDER BY e.ends_at""", from, until);
    }

    private static final String SEAT = """
            SELECT r.id AS registration, r.mode, r.last_name, r.first_name, CASE WHEN r.erased_on IS NULL THEN p.mail END AS mail, r.service, r.seats,
                   ARRAY(SELECT json_array_elements_text(r.companions::json)) AS companions, r.presence, r.present_seats
            FROM event_registration r JOIN event_person p ON p.id = r.person_id
            WHERE r.event_id = ? AND r.state = 'CONFIRMED'""";

    List<Seat> seats(UUID event) {
        return sql.list(
                Seat.class,
                SEAT + " ORDER BY r.last_name COLLATE \"fr-x-icu\", r.first_name COLLATE \"fr-x-icu\", r.id",
                event);
    }

    Optional<Seat> seatOf(UUID event, String mailKey) {
        return sql.one(Seat.class, SEAT + " AND r.erased_on IS NULL AND p.mail_key = ?", event, mailKey);
    }
}
