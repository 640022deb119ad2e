package fr.gouv.pilo.chorus;

import fr.gouv.pilo.shared.db.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/**
 * The rows of an import beside the operations of the books. Rows of one key are summed; the key of AE is the item, the year
 * and the type of amount, that of a payment its DP, item and company, as far as both sides say them.
 */
@ApplicationScoped
class ChorusCompareRepository {
    private static final String READ =
            "position, file, sheet, effect, commitment, item, payment_request, payment_item, company, fiscal_year, amount_type, amount, "
                    + "value_date, supplier_name, siret, cost_centre, activity, programme, service_number, fault, match_key";
    static final String COMPARED =
            "state, reason, group_key, first_of_key, previous, written, match_kind, match_basis, match_reason, "
                    + "match_commitment, match_item, match_line_id, line_id, project_id, suggestion_basis, suggestion_commitment, "
                    + "suggestion_item, suggestion_line_id, suggestion_project_id";

    private final Sql sql;

    ChorusCompareRepository(Sql sql) {
        this.sql = sql;
    }

    /** The rows are compared aside, and written back once: what an index or a search knows of them is not made again each time. */
    void begin(UUID id) {
        sql.update("DROP TABLE IF EXISTS pg_temp.chorus_work");
        sql.update(
                "CREATE TEMPORARY TABLE chorus_work ON COMMIT DROP AS SELECT import_id, " + READ + ", " + COMPARED
                        + " FROM chorus_import_row WHERE import_id = ?",
                id);
        sql.update("ANALYZE pg_temp.chorus_work");
    }

    void beginStaged(UUID id) {
        sql.update("DROP TABLE IF EXISTS pg_temp.chorus_work");
        sql.update("CREATE TEMPORARY TABLE chorus_work ON COMMIT DROP AS SELECT import_id, " + READ + ", " + COMPARED
                + " FROM chorus_import_row WITH NO DATA");
        sql.update(
                "INSERT INTO pg_temp.chorus_work (import_id, " + READ + ", state) SELECT ?, " + READ
                        + ", CASE WHEN fault IS NULL THEN 'UNMATCHED' ELSE 'REFUSED' END FROM pg_temp.chorus_stage",
                id);
        sql.update("ANALYZE pg_temp.chorus_work");
    }

    void end(UUID id) {
        sql.update(
                "UPDATE chorus_import_row r SET (" + COMPARED + ") = (" + of("w") + ") FROM pg_temp.chorus_work w"
                        + " WHERE r.import_id = ? AND r.position = w.position AND (" + of("r") + ") IS DISTINCT FROM ("
                        + of("w") + ")",
                id);
    }

    static String of(String alias) {
        return alias + "." + COMPARED.replace(", ", ", " + alias + ".");
    }

    /** What the books hold of the EJ and DP of the import; what came by an import knows more of its key. */
    void gather(UUID id) {
        sql.update("DROP TABLE IF EXISTS pg_temp.chorus_ops, pg_temp.chorus_group");
        sql.update("""
                CREATE TEMPORARY TABLE chorus_ops ON COMMIT DROP AS
                SELECT o.kind, o.amount, o.fiscal_year, o.value_date, o.payment_request, coalesce(c.number, f.commitment) AS number,
                       i.number AS item, f.amount_type, f.payment_item, f.company
                FROM spending_operation_read o
                LEFT JOIN spending_commitment_read c ON c.id = o.commitment_id LEFT JOIN spending_item_read i ON i.id = o.item_id
                LEFT JOIN chorus_fact f ON f.operation_id = coalesce(o.reverses_id, o.id)
                WHERE coalesce(c.number, f.commitment) IN (
                        SELECT coalesce(match_commitment, commitment) FROM pg_temp.chorus_work WHERE import_id = ?)
                   OR o.payment_request IN (SELECT payment_request FROM pg_temp.chorus_work WHERE import_id = ?)""", id, id);
        sql.update("ANALYZE pg_temp.chorus_ops");
    }

