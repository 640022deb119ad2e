package fr.gouv.pilo.chorus;

import fr.gouv.pilo.shared.db.RecordMapper;
import fr.gouv.pilo.shared.db.Sql;
import fr.gouv.pilo.shared.intake.IntakeOrigin;
import fr.gouv.pilo.shared.page.ListStatement;
import fr.gouv.pilo.shared.page.Listing;
import fr.gouv.pilo.shared.page.Listings;
import fr.gouv.pilo.shared.sheet.Column;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Lists imports, and the rows of one. */
@ApplicationScoped
class ChorusListRepository {
    static final String COUNTS = """
            m.row_count AS counts_rows, m.known_count AS counts_known, m.new_count AS counts_added,
            m.corrected_count AS counts_corrected, m.unmatched_count AS counts_unmatched, m.refused_count AS counts_refused,
            m.left_out_count AS counts_left_out, m.brings_ae, m.brings_withdrawn, m.brings_cp, m.brings_certified""";
    private static final String ROW = "r.position AS row, " + IntakeOrigin.shownOf("r") + """
             AS file, r.line,
            (SELECT coalesce(json_agg(json_build_object('column', coalesce(c.value ->> 'header', ''), 'value', v.cell) ORDER BY v.rank), '[]')
             FROM unnest(r.cells) WITH ORDINALITY v (cell, rank)
             LEFT JOIN jsonb_array_elements(y.columns) WITH ORDINALITY c (value, rank) ON c.rank = v.rank) AS cells,
            r.state, r.reason, r.effect, r.commitment, r.item, r.payment_request, r.payment_item, r.fiscal_year, r.amount_type, r.amount,
            r.value_date, r.supplier_name, r.siret, r.cost_centre, r.activity, r.programme, r.previous AS previous_amount, r.written,
            nullif(r.first_of_key, r.position) AS summed_with,
            r.match_kind, r.match_basis, r.match_commitment, r.match_item, l.id AS match_budget_line_id,
            l.scheme_code AS match_budget_line_scheme, l.fiscal_year AS match_budget_line_year, l.axis AS match_budget_line_axis,
            l.axis_label AS match_budget_line_axis_label, p.code AS match_project_code, p.title AS match_project_title, r.match_reason,
            {suggestion} AS suggestion_basis, r.suggestion_commitment, r.suggestion_item, s.id AS suggestion_budget_line_id,
            s.scheme_code AS suggestion_budget_line_scheme, s.fiscal_year AS suggestion_budget_line_year,
            s.axis AS suggestion_budget_line_axis, s.axis_label AS suggestion_budget_line_axis_label,
            sp.code AS suggestion_project_code, sp.title AS suggestion_project_title""";
    private static final String ROW_TABLES = """
            chorus_import_row r JOIN chorus_import_file f ON f.import_id = r.import_id AND f.position = r.file
            LEFT JOIN chorus_import_layout y ON y.import_id = r.import_id AND y.file = r.file AND y.sheet = r.sheet
            LEFT JOIN funding_line_read l ON l.id = r.line_id LEFT JOIN project_budget_read p ON p.id = r.project_id
            LEFT JOIN funding_line_read s ON s.id = r.suggestion_line_id
            LEFT JOIN project_budget_read sp ON sp.id = r.suggestion_project_id""";

    private final Sql sql;
    private final Listings listings;

    ChorusListRepository(Sql sql, Listings listings) {
        this.sql = sql;
        this.listings = listings;
    }

    Listing<ChorusImportSummary> list(ChorusImportFilter filter, boolean reads, String seesRow) {
        var numbers = filter.commitment == null ? List.<String>of() : filter.commitment;
        var statement = ListStatement.of(ChorusImportSummary.class, "imports-chorus")
                .select(
                        "m.id, m.status, m.created_at, c.display_name AS created_by, m.applied_at, m.updated_at, "
                                + COUNTS
                                + ", (SELECT string_agg(f.name, ', ' ORDER BY f.position) FROM chorus_import_file f WHERE f.import_id = m.id) AS files")
                .from("chorus_import m JOIN shared_account_read c ON c.id = m.account_id")
                .whereIf(!reads, "false")
                .whereIn("m.status", filter.statuses())
                .whereIf(
                        !numbers.isEmpty(),
                        "m.id IN (SELECT r.import_id FROM chorus_import_row r WHERE r.commitment = ANY(?) AND "
                                + seesRow + ")",
                        (Object) numbers.toArray(String[]::new))
                .id("m.id")
                .sort("createdAt", "m.created_at")
                .sort("updatedAt", "m.updated_at")
                .defaultSort("-createdAt")
                .changed("m.updated_at", null)
                .columns(SHEET)
                .map(RecordMapper.of(ChorusImportSummary.class));
        return listings.of(statement, filter);
    }

