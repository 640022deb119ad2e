package fr.gouv.pilo.chorus;

import fr.gouv.pilo.shared.db.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Where rows may go that nobody placed: never more than a suggestion, and none where two would do. */
@ApplicationScoped
class ChorusSuggestionRepository {
    private final Sql sql;

    ChorusSuggestionRepository(Sql sql) {
        this.sql = sql;
    }

    void suggest(UUID id) {
        byCostCentre(id);
        bySupplier(id);
    }

    /** A line of the year with the activity of the row, and its cost centre where both say one. */
    private void byCostCentre(UUID id) {
        sql.update("""
                UPDATE pg_temp.chorus_work r SET suggestion_basis = 'COST_CENTRE', suggestion_line_id = s.line_id, suggestion_project_id = s.project_id
                FROM (SELECT d.fiscal_year, d.activity, d.cost_centre, d.programme, (array_agg(l.id))[1] AS line_id, (array_agg(l.project_id))[1] AS project_id
                      FROM (SELECT DISTINCT fiscal_year, activity, cost_centre, programme FROM pg_temp.chorus_work
                            WHERE import_id = ? AND state = 'UNMATCHED' AND match_kind IS NULL) d
                      JOIN funding_line_read l ON l.fiscal_year = d.fiscal_year AND l.ledger = 'ETAT'
                        AND (l.activity = d.activity OR l.activity IS NULL AND l.cost_centre = d.cost_centre)
                        AND (l.cost_centre IS NULL OR d.cost_centre IS NULL OR l.cost_centre = d.cost_centre)
                        AND (l.budget_programme IS NULL OR d.programme IS NULL OR l.budget_programme = d.programme)
                      GROUP BY d.fiscal_year, d.activity, d.cost_centre, d.programme HAVING count(*) = 1) s
                WHERE r.import_id = ? AND r.state = 'UNMATCHED' AND r.match_kind IS NULL AND r.suggestion_basis IS NULL
                  AND (r.commitment IS NOT NULL OR r.effect = 'PAYMENT')
                  AND NOT EXISTS (SELECT FROM spending_commitment_read c WHERE c.number = r.commitment)
                  AND s.fiscal_year = r.fiscal_year AND s.activity IS NOT DISTINCT FROM r.activity
                  AND s.cost_centre IS NOT DISTINCT FROM r.cost_centre AND s.programme IS NOT DISTINCT FROM r.programme""", id, id);
    }

    /** The one EJ of the supplier of which just this amount remains to be paid. */
    private void bySupplier(UUID id) {
        sql.update("""
                UPDATE pg_temp.chorus_work r SET suggestion_basis = 'SUPPLIER', suggestion_commitment = s.number, suggestion_item = s.item,
                    suggestion_line_id = s.line_id, suggestion_project_id = s.project_id
                FROM (SELECT x.position, min(c.number) AS number, min(i.number) AS item, (array_agg(i.line_id))[1] AS line_id,
                             (array_agg(i.project_id))[1] AS project_id
                      FROM pg_temp.chorus_work x
                      JOIN directory_supplier_read p ON p.siret = x.siret OR x.siret IS NULL AND lower(p.name) = lower(x.supplier_name)
                      JOIN spending_commitment_read c ON c.supplier_id = p.id
                      JOIN spending_item_read i ON i.commitment_id = c.id AND i.net - i.paid = x.amount
                      WHERE x.import_id = ? AND x.state = 'UNMATCHED' AND x.match_kind IS NULL AND x.effect = 'PAYMENT'
                        AND x.amount > 0 AND x.suggestion_basis IS NULL
                        AND NOT EXISTS (SELECT FROM spending_commitment_read k WHERE k.number = x.commitment)
                      GROUP BY x.position HAVING count(*) = 1) s
                WHERE r.import_id = ? AND r.position = s.position""", id, id);
    }
}
