package fr.gouv.pilo.chorus;

import fr.gouv.pilo.shared.db.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/**
 * Where the rows of an import go: what a person said of this import, else what was said of an earlier one, else the item of
 * the EJ that the books have. The line is that of the row's own year (B14).
 */
@ApplicationScoped
class ChorusPlaceRepository {
    private static final String PLACES = """
            SELECT d.match_key, d.fiscal_year, m.reason AS said, m.line_id AS said_line, c.number, i.number AS item_number,
                   l.id AS line_id, CASE WHEN i.id IS NULL THEN l.project_id ELSE i.project_id END AS project_id,
                   CASE WHEN m.kind IN ('LEFT_OUT', 'CARRY_OVER') THEN m.kind
                        WHEN i.id IS NOT NULL AND l.id IS NOT NULL THEN 'COMMITMENT'
                        WHEN m.kind = 'LINE' AND c.id IS NULL AND l.id IS NOT NULL THEN 'LINE' END AS kind,
                   CASE WHEN m.kind IS NULL THEN 'EJ' WHEN m.import_id = ? THEN 'PERSON' ELSE 'MEMORY' END AS basis,
                   CASE WHEN c.id IS NOT NULL AND i.id IS NULL
                             THEN 'Cet engagement est dans les livres, mais pas ce poste : dites lequel.'
                        WHEN (i.id IS NOT NULL OR m.kind = 'LINE') AND l.id IS NULL
                             THEN 'Le dispositif et l’axe de ce poste n’ont pas de ligne budgétaire pour cet exercice : créez-la, ou désignez-en une.'
                        WHEN d.commitment IS NULL THEN 'Cette ligne n’a pas d’EJ : dites où elle va, ou laissez-la de côté.'
                        ELSE 'Cet engagement n’est pas dans les livres : dites sur quelle ligne il compte.' END AS why
            FROM (SELECT DISTINCT match_key, commitment, item, fiscal_year FROM pg_temp.chorus_work
                  WHERE import_id = ? AND fault IS NULL) d
            LEFT JOIN chorus_match m ON m.match_key = d.match_key
            LEFT JOIN spending_commitment_read c ON c.number = CASE WHEN m.kind = 'COMMITMENT' THEN m.commitment ELSE d.commitment END
            LEFT JOIN LATERAL (
                SELECT i.id, i.number, i.line_id, i.project_id FROM spending_item_read i
                WHERE i.commitment_id = c.id
                ORDER BY (i.number = coalesce(CASE WHEN m.kind = 'COMMITMENT' THEN m.item END, d.item, 1)) DESC, i.number LIMIT 1) i
                ON i.number = coalesce(CASE WHEN m.kind = 'COMMITMENT' THEN m.item END, d.item)
                   OR (SELECT count(*) FROM spending_item_read x WHERE x.commitment_id = c.id) = 1
            LEFT JOIN LATERAL (
                SELECT y.id, y.project_id FROM funding_line_read b
                JOIN funding_line_read y ON y.scheme_id = b.scheme_id AND y.fiscal_year = d.fiscal_year
                  AND y.programme IS NOT DISTINCT FROM b.programme AND y.axis IS NOT DISTINCT FROM b.axis
                  AND y.project_id IS NOT DISTINCT FROM b.project_id
                WHERE b.id = CASE WHEN m.kind = 'LINE' THEN m.line_id ELSE i.line_id END AND y.ledger = 'ETAT'
                ORDER BY (y.id = b.id) DESC, (y.title IS NOT DISTINCT FROM b.title)::int
                  + (y.cost_centre IS NOT DISTINCT FROM b.cost_centre)::int + (y.activity IS NOT DISTINCT FROM b.activity)::int DESC, y.id
                LIMIT 1) l ON true""";

    private final Sql sql;

    ChorusPlaceRepository(Sql sql) {
        this.sql = sql;
    }

    /** Whatever came of an earlier comparison is gone. */
    void place(UUID id) {
        sql.update("UPDATE pg_temp.chorus_work SET reason = fault WHERE import_id = ? AND state = 'REFUSED'", id);
        sql.update("""
                WITH p AS MATERIALIZED (%s)
                UPDATE pg_temp.chorus_work r SET state = 'UNMATCHED', reason = p.why, match_kind = p.kind,
                    match_basis = CASE WHEN p.kind IS NOT NULL THEN p.basis END, match_reason = CASE WHEN p.kind IS NOT NULL THEN p.said END,
                    match_commitment = CASE WHEN p.kind = 'COMMITMENT' THEN p.number END,
                    match_item = CASE WHEN p.kind = 'COMMITMENT' THEN p.item_number END,
                    match_line_id = p.said_line, line_id = CASE WHEN p.kind IN ('COMMITMENT', 'LINE') THEN p.line_id END,
                    project_id = p.project_id, group_key = NULL, first_of_key = NULL, previous = NULL, written = 0,
                    suggestion_basis = NULL, suggestion_commitment = NULL, suggestion_item = NULL, suggestion_line_id = NULL,
                    suggestion_project_id = NULL
                FROM p
                WHERE r.import_id = ? AND r.fault IS NULL AND p.match_key = r.match_key AND p.fiscal_year = r.fiscal_year""".formatted(PLACES), id, id, id);
        sql.update("""
                UPDATE pg_temp.chorus_work SET state = 'LEFT_OUT', reason = 'Laissée de côté : ' || coalesce(match_reason, 'sans motif') || '.'
                WHERE import_id = ? AND match_kind = 'LEFT_OUT'""", id);
        sql.update("""
                UPDATE pg_temp.chorus_work SET state = 'KNOWN', reason = 'Bascule de l’exercice précédent, dite par une personne : rien à consommer.'
                WHERE import_id = ? AND match_kind = 'CARRY_OVER'""", id);
        sql.update("""
                UPDATE pg_temp.chorus_work SET match_kind = NULL, match_basis = NULL, line_id = NULL,
                    reason = 'Un engagement sans numéro d’EJ ne s’écrit pas : désignez l’engagement, ou laissez la ligne de côté.'
                WHERE import_id = ? AND match_kind = 'LINE' AND commitment IS NULL AND effect <> 'PAYMENT'""", id);
    }

    /** The yearly carry-over consumes nothing (B5): known as soon as its EJ is. */
    void carryOver(UUID id) {
        sql.update("""
                UPDATE pg_temp.chorus_work SET state = 'KNOWN', reason = 'Bascule des engagements non soldés : elle ne consomme rien.'
                WHERE import_id = ? AND effect = 'CARRY_OVER' AND state = 'UNMATCHED' AND match_kind IN ('COMMITMENT', 'LINE')""", id);
    }
}
