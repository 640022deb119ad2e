package fr.gouv.pilo.event;

import fr.gouv.pilo.shared.db.RecordMapper;
import fr.gouv.pilo.shared.db.Sql;
import fr.gouv.pilo.shared.page.ListQuery;
import fr.gouv.pilo.shared.page.ListStatement;
import fr.gouv.pilo.shared.page.Listing;
import fr.gouv.pilo.shared.page.Listings;
import fr.gouv.pilo.shared.sheet.Column;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What was written to whom. */
@ApplicationScoped
class EventMessageRepository {
    private final Sql sql;
    private final Listings listings;

    EventMessageRepository(Sql sql, Listings listings) {
        this.sql = sql;
        this.listings = listings;
    }

    /** To whom one copy goes. */
    record Recipient(UUID registration, String mail, String name, SeatMode mode) {}

    /** Whom a message is for, by codes; an empty array is all. */
    record Group(String[] states, String[] modes, String[] presences) {
        static Group of(
                Collection<CreateEventMessage.MessageState> states,
                Collection<SeatMode> modes,
                Collection<Presence> presences) {
            return new Group(names(states), names(modes), names(presences));
        }

        private static String[] names(Collection<? extends Enum<?>> values) {
            return values.stream().map(Enum::name).sorted().toArray(String[]::new);
        }
    }

    List<Recipient> recipients(UUID event, Group group) {
        return sql.list(
                Recipient.class,
                """
                SELECT r.id AS registration, p.mail, nullif(concat_ws(' ', r.first_name, r.last_name), '') AS name, r.mode
                FROM event_registration r JOIN event_person p ON p.id = r.person_id
                WHERE r.event_id = ? AND r.erased_on IS NULL AND r.state = ANY(?) AND (cardinality(?::text[]) = 0 OR r.mode = ANY(?))
                  AND (cardinality(?::text[]) = 0 OR r.presence = ANY(?))
                ORDER BY r.last_name COLLATE "fr-x-icu", r.first_name COLLATE "fr-x-icu", r.id""",
                event,
                group.states(),
                group.modes(),
                group.modes(),
                group.presences(),
                group.presences());
    }

    /** Whoever writes to the same people at once waits. */
    void lock(UUID event) {
        sql.list("SELECT 1 FROM event WHERE id = ? FOR NO KEY UPDATE", row -> true, event);
    }

    /** The same words to the same group, a short while ago: a double press, whatever its key. */
    boolean sentSince(UUID event, String subject, String text, Group group, Instant since) {
        return !sql.list(
                        """
                        SELECT 1 FROM event_message WHERE event_id = ? AND subject = ? AND text = ? AND states = ? AND modes = ? AND presences = ?
                            AND created_at > ? LIMIT 1""", row -> true, event, subject, text, group.states(), group.modes(), group.presences(), since)
                .isEmpty();
    }

    void insert(
            UUID id, UUID event, String subject, String text, Group group, int recipients, UUID account, Instant at) {
        sql.update(
                """
                INSERT INTO event_message (id, event_id, subject, text, states, modes, presences, recipients, account_id, created_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                id,
                event,
                subject,
                text,
                group.states(),
                group.modes(),
                group.presences(),
                recipients,
                account,
                at);
    }

    private static final String ITEM =
            "m.id, m.subject, m.text, m.states, m.modes, m.presences, m.recipients, a.display_name AS created_by, m.created_at";
    private static final String TABLES = "event_message m JOIN shared_account_read a ON a.id = m.account_id";

    Optional<EventMessageView> item(UUID id) {
        return sql.one(EventMessageView.class, "SELECT " + ITEM + " FROM " + TABLES + " WHERE m.id = ?", id);
    }

    Optional<UUID> eventOf(UUID id) {
        return sql.one(
                "SELECT event_id FROM event_message WHERE id = ?", row -> row.getObject("event_id", UUID.class), id);
    }

    Listing<EventMessageView> list(UUID event, ListQuery query) {
        return listings.of(
                ListStatement.of(EventMessageView.class, "messages")
                        .select(ITEM)
                        .from(TABLES)
                        .where("m.event_id = ?", event)
                        .id("m.id")
                        .sort("createdAt", "m.created_at")
                        .defaultSort("-createdAt")
                        .columns(SHEET)
                        .map(RecordMapper.of(EventMessageView.class)),
                query);
    }

    private static final List<Column<EventMessageView>> SHEET = List.of(
            Column.code("createdAt", "Envoyé le", EventMessageView::createdAt),
            Column.text("createdBy", "Envoyé par", EventMessageView::createdBy),
            Column.text("subject", CreateEventMessage.class, EventMessageView::subject),
            Column.text("text", CreateEventMessage.class, EventMessageView::text),
            Column.number("recipients", "Destinataires", EventMessageView::recipients));
}
