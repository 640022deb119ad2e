package fr.gouv.pilo.referent;

import fr.gouv.pilo.referent.ReferentFilter.WantedState;
import fr.gouv.pilo.referent.ReferentView.CreateReferent;
import fr.gouv.pilo.referent.ReferentView.ReferentAct;
import fr.gouv.pilo.referent.ReferentView.ReferentHistoryItem;
import fr.gouv.pilo.referent.ReferentView.ReferentItem;
import fr.gouv.pilo.referent.ReferentView.ReferentMandateItem;
import fr.gouv.pilo.referent.ReferentView.ReferentTopic;
import fr.gouv.pilo.shared.db.Ids;
import fr.gouv.pilo.shared.db.RecordColumns;
import fr.gouv.pilo.shared.db.RecordMapper;
import fr.gouv.pilo.shared.db.Sql;
import fr.gouv.pilo.shared.page.ListQuery;
import fr.gouv.pilo.shared.page.ListStatement;
import fr.gouv.pilo.shared.page.Listing;
import fr.gouv.pilo.shared.page.Listings;
import fr.gouv.pilo.shared.page.SearchWords;
import fr.gouv.pilo.shared.sheet.Column;
import fr.gouv.pilo.shared.text.Titles;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** {@code day} is the business date: a seat is held or vacant on a day. */
@ApplicationScoped
class ReferentRepository {
    static final RecordColumns MANDATE = RecordColumns.of(ReferentMandate.class);

    /** Phone numbers are for those who may read them: the parameter says whether the caller may. */
    private static final String ITEM = """
            b.id, b.structure_id, b.structure_code, b.structure_name, b.territory, b.topic, b.topic_label, b.state,
            c.name AS contact_name, c.function AS contact_function, c.mail AS contact_mail,
            CASE WHEN ? THEN c.phone END AS contact_phone,
            b.holders, b.deputies, b.ends_on, b.vacant_since, b.confirmed_on, b.confirmation_due, b.closed_on,
            b.version, b.updated_at""";

    private static final String SEARCHED =
            "search_vector(concat_ws(' ', b.structure_name, b.structure_code, b.topic_label, b.words))";

    private final Sql sql;
    private final Listings listings;

    ReferentRepository(Sql sql, Listings listings) {
        this.sql = sql;
        this.listings = listings;
    }

    /** The day is ours, never a caller's: it is written into the text, where a parameter would stand between those of the list. */
    private static String board(LocalDate day) {
        return "referent_board(DATE '" + day + "') b";
    }

    private static String boardWithContact(LocalDate day) {
        return board(day) + " LEFT JOIN referent_mandate c ON c.id = b.contact_id";
    }

    private record Condition(String sql, Object... values) {}

    /** @param within codes of the territories asked for; empty for all */
    Listing<ReferentItem> list(
            ReferentFilter filter, Set<String> within, boolean reads, boolean phones, LocalDate day) {
        var statement = ListStatement.of(ReferentItem.class, "referents")
                .select(ITEM, phones)
                .from(boardWithContact(day))
                .whereIf(!reads, "false")
                .search(SEARCHED)
                .id("b.id")
                .sort("structure", "b.structure_name COLLATE \"fr-x-icu\"")
                .sort("topic", "b.topic_label COLLATE \"fr-x-icu\"")
                .sort("territory", "b.territory")
                .sort("state", "array_position(ARRAY['VACANT', 'ENDING', 'HELD'], b.state)")
                .sort("endsOn", "b.ends_on")
                .sort("confirmationDue", "b.confirmation_due")
                .sort("updatedAt", "b.updated_at")
                .defaultSort("state,structure,topic")
                .changed("b.updated_at", "b.closed_on IS NOT NULL")
                .columns(SHEET)
                .map(RecordMapper.of(ReferentItem.class));
        conditions(filter, within, day).forEach(one -> statement.where(one.sql(), one.values()));
        return listings.of(statement, filter);
    }

    private static List<Condition> conditions(ReferentFilter filter, Set<String> within, LocalDate day) {
        var all = new ArrayList<Condition>();
        if (given(filter.topic)) {
            all.add(new Condition("b.topic = ANY(?)", (Object) filter.topic.toArray(String[]::new)));
        }
        if (!within.isEmpty()) {
            all.add(new Condition("b.territory = ANY(?)", (Object) within.toArray(String[]::new)));
        }
        if (given(filter.structure)) {
            all.add(new Condition("b.structure_id = ANY(?)", (Object) filter.structure.toArray(UUID[]::new)));
        }
        if (given(filter.state)) {
            all.add(new Condition(String.join(
                    " OR ",
                    filter.state.stream().map(state -> condition(state, day)).toList())));
        }
        filter.before().ifPresent(before -> all.add(new Condition("b.ends_on < ?", before)));
        return all;
    }

