package fr.gouv.pilo.spending;

import fr.gouv.pilo.shared.db.IdOrWord;
import fr.gouv.pilo.shared.db.Ids;
import fr.gouv.pilo.shared.db.RecordMapper;
import fr.gouv.pilo.shared.db.Sql;
import fr.gouv.pilo.shared.page.ListStatement;
import fr.gouv.pilo.shared.page.Listing;
import fr.gouv.pilo.shared.page.Listings;
import fr.gouv.pilo.shared.sheet.Column;
import fr.gouv.pilo.spending.CommitmentView.AcceptanceItem;
import fr.gouv.pilo.spending.CommitmentView.CommitmentItem;
import fr.gouv.pilo.spending.CommitmentView.CommitmentPart;
import fr.gouv.pilo.spending.CommitmentView.CommitmentTranche;
import fr.gouv.pilo.spending.Refs.ProjectRef;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

@ApplicationScoped
class CommitmentRepository {
    private static final String STATE = "commitment_state(c.net, c.acknowledged, c.certified, c.paid, c.potential)";
    private static final String ITEM = """
            c.id, c.number, c.kind, c.object, s.id AS supplier_id, s.name AS supplier_name, s.siret AS supplier_siret, c.signed_on,
            c.fiscal_year, c.officer_id, a.display_name AS officer_name, c.planned_delivery_on,
            ARRAY(SELECT DISTINCT l.scheme_code FROM commitment_item i JOIN funding_line_read l ON l.id = i.line_id
                  WHERE i.commitment_id = c.id ORDER BY 1) AS schemes,
            ARRAY(SELECT DISTINCT l.axis FROM commitment_item i JOIN funding_line_read l ON l.id = i.line_id
                  WHERE i.commitment_id = c.id AND l.axis IS NOT NULL ORDER BY 1) AS axes,
            (SELECT coalesce(json_agg(json_build_object('code', p.code, 'title', p.title) ORDER BY p.code), '[]')
             FROM project_budget_read p WHERE p.id IN (SELECT i.project_id FROM commitment_item i WHERE i.commitment_id = c.id)) AS projects,
            c.net, c.acknowledged, c.certified, c.paid, c.net - c.paid AS remaining_to_pay, c.potential,
            CASE WHEN c.certified <> 0 THEN 'CERTIFICATION' WHEN c.acknowledged <> 0 THEN 'ACKNOWLEDGEMENT' END AS service_source,
            """ + STATE + " AS state, c.version, c.updated_at";
    private static final String NAMES =
            " LEFT JOIN directory_supplier_read s ON s.id = c.supplier_id LEFT JOIN shared_account_read a ON a.id = c.officer_id";

    private static final String PART = """
            SELECT i.id, i.commitment_id, c.number, i.number AS item, c.fiscal_year AS signed_in, i.line_id, i.project_id,
                   i.net AS amounts_net, i.acknowledged AS amounts_acknowledged, i.certified AS amounts_certified,
                   i.paid AS amounts_paid, i.advanced AS amounts_advanced
            FROM commitment_item i JOIN commitment c ON c.id = i.commitment_id""";

    private final Sql sql;
    private final Listings listings;

    CommitmentRepository(Sql sql, Listings listings) {
        this.sql = sql;
        this.listings = listings;
    }

    private static String table(String name, Moment moment) {
        return moment.isNow() ? name : name + "_at(" + moment.arguments() + ")";
    }

    Listing<CommitmentItem> list(CommitmentFilter filter, String sees) {
        var statement = ListStatement.of(CommitmentItem.class, "engagements")
                .select(ITEM)
                .from(table("commitment", filter.moment()) + " c" + NAMES)
                .where(sees)
                .whereIn(STATE, names(filter.state))
                .search("(c.search || coalesce(s.words, ''::tsvector))")
                .searchCode("c.number")
                .id("c.id")
                .sort("number", "c.number")
                .sort("object", "c.object COLLATE \"fr-x-icu\"")
                .sort("supplier", "s.name COLLATE \"fr-x-icu\"")
                .sort("signedOn", "c.signed_on")
                .sort("fiscalYear", "c.fiscal_year")
                .sort("state", STATE)
                .sort("net", "c.net")
                .sort("certified", "c.certified")
                .sort("paid", "c.paid")
                .sort("remainingToPay", "c.net - c.paid")
                .sort("updatedAt", "c.updated_at")
                .defaultSort("-signedOn")
                .changed("c.updated_at", null)
                .columns(SHEET)
                .map(RecordMapper.of(CommitmentItem.class));
        narrow(statement, filter);
        return listings.of(statement, filter);
    }

