package fr.gouv.pilo.spending;

import fr.gouv.pilo.shared.db.RecordMapper;
import fr.gouv.pilo.shared.db.Sql;
import fr.gouv.pilo.shared.page.ListStatement;
import fr.gouv.pilo.shared.page.Listing;
import fr.gouv.pilo.shared.page.Listings;
import fr.gouv.pilo.shared.sheet.Column;
import fr.gouv.pilo.spending.PaymentView.PaymentItem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class PaymentRepository {
    private static final String ITEM = """
            o.id, c.number AS commitment, c.object, i.number AS item, o.payment_kind AS kind, o.payment_request,
            l.id AS budget_line_id, l.scheme_code AS budget_line_scheme, l.fiscal_year AS budget_line_year, l.axis AS budget_line_axis,
            l.axis_label AS budget_line_axis_label, p.code AS project_code, p.title AS project_title, s.id AS supplier_id,
            s.name AS supplier_name, s.siret AS supplier_siret, o.amount_excl_tax, o.vat_rate, o.amount, o.value_date AS paid_on,
            o.known_at, o.reverses_id AS reverses, EXISTS (SELECT FROM spending_operation r WHERE r.reverses_id = o.id) AS reversed,
            o.note, a.display_name AS account_name""";
    private static final String FROM = """
            spending_operation o JOIN funding_line_read l ON l.id = o.line_id LEFT JOIN commitment c ON c.id = o.commitment_id
            LEFT JOIN commitment_item i ON i.id = o.item_id LEFT JOIN project_budget_read p ON p.id = o.project_id
            LEFT JOIN directory_supplier_read s ON s.id = coalesce(o.supplier_id, c.supplier_id)
            LEFT JOIN shared_account_read a ON a.id = o.account_id""";

    private final Sql sql;
    private final Listings listings;

    PaymentRepository(Sql sql, Listings listings) {
        this.sql = sql;
        this.listings = listings;
    }

    Listing<PaymentItem> list(PaymentFilter filter, String sees) {
        var moment = filter.moment();
        var statement = ListStatement.of(PaymentItem.class, "paiements")
                .select(ITEM)
                .from(FROM)
                .where("o.kind = 'PAYMENT'")
                .where(sees)
                .whereIf(moment.known() != null, "o.known_at <= ?::timestamptz", String.valueOf(moment.known()))
                .whereIf(moment.valued() != null, "o.value_date <= ?::date", String.valueOf(moment.valued()))
                .whereIn("c.number", filter.commitment)
                .whereIn("l.scheme_code", filter.scheme)
                .whereIn("l.axis", filter.axis)
                .whereIn("p.code", filter.project)
                .whereIn("o.payment_kind", CommitmentRepository.names(filter.kind))
                .search("(coalesce(c.search, ''::tsvector) || coalesce(s.words, ''::tsvector))")
                .searchCode("o.payment_request")
                .id("o.id")
                .sort("paidOn", "o.value_date")
                .sort("amount", "o.amount")
                .sort("commitment", "c.number")
                .sort("supplier", "s.name COLLATE \"fr-x-icu\"")
                .sort("knownAt", "o.known_at")
                .defaultSort("-paidOn")
                .changed("o.created_at", null)
                .columns(SHEET)
                .map(RecordMapper.of(PaymentItem.class));
        narrow(statement, filter);
        return listings.of(statement, filter);
    }

    private static void narrow(ListStatement<PaymentItem> statement, PaymentFilter filter) {
        if (filter.year != null && !filter.year.isEmpty()) {
            statement.where("o.fiscal_year = ANY(?)", (Object) filter.year.toArray(Integer[]::new));
        }
        if (filter.supplier != null && !filter.supplier.isEmpty()) {
            statement.where("s.id = ANY(?)", (Object) filter.supplier.toArray(UUID[]::new));
        }
    }

    Optional<PaymentItem> find(UUID id, String sees) {
        return sql.one(
                PaymentItem.class,
                "SELECT " + ITEM + " FROM " + FROM + " WHERE o.kind = 'PAYMENT' AND o.id = ? AND " + sees,
                id);
    }

    /** Whether a payment of this DP to this supplier stands already; of none, to none. */
    boolean known(String request, UUID supplier) {
        return !sql.list("""
                        SELECT 1 FROM spending_operation o LEFT JOIN commitment c ON c.id = o.commitment_id
                        WHERE o.kind = 'PAYMENT' AND o.payment_request = ? AND o.reverses_id IS NULL
                          AND coalesce(o.supplier_id, c.supplier_id) IS NOT DISTINCT FROM ?::uuid
                          AND NOT EXISTS (SELECT FROM spending_operation r WHERE r.reverses_id = o.id) LIMIT 1""", row -> true, request, supplier).isEmpty();
    }

    private static final List<Column<PaymentItem>> SHEET = List.of(
            Column.code("id", "Identifiant", PaymentItem::id),
            Column.code("commitment", CreatePayment.class, PaymentItem::commitment),
            Column.number("item", CreatePayment.class, PaymentItem::item),
            Column.code("kind", CreatePayment.class, PaymentItem::kind),
            Column.code("paymentRequest", CreatePayment.class, PaymentItem::paymentRequest),
            Column.code("scheme", CreateLandingSimulation.class, item -> item.budgetLine()
                    .scheme()),
            Column.number(
                    "fiscalYear", CreatePayment.class, item -> item.budgetLine().year()),
            Column.code("axis", CreateLandingSimulation.ExtraForm.class, item -> item.budgetLine()
                    .axis()),
            Column.code(
                    "project",
                    CreatePayment.class,
                    item -> item.project() == null ? null : item.project().code()),
            Column.text(
                    "supplier",
                    CreatePayment.class,
                    item -> item.supplier() == null ? null : item.supplier().name()),
            Column.number("amountExclTax", CreatePayment.class, PaymentItem::amountExclTax),
            Column.number("amount", CreatePayment.class, PaymentItem::amount),
            Column.date("paidOn", CreatePayment.class, PaymentItem::paidOn),
            Column.code("knownAt", "Connu depuis", PaymentItem::knownAt),
            Column.code("reverses", "Annule", PaymentItem::reverses),
            Column.text("note", CreatePayment.class, PaymentItem::note));
}