    private static boolean given(List<?> values) {
        return values != null && !values.isEmpty();
    }

    private static String condition(WantedState state, LocalDate day) {
        return switch (state) {
            case HELD -> "b.state <> 'VACANT'";
            case ENDING, VACANT -> "b.state = '" + state + "'";
            case TO_CONFIRM -> "b.confirmation_due <= DATE '" + day + "'";
        };
    }

    /** Every open seat, for the home or a territory. */
    List<ReferentItem> open(LocalDate day) {
        return open(new ReferentFilter(), Set.of(), day);
    }

    /** The open seats that the list shows with this filter, on all its pages. */
    List<ReferentItem> open(ReferentFilter filter, Set<String> within, LocalDate day) {
        var all = conditions(filter, within, day);
        all.add(new Condition("b.closed_on IS NULL"));
        if (filter.q() != null) {
            var words = new ArrayList<>();
            var found = SearchWords.of(filter.q()).condition(SEARCHED, null, words);
            all.add(new Condition(found, words.toArray()));
        }
        if (filter.updatedSince() != null) {
            all.add(new Condition("b.updated_at >= ?", filter.updatedSince()));
        }
        var values = new ArrayList<Object>(List.of(false));
        all.forEach(one -> values.addAll(List.of(one.values())));
        return sql.list(
                ReferentItem.class,
                "SELECT " + ITEM + " FROM " + boardWithContact(day) + " WHERE "
                        + all.stream().map(one -> "(" + one.sql() + ")").collect(Collectors.joining(" AND "))
                        + " ORDER BY b.structure_name COLLATE \"fr-x-icu\", b.topic_label, b.id",
                values.toArray());
    }

    Optional<ReferentItem> item(UUID id, boolean phones, LocalDate day) {
        return sql.one(
                ReferentItem.class,
                "SELECT " + ITEM + " FROM " + boardWithContact(day) + " WHERE b.id = ?",
                phones,
                id);
    }

    List<ReferentMandateItem> mandates(UUID seat, boolean phones, LocalDate day) {
        var fields = MANDATE.select("m", "mandate_").replace("m.phone AS", "CASE WHEN ? THEN m.phone END AS");
        return sql.list(ReferentMandateItem.class, "SELECT m.id, " + fields + """
                , m.left_on, m.left_reason, m.erased_on IS NOT NULL AS erased,
                CASE WHEN m.until <= ? THEN 'PAST' WHEN m.starts_on > ? THEN 'COMING' ELSE 'PRESENT' END AS period
                FROM referent_mandate m WHERE m.seat_id = ? ORDER BY m.starts_on DESC, m.role DESC, m.id""", phones, day, day, seat);
    }

    List<ReferentTopic> topics() {
        return sql.list(ReferentTopic.class, "SELECT code, label FROM referent_topic ORDER BY position");
    }

    /** Makes others wait who change the same seat: what is checked here still holds when it is written. */
    boolean lock(UUID seat) {
        return !sql.list("SELECT 1 FROM referent_seat WHERE id = ? FOR UPDATE", row -> true, seat)
                .isEmpty();
    }

    boolean isOpen(UUID structure, String topic) {
        return !sql.list(
                        "SELECT 1 FROM referent_seat WHERE organisation_id = ? AND topic = ? AND closed_on IS NULL",
                        row -> true,
                        structure,
                        topic)
                .isEmpty();
    }

    UUID insertSeat(UUID structure, String topic) {
        var id = Ids.next();
        sql.update("INSERT INTO referent_seat (id, organisation_id, topic) VALUES (?, ?, ?)", id, structure, topic);
        return id;
    }

    /** A change of a mandate is one of its seat. */
    void touch(UUID seat) {
        sql.update("UPDATE referent_seat SET version = version + 1 WHERE id = ?", seat);
    }

    void confirm(UUID seat, LocalDate on) {
        sql.update("UPDATE referent_seat SET confirmed_on = ? WHERE id = ?", on, seat);
    }

    void close(UUID seat, LocalDate on) {
        sql.update("UPDATE referent_seat SET closed_on = ? WHERE id = ?", on, seat);
    }

    UUID insertMandate(UUID seat, ReferentMandate mandate) {
        var id = Ids.next();
        sql.update(
                "INSERT INTO referent_mandate (id, seat_id, %s) VALUES (?, ?, %s)"
                        .formatted(MANDATE.names(), MANDATE.marks()),
                MANDATE.values(mandate, id, seat));
        return id;
    }