    /** The items and the company of a DP, the day of a payment without DP, count only where both sides know them all. */
    void key(UUID id) {
        sql.update("""
                UPDATE pg_temp.chorus_work r SET group_key = CASE
                    WHEN r.effect IN ('COMMITMENT', 'CHANGE', 'YEAR') THEN concat_ws('|', 'AE', coalesce(r.match_commitment, r.commitment),
                        coalesce(r.match_item, r.item, 1), r.fiscal_year, coalesce(r.amount_type, 'AN'))
                    WHEN r.effect = 'CERTIFICATION' THEN concat_ws('|', 'SF', coalesce(r.match_commitment, r.commitment),
                        coalesce(r.match_item, r.item, 1), r.fiscal_year, coalesce(r.service_number, ''), coalesce(r.amount_type, ''))
                    WHEN r.payment_request IS NOT NULL THEN concat_ws('|', 'DP', r.payment_request,
                        CASE WHEN d.item_told THEN r.payment_item ELSE '' END, r.fiscal_year, CASE WHEN d.company_told THEN r.company ELSE '' END,
                        coalesce(r.match_commitment, r.commitment, r.line_id::text, ''), coalesce(r.match_item, r.item, 1))
                    ELSE concat_ws('|', 'P', coalesce(r.match_commitment, r.commitment, r.line_id::text || '/' || coalesce(r.siret, r.supplier_name, '')),
                        coalesce(r.match_item, r.item, 1), r.fiscal_year, CASE WHEN d.day_told THEN r.value_date::text ELSE '' END) END
                FROM (SELECT x.position, y.item_told, y.company_told, bool_and(x.value_date IS NOT NULL) OVER (
                        PARTITION BY x.effect, x.payment_request, x.commitment, x.item, x.fiscal_year) AS day_told
                      FROM pg_temp.chorus_work x LEFT JOIN (
                        SELECT s.payment_request, bool_and(s.payment_item IS NOT NULL) AS item_told, bool_and(s.company IS NOT NULL) AS company_told
                        FROM (
                            SELECT payment_request, payment_item, company FROM pg_temp.chorus_work WHERE effect = 'PAYMENT'
                            UNION ALL SELECT payment_request, payment_item, company FROM pg_temp.chorus_ops WHERE kind = 'PAYMENT'
                            GROUP BY payment_request, payment_item, company HAVING sum(amount) <> 0) s
                        GROUP BY s.payment_request) y ON y.payment_request = x.payment_request) d
                WHERE r.import_id = ? AND d.position = r.position AND r.state = 'UNMATCHED' AND r.effect <> 'CARRY_OVER'
                  AND (r.match_kind IN ('COMMITMENT', 'LINE') OR r.effect = 'PAYMENT' AND r.payment_request IS NOT NULL)""", id);
    }

    /** The sums of the keys; of one that several tables give, the last table's. */
    void sum(UUID id) {
        sql.update("""
                CREATE TEMPORARY TABLE chorus_group ON COMMIT DROP AS
                SELECT DISTINCT ON (g.group_key) g.group_key, g.file, g.sheet, g.first, g.target, NULL::numeric AS previous,
                       NULL::numeric AS remaining, false AS asks, false AS carried, false AS moved
                FROM (SELECT group_key, file, sheet, min(position) AS first, sum(amount) AS target FROM pg_temp.chorus_work
                      WHERE import_id = ? AND group_key IS NOT NULL GROUP BY group_key, file, sheet) g
                ORDER BY g.group_key, g.first DESC""", id);
        sql.update("ANALYZE pg_temp.chorus_group");
    }

