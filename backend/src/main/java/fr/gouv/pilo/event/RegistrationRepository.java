package fr.gouv.pilo.event;

import fr.gouv.pilo.event.RegistrationView.QueueMoveItem;
import fr.gouv.pilo.event.RegistrationView.RegistrationItem;
import fr.gouv.pilo.shared.db.Ids;
import fr.gouv.pilo.shared.db.RecordColumns;
import fr.gouv.pilo.shared.db.RecordMapper;
import fr.gouv.pilo.shared.db.Sql;
import fr.gouv.pilo.shared.page.ListStatement;
import fr.gouv.pilo.shared.page.Listing;
import fr.gouv.pilo.shared.page.Listings;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

@ApplicationScoped
class RegistrationRepository {
    private static final RecordColumns DETAILS = RecordColumns.of(RegistrationDetails.class);

    /** Names are for organisers: {@code %1$s} says of each row whether they are for the caller. */
    private static final String ITEM = """
            r.id, e.id AS event_id, e.code AS event_code, e.title AS event_title, e.starts_at AS event_starts_at, r.person_id AS person,
            r.mode, r.state, r.seats,
            CASE WHEN r.waits = 1 THEN (SELECT count(*)::int + 1 FROM event_registration x WHERE x.event_id = r.event_id
                AND x.mode = r.mode AND x.waits = 1 AND x.rank < r.rank) END AS place,
            r.deadline, r.origin, CASE WHEN %1$s THEN r.last_name END AS last_name, CASE WHEN %1$s THEN r.first_name END AS first_name,
            CASE WHEN %1$s AND r.erased_on IS NULL THEN w.mail END AS mail, CASE WHEN %1$s THEN r.service END AS service, r.department, r.agent,
            CASE WHEN %1$s THEN ARRAY(SELECT json_array_elements_text(r.companions::json)) ELSE '{}' END AS companions,
            CASE WHEN %1$s THEN r.needs ELSE '{}' END AS needs,
            CASE WHEN %1$s THEN ARRAY(SELECT json_array_elements_text(r.answers::json)) ELSE '{}' END AS answers,
            (SELECT g.state FROM event_agreement g WHERE g.registration_id = r.id) AS agreement, r.presence, r.present_seats, r.created_at, r.version, r.updated_at""";

    private static final String TABLES =
            "event_registration r JOIN event e ON e.id = r.event_id JOIN event_person w ON w.id = r.person_id";

    private final Sql sql;
    private final Listings listings;

    RegistrationRepository(Sql sql, Listings listings) {
        this.sql = sql;
        this.listings = listings;
    }

    /**
     * @param sees which registrations exist for the caller
     * @param names of which of them it reads the names
     */
    Listing<RegistrationItem> list(RegistrationFilter filter, String sees, String names) {
        var statement = ListStatement.of(RegistrationItem.class, "inscriptions")
                .select(ITEM.formatted(names))
                .from(TABLES)
                .where(sees)
                // Who may not read names may not find by them either.
                .search("CASE WHEN " + names + " THEN r.search ELSE ''::tsvector END")
                .id("r.id")
                .sort("createdAt", "r.created_at")
                .sort("rank", "r.rank")
                .sort(
                        "state",
                        "array_position(ARRAY['CONFIRMED', 'OFFERED', 'PENDING', 'QUEUED', 'CANCELLED', 'EXPIRED'], r.state)")
                .sort("lastName", "CASE WHEN " + names + " THEN r.last_name END COLLATE \"fr-x-icu\"")
                .sort("startsAt", "e.starts_at")
                .sort("updatedAt", "r.updated_at")
                .defaultSort("-startsAt,state,rank")
                .changed("r.updated_at", null)
                .columns(RegistrationSheet.COLUMNS)
                .map(RecordMapper.of(RegistrationItem.class));
        narrow(statement, filter, names);
        return listings.of(statement, filter);
    }

    private static void narrow(ListStatement<RegistrationItem> statement, RegistrationFilter filter, String names) {
        statement
                .whereIn("r.state", EventListRepository.names(filter.state))
                .whereIn("r.mode", EventListRepository.names(filter.mode))
                .whereIn("r.presence", EventListRepository.names(filter.presence))
                .whereIn("r.department", filter.department);
        if (filter.agent != null) {
            statement.where("r.agent = ?", filter.agent);
        }
        if (filter.queue != null) {
            statement.where("(r.waits = 1 OR r.state = 'OFFERED') = ?", filter.queue);
        }
        if (EventListRepository.given(filter.event)) {
            statement.where("r.event_id = ANY(?)", (Object) filter.event.toArray(UUID[]::new));
        }
        if (EventListRepository.given(filter.need)) {
            statement.where("r.needs && ? AND " + names, (Object)
                    EventListRepository.names(filter.need).toArray(String[]::new));
        }
    }