    Listing<ChorusRowItem> rows(UUID id, ChorusRowFilter filter, String sees, String seesSuggestion) {
        var statement = ListStatement.of(ChorusRowItem.class, "lignes-chorus")
                .select(ROW.replace("{suggestion}", "CASE WHEN " + seesSuggestion + " THEN r.suggestion_basis END"))
                .from(ROW_TABLES)
                .countFrom("chorus_import_row r")
                .where("r.import_id = ?", id)
                .where(sees)
                .whereIn("r.state", names(filter.state))
                .whereIn("r.effect", names(filter.effect))
                .whereIn("r.commitment", filter.commitment)
                .whereIf(
                        filter.onlySuggested(),
                        "r.state = 'UNMATCHED' AND r.suggestion_basis IS NOT NULL AND " + seesSuggestion)
                .search("r.search")
                .searchCode("r.commitment")
                .id("r.position")
                .sort("row", "r.position")
                .sort("state", "r.state")
                .sort("commitment", "r.commitment")
                .sort("amount", "r.amount")
                .sort("valueDate", "r.value_date")
                .defaultSort("row")
                .columns(ROWS)
                .map(RecordMapper.of(ChorusRowItem.class));
        return listings.of(statement, filter);
    }

    /** Who sent the files of an import. */
    UUID sender(UUID id) {
        return sql.one(
                        "SELECT account_id FROM chorus_import WHERE id = ?",
                        row -> row.getObject("account_id", UUID.class),
                        id)
                .orElse(null);
    }

    /** @param sees a condition on a row {@code r} */
    boolean hides(UUID id, String sees) {
        return !sql.list(
                        "SELECT 1 FROM chorus_import_row r WHERE r.import_id = ? AND NOT (" + sees + ") LIMIT 1",
                        row -> true,
                        id)
                .isEmpty();
    }

    static List<String> names(List<? extends Enum<?>> constants) {
        return constants == null ? null : constants.stream().map(Enum::name).toList();
    }

    private static final List<Column<ChorusImportSummary>> SHEET = List.of(
            Column.code("id", "Identifiant", ChorusImportSummary::id),
            Column.code("status", "État", ChorusImportSummary::status),
            Column.code("createdAt", "Vérifié le", ChorusImportSummary::createdAt),
            Column.text("createdBy", "Par", ChorusImportSummary::createdBy),
            Column.code("appliedAt", "Appliqué le", ChorusImportSummary::appliedAt),
            Column.text("files", "Fichiers", ChorusImportSummary::files),
            Column.number(
                    "rows", CreateChorusMatches.class, item -> item.counts().rows()),
            Column.number("known", "Connues", item -> item.counts().known()),
            Column.number("new", "Nouvelles", item -> item.counts().added()),
            Column.number("corrected", "Corrigées", item -> item.counts().corrected()),
            Column.number("unmatched", "Non rapprochées", item -> item.counts().unmatched()),
            Column.number("refused", "Refusées", item -> item.counts().refused()),
            Column.number("leftOut", "Laissées", item -> item.counts().leftOut()));

    private static final List<Column<ChorusRowItem>> ROWS = List.of(
            Column.text("file", UpdateChorusMapping.LayoutForm.class, ChorusRowItem::file),
            Column.number("line", "Ligne du fichier", ChorusRowItem::line),
            Column.code("state", "État", ChorusRowItem::state),
            Column.text("reason", UpdateChorusMatch.class, ChorusRowItem::reason),
            Column.code("effect", "Effet", ChorusRowItem::effect),
            Column.code("commitment", UpdateChorusMatch.class, ChorusRowItem::commitment),
            Column.number("item", UpdateChorusMatch.class, ChorusRowItem::item),
            Column.code("paymentRequest", "Numéro de DP", ChorusRowItem::paymentRequest),
            Column.number("fiscalYear", "Exercice", ChorusRowItem::fiscalYear),
            Column.code("amountType", "Type de montant", ChorusRowItem::amountType),
            Column.number("amount", "Montant", ChorusRowItem::amount),
            Column.date("valueDate", "Date", ChorusRowItem::valueDate),
            Column.text("supplierName", "Fournisseur", ChorusRowItem::supplierName),
            Column.code("siret", "SIRET", ChorusRowItem::siret),
            Column.number("previousAmount", "Montant des livres", ChorusRowItem::previousAmount),
            Column.number("written", "Montant écrit", ChorusRowItem::written));
}
