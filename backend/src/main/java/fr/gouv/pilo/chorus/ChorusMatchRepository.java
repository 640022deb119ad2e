package fr.gouv.pilo.chorus;

import fr.gouv.pilo.shared.db.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What people said of where rows go. */
@ApplicationScoped
class ChorusMatchRepository {
    private final Sql sql;

    ChorusMatchRepository(Sql sql) {
        this.sql = sql;
    }

    /**
     * A row as a match of it is judged.
     *
     * @param schemes funding schemes of its EJ in the books; empty where it is not there
     */
    record Matched(
            String matchKey,
            RowEffect effect,
            String commitment,
            Integer fiscalYear,
            String programme,
            List<String> schemes) {}

    Optional<Matched> row(UUID id, int position, String sees) {
        return sql.one(Matched.class, """
                SELECT r.match_key, r.effect, r.commitment, r.fiscal_year, r.programme,
                       ARRAY(SELECT DISTINCT l.scheme_code FROM spending_commitment_read c JOIN spending_item_read i ON i.commitment_id = c.id
                             JOIN funding_line_read l ON l.id = i.line_id WHERE c.number = r.commitment ORDER BY 1) AS schemes
                FROM chorus_import_row r WHERE r.import_id = ? AND r.position = ? AND """ + " " + sees, id, position);
    }

    /** An EJ of the books, its items and their schemes. */
    record Target(List<Integer> items, List<String> schemes, boolean seen) {}

    Optional<Target> target(String number, String sees) {
        return sql.one(Target.class, """
                SELECT ARRAY(SELECT i.number FROM spending_item_read i WHERE i.commitment_id = c.id ORDER BY 1) AS items,
                       ARRAY(SELECT DISTINCT l.scheme_code FROM spending_item_read i JOIN funding_line_read l ON l.id = i.line_id
                             WHERE i.commitment_id = c.id ORDER BY 1) AS schemes,
                       NOT EXISTS (SELECT FROM spending_item_read i WHERE i.commitment_id = c.id AND NOT %s) AS seen
                FROM spending_commitment_read c WHERE c.number = ?""".formatted(sees), number);
    }

    void remember(UUID importId, String matchKey, UpdateChorusMatch form, UUID account) {
        sql.update(
                """
                INSERT INTO chorus_match (match_key, kind, line_id, commitment, item, reason, account_id, import_id)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (match_key) DO UPDATE SET kind = excluded.kind, line_id = excluded.line_id, commitment = excluded.commitment,
                    item = excluded.item, reason = excluded.reason, account_id = excluded.account_id, import_id = excluded.import_id,
                    updated_at = now()""",
                matchKey,
                form.kind(),
                form.kind() == MatchKind.LINE ? form.budgetLine() : null,
                form.kind() == MatchKind.COMMITMENT ? form.commitment().strip() : null,
                form.kind() == MatchKind.COMMITMENT ? form.item() : null,
                form.reason(),
                account,
                importId);
    }

    /** @return how many suggestions became matches */
    int accept(UUID importId, CreateChorusMatches form, String sees, UUID account) {
        return sql.update("""
                INSERT INTO chorus_match (match_key, kind, line_id, commitment, item, reason, account_id, import_id)
                SELECT DISTINCT ON (r.match_key) r.match_key,
                       CASE r.suggestion_basis WHEN 'COST_CENTRE' THEN 'LINE' WHEN 'SUPPLIER' THEN 'COMMITMENT' ELSE 'CARRY_OVER' END,
                       CASE r.suggestion_basis WHEN 'COST_CENTRE' THEN r.suggestion_line_id END,
                       CASE r.suggestion_basis WHEN 'SUPPLIER' THEN r.suggestion_commitment END,
                       CASE r.suggestion_basis WHEN 'SUPPLIER' THEN r.suggestion_item END, ?, ?::uuid, r.import_id
                FROM chorus_import_row r
                WHERE r.import_id = ? AND r.state = 'UNMATCHED' AND r.suggestion_basis IS NOT NULL AND r.suggestion_basis = coalesce(?, r.suggestion_basis)
                  AND (?::int[] IS NULL OR r.position = ANY (?::int[])) AND %s
                ORDER BY r.match_key, r.position
                ON CONFLICT (match_key) DO UPDATE SET kind = excluded.kind, line_id = excluded.line_id, commitment = excluded.commitment,
                    item = excluded.item, reason = excluded.reason, account_id = excluded.account_id, import_id = excluded.import_id,
                    updated_at = now()""".formatted(sees), form.reason(), account, importId, form.basis(), rows(form), rows(form));
    }

    private static Integer[] rows(CreateChorusMatches form) {
        return form.rows() == null ? null : form.rows().toArray(Integer[]::new);
    }
}
