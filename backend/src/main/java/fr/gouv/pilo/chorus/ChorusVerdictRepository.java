package fr.gouv.pilo.chorus;

import fr.gouv.pilo.shared.db.RecordMapper;
import fr.gouv.pilo.shared.page.ListStatement;
import fr.gouv.pilo.shared.page.Listing;
import fr.gouv.pilo.shared.page.Listings;
import fr.gouv.pilo.shared.sheet.Column;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/**
 * Each EJ of an import beside the books, for the years that the extract shows of it. What the extract says and the books do
 * not is explained by rows that are not written, or by nothing.
 */
@ApplicationScoped
class ChorusVerdictRepository {
    private static final String ALL = """
            (SELECT e.commitment, c.object, e.supplier_name, e.extract_ae, e.extract_cp, b.ae AS books_ae, b.cp AS books_cp,
                    e.remaining_ae, e.remaining_cp, coalesce(b.lines, 0) AS budget_lines, e.rows,
                    coalesce(e.extract_ae - b.ae, 0.00) - e.remaining_ae AS unexplained_ae,
                    coalesce(e.extract_cp - b.cp, 0.00) - e.remaining_cp AS unexplained_cp
             FROM (
                SELECT r.commitment, min(r.supplier_name) AS supplier_name, count(*) AS rows,
                    bool_or(r.hidden) AS hidden,
                    sum(r.stands) FILTER (WHERE r.effect IN ('COMMITMENT', 'CHANGE', 'YEAR')) AS extract_ae,
                    sum(r.stands) FILTER (WHERE r.effect = 'PAYMENT') AS extract_cp,
                    coalesce(sum(r.waits) FILTER (WHERE r.effect IN ('COMMITMENT', 'CHANGE', 'YEAR')), 0.00) AS remaining_ae,
                    coalesce(sum(r.waits) FILTER (WHERE r.effect = 'PAYMENT'), 0.00) AS remaining_cp,
                    array_agg(DISTINCT r.fiscal_year) FILTER (WHERE r.effect IN ('COMMITMENT', 'CHANGE', 'YEAR')) AS ae_years,
                    array_agg(DISTINCT r.fiscal_year) FILTER (WHERE r.effect = 'PAYMENT') AS cp_years
                FROM (SELECT r.commitment, r.supplier_name, r.effect, r.fiscal_year, NOT (%1$s) AS hidden,
                        CASE WHEN r.effect = 'YEAR' AND r.state = 'KNOWN' THEN r.previous_share ELSE r.amount END AS stands,
                        CASE WHEN r.state IN ('UNMATCHED', 'LEFT_OUT') THEN r.amount
                             WHEN r.state IN ('NEW', 'CORRECTED') AND m.status NOT IN ('APPLIED') THEN r.written ELSE 0.00 END AS waits
                      FROM (SELECT r.*, CASE WHEN r.first_of_key = r.position THEN r.previous ELSE 0 END AS previous_share
                            FROM chorus_import_row r WHERE r.import_id = '%2$s') r
                      JOIN chorus_import m ON m.id = r.import_id
                      WHERE r.commitment IS NOT NULL AND r.state <> 'REFUSED' AND r.match_kind IS DISTINCT FROM 'CARRY_OVER') r
                GROUP BY r.commitment) e
             LEFT JOIN spending_commitment_read c ON c.number = e.commitment
             CROSS JOIN LATERAL (
                SELECT CASE WHEN e.extract_ae IS NOT NULL THEN coalesce(sum(o.amount) FILTER (
                            WHERE o.kind IN ('COMMITMENT', 'AMENDMENT', 'WITHDRAWAL', 'AFFIRMATION') AND o.fiscal_year = ANY (e.ae_years)), 0.00) END AS ae,
                       CASE WHEN e.extract_cp IS NOT NULL THEN coalesce(sum(o.amount) FILTER (
                            WHERE o.kind = 'PAYMENT' AND o.fiscal_year = ANY (e.cp_years)), 0.00) END AS cp,
                       (SELECT count(DISTINCT i.line_id) FROM spending_item_read i WHERE i.commitment_id = c.id)::int AS lines
                FROM (SELECT o.amount, o.kind, o.fiscal_year FROM spending_operation_read o WHERE o.commitment_id = c.id
                      UNION ALL
                      SELECT o.amount, o.kind, o.fiscal_year FROM chorus_fact x
                      JOIN spending_operation_read o ON coalesce(o.reverses_id, o.id) = x.operation_id
                      WHERE x.commitment = e.commitment AND o.commitment_id IS NULL) o) b
             WHERE NOT e.hidden) v""";
    private static final String VERDICT = """
            CASE WHEN v.unexplained_ae <> 0 OR v.unexplained_cp <> 0 THEN 'UNEXPLAINED'
                 WHEN v.remaining_ae <> 0 OR v.remaining_cp <> 0 THEN 'REMAINING'
                 WHEN v.budget_lines > 1 THEN 'SPLIT' ELSE 'EQUAL' END""";
    private static final String RANK =
            "array_position(ARRAY['UNEXPLAINED', 'REMAINING', 'SPLIT', 'EQUAL'], " + VERDICT + ")";
    private static final String UNEXPLAINED = "abs(v.unexplained_ae) + abs(v.unexplained_cp)";