    private static void narrow(ListStatement<CommitmentItem> statement, CommitmentFilter filter) {
        if (filter.year != null && !filter.year.isEmpty()) {
            statement.where("c.fiscal_year = ANY(?)", (Object) filter.year.toArray(Integer[]::new));
        }
        if (filter.supplier != null && !filter.supplier.isEmpty()) {
            statement.where("c.supplier_id = ANY(?)", (Object) filter.supplier.toArray(UUID[]::new));
        }
        // Of one item: a scheme and an axis that it has together.
        var conditions = new ArrayList<String>();
        var values = new ArrayList<Object>();
        one("l.scheme_code", filter.scheme, conditions, values);
        one("l.axis", filter.axis, conditions, values);
        one("p.code", filter.project, conditions, values);
        if (!conditions.isEmpty()) {
            statement.where(
                    "EXISTS (SELECT FROM commitment_item i JOIN funding_line_read l ON l.id = i.line_id LEFT JOIN project_budget_read p ON p.id = i.project_id WHERE i.commitment_id = c.id AND "
                            + String.join(" AND ", conditions) + ")",
                    values.toArray());
        }
    }

    private static void one(String column, List<String> asked, List<String> conditions, List<Object> values) {
        if (asked != null && !asked.isEmpty()) {
            conditions.add(column + ListStatement.in(asked));
            values.addAll(asked);
        }
    }

    static List<String> names(List<? extends Enum<?>> constants) {
        return constants == null ? null : constants.stream().map(Enum::name).toList();
    }

    Optional<CommitmentItem> item(IdOrWord id, Moment moment, String sees) {
        return sql.one(
                CommitmentItem.class,
                "SELECT " + ITEM + " FROM " + table("commitment", moment) + " c" + NAMES
                        + " WHERE (c.id = ?::uuid OR c.number = ?) AND " + sees,
                id.id().orElse(null),
                id.text());
    }

    List<CommitmentPart> parts(UUID commitment, Moment moment, String sees) {
        return sql.list(CommitmentPart.class, """
                SELECT i.id, i.number, l.id AS budget_line_id, l.scheme_code AS budget_line_scheme, l.fiscal_year AS budget_line_year,
                       l.axis AS budget_line_axis, l.axis_label AS budget_line_axis_label, p.code AS project_code, p.title AS project_title,
                       i.net, i.acknowledged, i.certified, i.paid, i.advanced, i.net - i.paid AS remaining_to_pay
                FROM %s i JOIN funding_line_read l ON l.id = i.line_id LEFT JOIN project_budget_read p ON p.id = i.project_id
                WHERE i.commitment_id = ? AND %s ORDER BY i.number""".formatted(table("commitment_item", moment), sees), commitment);
    }

    List<CommitmentTranche> tranches(UUID commitment, Moment moment, String sees) {
        return sql.list(CommitmentTranche.class, """
                SELECT t.name, i.number AS item, t.amount, t.due_on,
                       (SELECT max(o.value_date) FROM spending_operation o WHERE o.tranche_id = t.id AND o.kind = 'AFFIRMATION'
                          AND o.known_at <= coalesce(?, 'infinity'::timestamptz) AND o.value_date <= coalesce(?, 'infinity'::date)) AS affirmed_on
                FROM commitment_tranche t JOIN commitment_item i ON i.id = t.item_id
                WHERE t.commitment_id = ? AND %s ORDER BY t.due_on, t.name""".formatted(sees), moment.known(), moment.valued(), commitment);
    }

    /** The acts whose last day of this year is past, by the budget's programmes of the lines of a commitment (B16). */
    Set<YearEndAct> over(UUID commitment, LocalDate today) {
        return Set.copyOf(sql.list("""
                SELECT DISTINCT v.act FROM commitment_item i JOIN funding_line_read l ON l.id = i.line_id
                JOIN funding_closing_read z ON z.budget_programme = l.budget_programme AND z.fiscal_year = extract(year FROM ?::date)
                CROSS JOIN LATERAL (VALUES ('AFFIRM', z.last_commitment), ('CERTIFY', z.last_acknowledgement),
                    ('PAY', z.last_payment_request)) v (act, last)
                WHERE i.commitment_id = ? AND v.last < ?""", row -> YearEndAct.valueOf(row.getString("act")), today, commitment, today));
    }

    List<AcceptanceItem> prepared(UUID commitment, String sees) {
        return sql.list(AcceptanceItem.class, """
                SELECT x.id, i.number AS item, x.amount, x.acknowledged_on, x.note, a.display_name AS account_name
                FROM commitment_acceptance x JOIN commitment_item i ON i.id = x.item_id
                LEFT JOIN shared_account_read a ON a.id = x.account_id
                WHERE x.commitment_id = ? AND x.operation_id IS NULL AND %s ORDER BY x.created_at, x.id""".formatted(sees), commitment);
    }