    void standing(UUID id) {
        sql.update(standing("""
                o.kind IN ('COMMITMENT', 'AMENDMENT', 'WITHDRAWAL', 'AFFIRMATION') AND r.effect IN ('COMMITMENT', 'CHANGE', 'YEAR')
                  AND o.number = coalesce(r.match_commitment, r.commitment) AND o.item = coalesce(r.match_item, r.item, 1)
                  AND o.fiscal_year = r.fiscal_year AND (r.effect = 'YEAR'
                    OR coalesce(o.amount_type, CASE o.kind WHEN 'COMMITMENT' THEN '100' ELSE '150' END) = r.amount_type)"""), id);
        sql.update(standing("""
                o.kind = 'PAYMENT' AND r.effect = 'PAYMENT' AND o.payment_request = r.payment_request AND o.fiscal_year = r.fiscal_year
                  AND (r.match_kind IS NULL OR o.number IS NULL OR o.number = coalesce(r.match_commitment, r.commitment)
                       AND (r.match_item IS NULL OR o.item = r.match_item))
                  AND (split_part(g.group_key, '|', 3) = '' OR o.payment_item = r.payment_item)
                  AND (o.company IS NULL OR r.company IS NULL OR o.company = r.company)"""), id);
        sql.update(standing("""
                o.kind = 'PAYMENT' AND r.effect = 'PAYMENT' AND r.payment_request IS NULL AND o.number = coalesce(r.match_commitment, r.commitment)
                  AND (r.match_item IS NULL OR o.item = r.match_item) AND o.fiscal_year = r.fiscal_year
                  AND (split_part(g.group_key, '|', 5) = '' OR o.value_date = r.value_date)"""), id);
        sql.update(standing("""
                o.kind = 'CERTIFICATION' AND r.effect = 'CERTIFICATION' AND r.amount_type IS NULL
                  AND o.number = coalesce(r.match_commitment, r.commitment) AND o.item = r.match_item AND o.fiscal_year = r.fiscal_year"""), id);
        alone(id);
    }

    private static String standing(String same) {
        return """
                UPDATE pg_temp.chorus_group g SET previous = s.amount FROM (
                    SELECT g.group_key, sum(o.amount) AS amount FROM pg_temp.chorus_group g
                    JOIN pg_temp.chorus_work r ON r.import_id = ? AND r.position = g.first
                    JOIN pg_temp.chorus_ops o ON %s
                    GROUP BY g.group_key HAVING sum(o.amount) <> 0) s
                WHERE s.group_key = g.group_key""".formatted(same);
    }

    /** Payments without EJ and DP that an import brought: known by what was said of them. */
    private void alone(UUID id) {
        sql.update("""
                UPDATE pg_temp.chorus_group g SET previous = s.amount FROM (
                    SELECT g.group_key, sum(o.amount) AS amount FROM pg_temp.chorus_group g
                    JOIN pg_temp.chorus_work r ON r.import_id = ? AND r.position = g.first AND r.effect = 'PAYMENT'
                      AND r.payment_request IS NULL AND r.commitment IS NULL AND r.match_kind = 'LINE'
                    JOIN chorus_import_row x ON x.group_key = g.group_key AND x.import_id <> r.import_id
                    JOIN chorus_fact f ON f.import_id = x.import_id AND f.position = x.position
                    JOIN spending_operation_read o ON coalesce(o.reverses_id, o.id) = f.operation_id
                    GROUP BY g.group_key HAVING sum(o.amount) <> 0) s
                WHERE s.group_key = g.group_key""", id);
    }

