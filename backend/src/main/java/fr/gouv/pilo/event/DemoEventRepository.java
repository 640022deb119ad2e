package fr.gouv.pilo.event;

import fr.gouv.pilo.shared.db.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Writes the demonstration's registrations in bulk: thousands of acts of a year, which no one is told of. */
@ApplicationScoped
class DemoEventRepository {
    private final Sql sql;

    DemoEventRepository(Sql sql) {
        this.sql = sql;
    }

    /** @return the id of the project of that title, or null */
    UUID project(String title) {
        return sql.one("SELECT id FROM project_budget_read WHERE title = ?", row -> row.getObject(1, UUID.class), title)
                .orElse(null);
    }

    /** People of the set: a name that is a role, an address that leads nowhere. */
    void people(List<DemoPerson> people) {
        sql.update(
                """
                INSERT INTO event_person (id, mail, mail_key)
                SELECT p.id, p.mail, p.mail FROM unnest(?, ?) AS p (id, mail)""",
                people.stream().map(DemoPerson::id).toArray(UUID[]::new),
                people.stream().map(DemoPerson::mail).toArray(String[]::new));
    }

    /** Those who came, then those who did not, in the order of the list. */
    void registrations(UUID event, SeatMode mode, List<DemoPerson> people, int present, Instant at, Instant end) {
        var absent = mode == SeatMode.REMOTE ? "NOT_ESTABLISHED" : "ABSENT";
        sql.update(
                """
                INSERT INTO event_registration (id, event_id, person_id, mode, state, seats, seated, rank, origin, last_name, first_name,
                    service, service_key, department, agent, companions, answers, needs, confirmed_at, presence, present_seats, presence_at)
                SELECT uuidv7(), ?, p.id, ?, 'CONFIRMED', 1, true, p.rank, 'IMPORT', p.last_name, '(démo)', p.service, p.service_key,
                       p.department, p.agent, '[]', '[]', '{}', ?, CASE WHEN p.rank <= ? THEN 'PRESENT' ELSE ? END,
                       CASE WHEN p.rank <= ? THEN 1 END, ?
                FROM unnest(?, ?, ?, ?, ?, ?::boolean[]) WITH ORDINALITY AS p (id, last_name, service, service_key, department, agent, rank)""",
                event,
                mode,
                at,
                present,
                absent,
                present,
                end,
                people.stream().map(DemoPerson::id).toArray(UUID[]::new),
                texts(people, DemoPerson::name),
                texts(people, DemoPerson::service),
                texts(people, person -> RegistrationCheck.key(person.service())),
                texts(people, DemoPerson::department),
                texts(people, person -> String.valueOf(person.agent())));
    }

    private static String[] texts(List<DemoPerson> people, java.util.function.Function<DemoPerson, String> text) {
        return people.stream().map(text).toArray(String[]::new);
    }

    /** The journal of what was loaded: there was a seat, and nobody waited. */
    void remember(UUID event, Instant at) {
        sql.update("""
                INSERT INTO event_queue_move (id, event_id, registration_id, mode, reason, state_after, seats, occurred_at)
                SELECT uuidv7(), event_id, id, mode, 'SEAT_FREE', 'CONFIRMED', seats, ? FROM event_registration WHERE event_id = ?""", at, event);
    }

    void published(UUID event, EventState state, Instant at) {
        sql.update("UPDATE event SET state = ?, published_at = ? WHERE id = ?", state, at, event);
    }
}