    void updateMandate(UUID id, ReferentMandate mandate) {
        sql.update(
                "UPDATE referent_mandate SET (%1$s) = ROW(%2$s) WHERE id = ?"
                        .formatted(MANDATE.names(), MANDATE.marks()),
                MANDATE.valuesThen(mandate, id));
    }

    void depart(UUID id, LocalDate on, String reason) {
        sql.update("UPDATE referent_mandate SET left_on = ?, left_reason = ? WHERE id = ?", on, reason, id);
    }

    /** @return who else is the main contact of the seat on one of these days; {@code until} null: no end is known */
    Optional<String> otherMainContact(UUID seat, UUID self, LocalDate first, LocalDate until) {
        return sql.one("""
                SELECT name FROM referent_mandate
                WHERE seat_id = ? AND main_contact AND id IS DISTINCT FROM ?::uuid
                  AND daterange(starts_on, until, '[)') && daterange(?, ?::date, '[)') ORDER BY starts_on LIMIT 1""", row -> row.getString(1), seat, self, first, until);
    }

    void remember(UUID seat, UUID mandate, ReferentAct act, List<String> fields, Instant at, UUID account) {
        sql.update("""
                INSERT INTO referent_history (id, seat_id, mandate_id, act, fields, occurred_at, account_id)
                VALUES (?, ?, ?::uuid, ?, ?, ?, ?::uuid)""", Ids.next(), seat, mandate, act, fields.toArray(String[]::new), at, account);
    }

    Listing<ReferentHistoryItem> history(UUID seat, ListQuery query) {
        return listings.of(
                ListStatement.of(ReferentHistoryItem.class, "historique")
                        .select(
                                "h.id, h.act, m.name AS person, h.fields, h.occurred_at, a.display_name AS account_name")
                        .from(
                                "referent_history h LEFT JOIN referent_mandate m ON m.id = h.mandate_id LEFT JOIN shared_account_read a ON a.id = h.account_id")
                        .where("h.seat_id = ?", seat)
                        .id("h.id")
                        .sort("occurredAt", "h.occurred_at")
                        .defaultSort("-occurredAt")
                        .columns(HISTORY)
                        .map(RecordMapper.of(ReferentHistoryItem.class)),
                query);
    }

    /** A mandate that ended long enough ago, with its seat. */
    record Former(UUID id, UUID seatId) {}

    List<Former> forget(LocalDate before, LocalDate today) {
        return sql.list(Former.class, """
                UPDATE referent_mandate SET name = 'Nom effacé', mail = NULL, phone = NULL, left_reason = NULL, erased_on = ?
                WHERE erased_on IS NULL AND until < ? RETURNING id, seat_id""", today, before);
    }

    private static final List<Column<ReferentItem>> SHEET = List.of(
            Column.code("id", "Identifiant", ReferentItem::id),
            Column.code("structureCode", "Code de la structure", item -> item.structure()
                    .code()),
            Column.text(
                    "structure", CreateReferent.class, item -> item.structure().name()),
            Column.territory("territory", "Territoire", ReferentItem::territory),
            Column.text("topic", CreateReferent.class, ReferentItem::topicLabel),
            Column.code("state", "État", ReferentItem::state),
            Column.text(
                    "contact",
                    Titles.of(ReferentMandate.class, "mainContact"),
                    item -> item.contact() == null ? null : item.contact().name()),
            Column.text(
                    "function",
                    ReferentMandate.class,
                    item -> item.contact() == null ? null : item.contact().function()),
            Column.text(
                    "mail",
                    ReferentMandate.class,
                    item -> item.contact() == null ? null : item.contact().mail()),
            Column.text(
                    "phone",
                    ReferentMandate.class,
                    item -> item.contact() == null ? null : item.contact().phone()),
            Column.text("holders", "Titulaires", item -> String.join(", ", item.holders())),
            Column.text("deputies", "Suppléants", item -> String.join(", ", item.deputies())),
            Column.date("endsOn", "Fin connue", ReferentItem::endsOn),
            Column.date("vacantSince", "Vacant depuis", ReferentItem::vacantSince),
            Column.date("confirmationDue", "Confirmation attendue", ReferentItem::confirmationDue));

    private static final List<Column<ReferentHistoryItem>> HISTORY = List.of(
            Column.code("occurredAt", "Instant", ReferentHistoryItem::occurredAt),
            Column.code("act", "Acte", ReferentHistoryItem::act),
            Column.text("person", "Personne", ReferentHistoryItem::person),
            Column.<ReferentHistoryItem>code("fields", "Champs modifiés", ReferentHistoryItem::fields)
                    .naming(ReferentMandate.class),
            Column.text("accountName", "Auteur", ReferentHistoryItem::accountName));
}