    /**
     * What an EJ of an earlier year still had to be paid: a layout without types adds it to what moved in the year, and
     * nothing in the file tells one from the other (B5).
     */
    void carriedOver(UUID id) {
        sql.update("""
                UPDATE pg_temp.chorus_group g SET remaining = s.remaining,
                    asks = s.basis = 'EJ' AND s.carries_over AND g.target > 0 AND s.remaining > 0
                      AND g.target NOT IN (coalesce(g.previous, 0), coalesce(g.previous, 0) + s.remaining)
                FROM (SELECT g.group_key, r.match_basis AS basis, y.carries_over,
                             sum(CASE WHEN o.kind = 'PAYMENT' THEN -o.amount ELSE o.amount END) AS remaining
                      FROM pg_temp.chorus_group g
                      JOIN pg_temp.chorus_work r ON r.import_id = ? AND r.position = g.first AND r.effect = 'YEAR' AND r.match_kind = 'COMMITMENT'
                      JOIN chorus_import_layout y ON y.import_id = r.import_id AND y.file = r.file AND y.sheet = r.sheet
                      JOIN spending_commitment_read c ON c.number = r.match_commitment AND c.fiscal_year < r.fiscal_year
                      JOIN pg_temp.chorus_ops o ON o.number = r.match_commitment AND o.item = r.match_item AND o.fiscal_year < r.fiscal_year
                        AND o.kind IN ('COMMITMENT', 'AMENDMENT', 'WITHDRAWAL', 'AFFIRMATION', 'PAYMENT')
                      GROUP BY g.group_key, r.match_basis, y.carries_over) s
                WHERE s.group_key = g.group_key""", id);
        sql.update(
                "UPDATE pg_temp.chorus_group SET target = coalesce(previous, 0), carried = true WHERE remaining > 0 AND NOT asks AND target = coalesce(previous, 0) + remaining");
    }

    /** The payment of late December counts on the next year; the reduction of its own year is the same payment. */
    void lateDecember(UUID id) {
        sql.update("""
                UPDATE pg_temp.chorus_group g SET moved = true FROM (
                    SELECT DISTINCT g.group_key FROM pg_temp.chorus_group g
                    JOIN pg_temp.chorus_work r ON r.import_id = ? AND r.position = g.first AND r.effect = 'PAYMENT' AND r.amount_type = '200'
                    JOIN (SELECT number, fiscal_year, payment_request, sum(amount) AS amount FROM (
                            SELECT coalesce(match_commitment, commitment) AS number, fiscal_year, payment_request, amount
                            FROM pg_temp.chorus_work WHERE effect = 'PAYMENT' AND amount_type IS DISTINCT FROM '200'
                            UNION ALL SELECT number, fiscal_year, payment_request, amount FROM pg_temp.chorus_ops o WHERE kind = 'PAYMENT'
                              AND NOT EXISTS (SELECT FROM pg_temp.chorus_work w WHERE w.payment_request = o.payment_request
                                AND w.fiscal_year = o.fiscal_year AND w.amount_type IS DISTINCT FROM '200')) p
                          GROUP BY number, fiscal_year, payment_request) n
                      ON n.number = coalesce(r.match_commitment, r.commitment) AND n.fiscal_year = r.fiscal_year + 1 AND n.amount = g.target
                    WHERE g.previous IS NULL AND (n.payment_request = r.payment_request
                      OR r.payment_request IS NULL AND extract(month FROM r.value_date) = 12)) s
                WHERE s.group_key = g.group_key""", id);
    }