    Optional<RegistrationItem> item(UUID id, String sees, String names) {
        return sql.one(
                RegistrationItem.class,
                "SELECT " + ITEM.formatted(names) + " FROM " + TABLES + " WHERE r.id = ? AND " + sees,
                id);
    }

    private static final String MOVE = """
            m.id, m.registration_id AS registration, nullif(concat_ws(' ', r.first_name, r.last_name), '') AS name, m.mode, m.reason, '' AS explanation,
            m.state_before AS before, m.state_after AS after, m.seats, m.free, m.place, m.deadline, m.note, m.occurred_at,
            a.display_name AS account_name""";
    private static final String MOVES =
            "event_queue_move m JOIN event_registration r ON r.id = m.registration_id LEFT JOIN shared_account_read a ON a.id = m.account_id";

    List<QueueMoveItem> moves(UUID registration) {
        return sql.list(
                QueueMoveItem.class,
                "SELECT " + MOVE + " FROM " + MOVES + " WHERE m.registration_id = ? ORDER BY m.occurred_at, m.id",
                registration);
    }

    Listing<QueueMoveItem> moves(UUID event, QueueMoveFilter filter) {
        var statement = ListStatement.of(QueueMoveItem.class, "file-d-attente")
                .select(MOVE)
                .from(MOVES)
                .where("m.event_id = ?", event)
                .whereIn("m.mode", EventListRepository.names(filter.mode))
                .whereIn("m.reason", EventListRepository.names(filter.reason))
                .id("m.id")
                .sort("occurredAt", "m.occurred_at")
                .defaultSort("-occurredAt")
                .columns(RegistrationSheet.MOVES)
                .map(RecordMapper.of(QueueMoveItem.class));
        if (EventListRepository.given(filter.registration)) {
            statement.where("m.registration_id = ANY(?)", (Object) filter.registration.toArray(UUID[]::new));
        }
        return listings.of(statement, filter);
    }

    /** @return the registration by which a person takes part, or waits; there is one at most */
    Optional<UUID> active(UUID event, UUID person) {
        return sql.one("""
                SELECT id FROM event_registration
                WHERE event_id = ? AND person_id = ? AND state IN ('PENDING', 'CONFIRMED', 'QUEUED', 'OFFERED')""", row -> row.getObject(1, UUID.class), event, person);
    }

    /** Where a new registration stands. */
    record New(
            UUID event,
            UUID person,
            SeatMode mode,
            RegistrationState state,
            int seats,
            boolean seated,
            Instant deadline,
            RegistrationOrigin origin,
            Instant confirmedAt) {}

    UUID insert(New place, RegistrationDetails details) {
        var id = Ids.next();
        insert(id, place, details, "");
        return id;
    }

    /** @return nothing, with nothing written, where the person takes part already */
    Optional<UUID> insertOnce(New place, RegistrationDetails details) {
        var id = Ids.next();
        return insert(id, place, details, "ON CONFLICT DO NOTHING") == 1 ? Optional.of(id) : Optional.empty();
    }

    private int insert(UUID id, New place, RegistrationDetails details, String conflict) {
        return sql.update(
                """
                INSERT INTO event_registration (id, event_id, person_id, mode, state, seats, seated, deadline, origin, confirmed_at, rank, %s)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?,
                    (SELECT last_rank + 1 FROM event_pool WHERE event_id = ? AND mode = ?), %s)
                %s""".formatted(DETAILS.names(), DETAILS.marks(), conflict),
                DETAILS.values(
                        details,
                        id,
                        place.event(),
                        place.person(),
                        place.mode(),
                        place.state(),
                        place.seats(),
                        place.seated(),
                        place.deadline(),
                        place.origin(),
                        place.confirmedAt(),
                        place.event(),
                        place.mode()));
    }

    void update(UUID id, RegistrationDetails details) {
        sql.update(
                "UPDATE event_registration SET (%s) = ROW(%s), version = version + 1 WHERE id = ?"
                        .formatted(DETAILS.names(), DETAILS.marks()),
                DETAILS.valuesThen(details, id));
    }

    /** Of all sessions that there are, which the database writes: to one that is added later, nobody is known to have come. */
    void attend(UUID id, Presence presence, Integer seats, Instant at) {
        attend(id, presence, seats, null, at);
    }

    /** @param sessions to which of them somebody came; null for what is said of all, or unless somebody came */
    void attend(UUID id, Presence presence, Integer seats, Set<UUID> sessions, Instant at) {
        sql.update("""
                UPDATE event_registration SET presence = ?, present_seats = ?, attended_sessions = ?::uuid[], presence_at = ?,
                    version = version + 1 WHERE id = ?""", presence, seats, sessions == null ? null : sessions.toArray(UUID[]::new), at, id);
    }
}
