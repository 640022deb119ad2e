package fr.gouv.pilo.event;

import fr.gouv.pilo.shared.db.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Who came, by the presence that stands with each registration: of any session. */
@ApplicationScoped
class AttendeeRepository {
    private final Sql sql;

    AttendeeRepository(Sql sql) {
        this.sql = sql;
    }

    record Held(
            UUID id, String code, String title, EventKind kind, EventState state, Instant startsAt, Instant endsAt) {}

    Optional<Held> find(UUID event) {
        return sql.one(
                Held.class,
                "SELECT id, code, title, kind, state, starts_at, ends_at FROM event WHERE id = ? AND deleted_at IS NULL",
                event);
    }

    record Came(UUID registration, SeatMode mode, String mail, String name, String place, Instant endsAt) {}

    List<Came> present(UUID event) {
        return sql.list(Came.class, """
                SELECT r.id AS registration, r.mode, p.mail, concat_ws(' ', r.first_name, r.last_name) AS name, e.place, e.ends_at
                FROM event_registration r JOIN event_person p ON p.id = r.person_id JOIN event e ON e.id = r.event_id
                WHERE r.event_id = ? AND r.state = 'CONFIRMED' AND r.presence = 'PRESENT' AND p.mail IS NOT NULL AND r.last_name IS NOT NULL
                ORDER BY r.last_name COLLATE "fr-x-icu", r.first_name COLLATE "fr-x-icu", r.id""", event);
    }

    Optional<UUID> eventOf(UUID registration) {
        return sql.one(
                "SELECT event_id FROM event_registration WHERE id = ?",
                row -> row.getObject("event_id", UUID.class),
                registration);
    }
}