    void tell(UUID id) {
        sql.update("""
                UPDATE pg_temp.chorus_work r SET first_of_key = g.first, previous = g.previous,
                    state = CASE WHEN g.moved OR other OR g.target = coalesce(g.previous, 0) THEN 'KNOWN'
                                 WHEN g.asks OR r.match_kind IS NULL THEN 'UNMATCHED'
                                 WHEN g.previous IS NULL THEN 'NEW' ELSE 'CORRECTED' END,
                    written = CASE WHEN g.moved OR other OR g.asks OR r.match_kind IS NULL OR r.position <> g.first THEN 0
                                   ELSE g.target - coalesce(g.previous, 0) END,
                    suggestion_basis = CASE WHEN g.asks AND NOT other THEN 'CARRY_OVER' END,
                    reason = CASE
                        WHEN g.moved THEN 'Paiement de fin décembre, compté sur l’exercice suivant : chacun garde son exercice, il n’est pas compté deux fois.'
                        WHEN other THEN 'Un autre tableau de cet import donne la même clé : le sien est retenu.'
                        WHEN g.carried THEN 'Reste à payer de l’exercice précédent, repris par la bascule : il ne consomme rien.'
                        WHEN g.target = coalesce(g.previous, 0) THEN CASE WHEN g.target = 0 THEN 'Montant nul : rien à écrire.' ELSE 'Déjà dans les livres.' END
                        WHEN g.asks THEN 'Engagement d’un exercice antérieur : ce montant mêle la bascule et ce qui a bougé dans l’année. Dites si c’est la bascule, ou désignez l’engagement pour compter le tout comme engagé dans l’année.'
                        WHEN r.match_kind IS NULL THEN r.reason
                        WHEN g.previous IS NULL THEN CASE WHEN r.match_kind = 'LINE' AND r.effect <> 'PAYMENT' THEN 'Engagement à créer dans les livres.' ELSE 'Absente des livres.' END
                        ELSE 'Les livres ont un autre montant : la différence est écrite.' END
                FROM (SELECT x.position, g.*, (x.file, x.sheet) <> (g.file, g.sheet) AS other FROM pg_temp.chorus_group g
                      JOIN pg_temp.chorus_work x ON x.import_id = ? AND x.group_key = g.group_key) g
                WHERE r.import_id = ? AND r.position = g.position""", id, id);
    }

    /** B18: a payment says that its service fait is certified, as far as the books do not know it yet. */
    void certify(UUID id) {
        sql.update("""
                UPDATE pg_temp.chorus_work r SET written = s.written, previous = NULL,
                    state = CASE WHEN s.written > 0 THEN 'NEW' ELSE 'KNOWN' END,
                    reason = CASE WHEN s.written > 0 THEN 'Service fait certifié dans Chorus, que le paiement nomme.' ELSE 'Service fait déjà certifié dans les livres.' END
                FROM (SELECT position, greatest(0, least(amount, need - (sum(amount) OVER item - amount))) AS written
                      FROM (SELECT x.position, x.amount, x.match_commitment, x.match_item, coalesce(n.paid, 0) + coalesce(w.written, 0) - coalesce(n.certified, 0) AS need
                            FROM pg_temp.chorus_work x
                            LEFT JOIN (SELECT number, item, sum(amount) FILTER (WHERE kind = 'PAYMENT') AS paid,
                                         sum(amount) FILTER (WHERE kind = 'CERTIFICATION') AS certified
                                       FROM pg_temp.chorus_ops GROUP BY number, item) n ON n.number = x.match_commitment AND n.item = x.match_item
                            LEFT JOIN (SELECT match_commitment, match_item, sum(written) AS written FROM pg_temp.chorus_work
                                       WHERE import_id = ? AND effect = 'PAYMENT' GROUP BY match_commitment, match_item) w
                              ON w.match_commitment = x.match_commitment AND w.match_item = x.match_item
                            WHERE x.import_id = ? AND x.effect = 'CERTIFICATION' AND x.amount_type = 'SF' AND x.match_kind = 'COMMITMENT') z
                      WINDOW item AS (PARTITION BY match_commitment, match_item ORDER BY position)) s
                WHERE r.import_id = ? AND r.position = s.position""", id, id, id);
    }

    /** Of an EJ that is neither in the books nor made by this import, nothing can be certified. */
    void certifyNothing(UUID id) {
        sql.update("""
                UPDATE pg_temp.chorus_work r SET state = 'KNOWN', written = 0,
                    reason = 'L’engagement n’est pas dans les livres : son service fait n’y est pas écrit.'
                WHERE r.import_id = ? AND r.effect = 'CERTIFICATION' AND r.match_kind = 'LINE'
                  AND NOT EXISTS (SELECT FROM pg_temp.chorus_work x WHERE x.match_key = r.match_key
                    AND x.effect IN ('COMMITMENT', 'CHANGE', 'YEAR') AND x.written <> 0)""", id);
    }
}