    UUID insert(NewCommitment form, UUID account) {
        var id = Ids.next();
        sql.update(
                """
                INSERT INTO commitment (id, number, kind, object, supplier_id, signed_on, fiscal_year, officer_id, planned_delivery_on, account_id)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                id,
                form.number(),
                form.kind(),
                form.object(),
                form.supplier(),
                form.signedOn(),
                form.fiscalYear(),
                form.officer(),
                form.plannedDeliveryOn(),
                account);
        return id;
    }

    UUID insertItem(UUID commitment, int number, UUID line, UUID project) {
        var id = Ids.next();
        sql.update(
                "INSERT INTO commitment_item (id, commitment_id, number, line_id, project_id) VALUES (?, ?, ?, ?, ?)",
                id,
                commitment,
                number,
                line,
                project);
        return id;
    }

    UUID insertTranche(UUID commitment, UUID item, NewCommitment.NewTranche tranche) {
        var id = Ids.next();
        sql.update(
                "INSERT INTO commitment_tranche (id, commitment_id, item_id, line_id, name, amount, due_on) VALUES (?, ?, ?, ?, ?, ?, ?)",
                id,
                commitment,
                item,
                tranche.line(),
                tranche.name(),
                tranche.amount(),
                tranche.dueOn());
        return id;
    }

    void update(UUID id, UpdateCommitment form) {
        sql.update("""
                UPDATE commitment SET kind = ?, object = ?, supplier_id = ?, officer_id = ?, planned_delivery_on = ?, version = version + 1
                WHERE id = ?""", form.kind(), form.object(), form.supplier(), form.officer(), form.plannedDeliveryOn(), id);
    }

    boolean known(String number) {
        return !sql.list("SELECT 1 FROM commitment WHERE number = ?", row -> true, number)
                .isEmpty();
    }

    /** An item with what acts on it need. */
    record Part(
            UUID id,
            UUID commitmentId,
            String number,
            int item,
            int signedIn,
            UUID lineId,
            UUID projectId,
            ItemAmounts amounts) {}

    List<Part> partsOf(Collection<String> numbers) {
        return sql.list(Part.class, PART + " WHERE c.number = ANY(?) ORDER BY i.number", (Object)
                numbers.toArray(String[]::new));
    }

    /** @return the items of an EJ, by their number */
    List<Part> partsToWrite(UUID commitment) {
        return sql.list(Part.class, PART + " WHERE i.commitment_id = ? ORDER BY i.number", commitment);
    }

    Optional<UUID> idOf(String number) {
        return sql.one("SELECT id FROM commitment WHERE number = ?", row -> row.getObject(1, UUID.class), number);
    }

    /** A tranche, and whether it was affirmed. */
    record Tranche(UUID id, UUID itemId, UUID lineId, java.math.BigDecimal amount, LocalDate affirmedOn) {}

    Optional<Tranche> tranche(UUID commitment, String name) {
        return sql.one(Tranche.class, """
                SELECT t.id, t.item_id, t.line_id, t.amount,
                       (SELECT max(o.value_date) FROM spending_operation o WHERE o.tranche_id = t.id AND o.kind = 'AFFIRMATION') AS affirmed_on
                FROM commitment_tranche t WHERE t.commitment_id = ? AND t.name = ?""", commitment, name);
    }

    private static String codes(List<ProjectRef> projects) {
        return projects.stream().map(ProjectRef::code).collect(Collectors.joining(" "));
    }

    private static final List<Column<CommitmentItem>> SHEET = List.of(
            Column.code("number", CreateCommitment.class, CommitmentItem::number),
            Column.code("kind", CreateCommitment.class, CommitmentItem::kind),
            Column.text("object", CreateCommitment.class, CommitmentItem::object),
            Column.text(
                    "supplier",
                    CreateCommitment.class,
                    item -> item.supplier() == null ? null : item.supplier().name()),
            Column.code(
                    "siret",
                    "SIRET",
                    item -> item.supplier() == null ? null : item.supplier().siret()),
            Column.date("signedOn", CreateCommitment.class, CommitmentItem::signedOn),
            Column.number("fiscalYear", CreateCommitment.class, CommitmentItem::fiscalYear),
            Column.code("schemes", "Dispositifs", CommitmentItem::schemes),
            Column.code("axes", "Axes", CommitmentItem::axes),
            Column.code("projects", "Projets", item -> codes(item.projects())),
            Column.number("net", "Engagé net", CommitmentItem::net),
            Column.number("acknowledged", "Service fait constaté", CommitmentItem::acknowledged),
            Column.number("certified", "Service fait certifié", CommitmentItem::certified),
            Column.number("paid", "Payé", CommitmentItem::paid),
            Column.number("remainingToPay", "Reste à payer", CommitmentItem::remainingToPay),
            Column.number("potential", "Engagement potentiel", CommitmentItem::potential),
            Column.code("state", UpdateBudgetAnomaly.class, CommitmentItem::state),
            Column.date("plannedDeliveryOn", CreateCommitment.class, CommitmentItem::plannedDeliveryOn));
}