    private final Listings listings;

    ChorusVerdictRepository(Listings listings) {
        this.listings = listings;
    }

    Listing<ChorusVerdictItem> list(UUID id, ChorusVerdictFilter filter, String sees) {
        var statement = ListStatement.of(ChorusVerdictItem.class, "verdicts-chorus")
                .select("""
                        v.commitment, v.object, v.supplier_name, %s AS verdict, v.extract_ae, v.books_ae, v.extract_cp, v.books_cp,
                        v.remaining_ae, v.remaining_cp, v.unexplained_ae, v.unexplained_cp, %s AS unexplained, v.budget_lines, v.rows""".formatted(VERDICT, UNEXPLAINED))
                .from(ALL.formatted(sees, id))
                .whereIn(VERDICT, ChorusListRepository.names(filter.verdict))
                .whereIn("v.commitment", filter.commitment)
                .id("v.commitment")
                .sort("verdict", RANK)
                .sort("commitment", "v.commitment")
                .sort("unexplained", UNEXPLAINED)
                .defaultSort("verdict,-unexplained")
                .columns(SHEET)
                .map(RecordMapper.of(ChorusVerdictItem.class));
        return listings.of(statement, filter);
    }

    private static final List<Column<ChorusVerdictItem>> SHEET = List.of(
            Column.code("commitment", UpdateChorusMatch.class, ChorusVerdictItem::commitment),
            Column.text("object", "Objet", ChorusVerdictItem::object),
            Column.text("supplierName", "Fournisseur", ChorusVerdictItem::supplierName),
            Column.code("verdict", "Verdict", ChorusVerdictItem::verdict),
            Column.number("extractAe", "Engagé, extrait", ChorusVerdictItem::extractAe),
            Column.number("booksAe", "Engagé, livres", ChorusVerdictItem::booksAe),
            Column.number("extractCp", "Payé, extrait", ChorusVerdictItem::extractCp),
            Column.number("booksCp", "Payé, livres", ChorusVerdictItem::booksCp),
            Column.number("remainingAe", "Reste à rapprocher, AE", ChorusVerdictItem::remainingAe),
            Column.number("remainingCp", "Reste à rapprocher, CP", ChorusVerdictItem::remainingCp),
            Column.number("unexplainedAe", "Inexpliqué, AE", ChorusVerdictItem::unexplainedAe),
            Column.number("unexplainedCp", "Inexpliqué, CP", ChorusVerdictItem::unexplainedCp));
}
