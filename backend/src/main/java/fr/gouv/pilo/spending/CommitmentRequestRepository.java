package fr.gouv.pilo.spending;

import fr.gouv.pilo.shared.db.Ids;
import fr.gouv.pilo.shared.db.RecordColumns;
import fr.gouv.pilo.shared.db.RecordMapper;
import fr.gouv.pilo.shared.db.Sql;
import fr.gouv.pilo.shared.page.ListStatement;
import fr.gouv.pilo.shared.page.Listing;
import fr.gouv.pilo.shared.page.Listings;
import fr.gouv.pilo.shared.sheet.Column;
import fr.gouv.pilo.spending.CommitmentRequestView.CommitmentRequestItem;
import fr.gouv.pilo.spending.CommitmentRequestView.RequestHistoryItem;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class CommitmentRequestRepository {
    private static final RecordColumns ROW = RecordColumns.of(RequestRow.class);
    private static final String ITEM = """
            r.id, r.state, r.kind, r.object, s.id AS supplier_id, s.name AS supplier_name, s.siret AS supplier_siret,
            l.id AS budget_line_id, l.scheme_code AS budget_line_scheme, l.fiscal_year AS budget_line_year, l.axis AS budget_line_axis,
            l.axis_label AS budget_line_axis_label, p.code AS project_code, p.title AS project_title, c.number AS commitment,
            t.name AS tranche, r.amount_excl_tax, r.vat_rate, r.amount, r.planned_delivery_on, r.over_reason, r.requested_on,
            q.id AS requested_by_id, q.display_name AS requested_by_name, r.approval_required, a.id AS approved_by_id,
            a.display_name AS approved_by_name, r.approved_at, r.refusal_reason, r.version, r.updated_at""";
    private static final String FROM = """
            commitment_request r JOIN funding_line_read l ON l.id = r.line_id LEFT JOIN commitment_tranche t ON t.id = r.tranche_id
            LEFT JOIN commitment c ON c.id = coalesce(r.commitment_id, t.commitment_id)
            LEFT JOIN project_budget_read p ON p.id = r.project_id LEFT JOIN directory_supplier_read s ON s.id = r.supplier_id
            LEFT JOIN shared_account_read q ON q.id = r.requested_by LEFT JOIN shared_account_read a ON a.id = r.approved_by""";

    private final Sql sql;
    private final Listings listings;

    CommitmentRequestRepository(Sql sql, Listings listings) {
        this.sql = sql;
        this.listings = listings;
    }

    /** What a request is made of. */
    record RequestRow(
            RequestState state,
            CommitmentKind kind,
            String object,
            UUID supplierId,
            UUID lineId,
            UUID projectId,
            UUID trancheId,
            BigDecimal amountExclTax,
            BigDecimal vatRate,
            BigDecimal amount,
            LocalDate plannedDeliveryOn,
            String overReason,
            LocalDate requestedOn,
            UUID requestedBy,
            boolean approvalRequired) {}

    Listing<CommitmentRequestItem> list(CommitmentRequestFilter filter, String sees) {
        var statement = ListStatement.of(CommitmentRequestItem.class, "demandes-d-engagement")
                .select(ITEM)
                .from(FROM)
                .where(sees)
                .whereIn("r.state", CommitmentRepository.names(filter.state))
                .whereIn("l.scheme_code", filter.scheme)
                .whereIn("l.axis", filter.axis)
                .whereIn("p.code", filter.project)
                .whereIf(
                        filter.approval != null,
                        "r.state = 'REQUESTED' AND r.approval_required AND r.approved_by IS NULL")
                .search("(r.search || coalesce(s.words, ''::tsvector))")
                .id("r.id")
                .sort("requestedOn", "r.requested_on")
                .sort("amount", "r.amount")
                .sort("object", "r.object COLLATE \"fr-x-icu\"")
                .sort("state", "array_position(ARRAY['REQUESTED', 'PROGRAMMED', 'RECEIVED', 'REFUSED'], r.state)")
                .sort("updatedAt", "r.updated_at")
                .defaultSort("state,-requestedOn")
                .changed("r.updated_at", null)
                .columns(SHEET)
                .map(RecordMapper.of(CommitmentRequestItem.class));
        if (filter.year != null && !filter.year.isEmpty()) {
            statement.where("l.fiscal_year = ANY(?)", (Object) filter.year.toArray(Integer[]::new));
        }
        return listings.of(statement, filter);
    }

    Optional<CommitmentRequestItem> find(UUID id, String sees) {
        return sql.one(
                CommitmentRequestItem.class, "SELECT " + ITEM + " FROM " + FROM + " WHERE r.id = ? AND " + sees, id);
    }

    Optional<RequestRow> row(UUID id) {
        return sql.one(RequestRow.class, "SELECT " + ROW.names() + " FROM commitment_request WHERE id = ?", id);
    }

    UUID insert(RequestRow row) {
        var id = Ids.next();
        sql.update(
                "INSERT INTO commitment_request (id, %s) VALUES (?, %s)".formatted(ROW.names(), ROW.marks()),
                ROW.values(row, id));
        return id;
    }

    void submit(UUID id, LocalDate on, UUID account, boolean approvalRequired, String overReason) {
        sql.update("""
                UPDATE commitment_request SET state = 'REQUESTED', requested_on = ?, requested_by = ?, approval_required = ?,
                    over_reason = ?, version = version + 1 WHERE id = ?""", on, account, approvalRequired, overReason, id);
    }

    void approve(UUID id, UUID account, Instant at) {
        sql.update(
                "UPDATE commitment_request SET approved_by = ?, approved_at = ?, version = version + 1 WHERE id = ?",
                account,
                at,
                id);
    }

    void refuse(UUID id, LocalDate on, String reason) {
        sql.update("""
                UPDATE commitment_request SET state = 'REFUSED', requested_on = coalesce(requested_on, ?), refusal_reason = ?,
                    version = version + 1 WHERE id = ?""", on, reason, id);
    }

    void receive(UUID id, UUID commitment) {
        sql.update(
                "UPDATE commitment_request SET state = 'RECEIVED', commitment_id = ?, version = version + 1 WHERE id = ?",
                commitment,
                id);
    }

    void remember(UUID id, RequestAct act, String reason, Instant at, UUID account) {
        sql.update("""
                INSERT INTO commitment_request_act (id, request_id, act, reason, occurred_at, account_id)
                VALUES (?, ?, ?, ?, ?, ?::uuid)""", Ids.next(), id, act, reason, at, account);
    }

    /** Whether this account has programmed it or asked for it. */
    boolean askedBy(UUID id, UUID account) {
        return !sql.list(
                        "SELECT 1 FROM commitment_request_act WHERE request_id = ? AND account_id = ? AND act IN ('PROGRAMMING', 'REQUEST')",
                        row -> true,
                        id,
                        account)
                .isEmpty();
    }

    /** Whether another request has come back with this EJ; that for a tranche is of the tranche alone. */
    boolean receivedWith(UUID commitment) {
        return !sql.list(
                        "SELECT 1 FROM commitment_request WHERE commitment_id = ? AND state = 'RECEIVED' AND tranche_id IS NULL",
                        row -> true,
                        commitment)
                .isEmpty();
    }

    List<RequestHistoryItem> history(UUID id) {
        return sql.list(RequestHistoryItem.class, """
                SELECT h.id, h.act, h.reason, h.occurred_at, a.display_name AS account_name FROM commitment_request_act h
                LEFT JOIN shared_account_read a ON a.id = h.account_id WHERE h.request_id = ? ORDER BY h.occurred_at, h.id""", id);
    }

    boolean trancheWaits(UUID tranche) {
        return !sql.list(
                        "SELECT 1 FROM commitment_request WHERE tranche_id = ? AND state IN ('PROGRAMMED', 'REQUESTED')",
                        row -> true,
                        tranche)
                .isEmpty();
    }

    /** The tranche that a request is about, with its EJ. */
    record AskedTranche(UUID commitmentId, String number, String name) {}

    Optional<AskedTranche> tranche(UUID id) {
        return sql.one(AskedTranche.class, """
                SELECT t.commitment_id, c.number, t.name FROM commitment_tranche t JOIN commitment c ON c.id = t.commitment_id
                WHERE t.id = ?""", id);
    }

    private static final List<Column<CommitmentRequestItem>> SHEET = List.of(
            Column.code("id", "Identifiant", CommitmentRequestItem::id),
            Column.code("state", UpdateBudgetAnomaly.class, CommitmentRequestItem::state),
            Column.code("kind", CreateCommitmentRequest.class, CommitmentRequestItem::kind),
            Column.text("object", CreateCommitmentRequest.class, CommitmentRequestItem::object),
            Column.text(
                    "supplier",
                    CreateCommitmentRequest.class,
                    item -> item.supplier() == null ? null : item.supplier().name()),
            Column.code("scheme", CreateLandingSimulation.class, item -> item.budgetLine()
                    .scheme()),
            Column.number("fiscalYear", CreateCommitment.class, item -> item.budgetLine()
                    .year()),
            Column.code("axis", CreateLandingSimulation.ExtraForm.class, item -> item.budgetLine()
                    .axis()),
            Column.code(
                    "project",
                    CreateCommitmentRequest.class,
                    item -> item.project() == null ? null : item.project().code()),
            Column.code("commitment", CreateCommitmentRequest.class, CommitmentRequestItem::commitment),
            Column.text("tranche", CreateCommitmentRequest.class, CommitmentRequestItem::tranche),
            Column.number("amountExclTax", CreateCommitmentRequest.class, CommitmentRequestItem::amountExclTax),
            Column.number("amount", CreateCommitmentRequest.class, CommitmentRequestItem::amount),
            Column.date("requestedOn", "Demandée", CommitmentRequestItem::requestedOn),
            Column.date("plannedDeliveryOn", CreateCommitmentRequest.class, CommitmentRequestItem::plannedDeliveryOn));
}
