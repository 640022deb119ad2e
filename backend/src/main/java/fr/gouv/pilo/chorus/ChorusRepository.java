package fr.gouv.pilo.chorus;

import fr.gouv.pilo.shared.db.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** What an import counts, and its files. */
@ApplicationScoped
class ChorusRepository {
    private final Sql sql;

    ChorusRepository(Sql sql) {
        this.sql = sql;
    }

    /** @param movedCount rows that no longer had, at the application, the state that the check had told */
    record Counted(ChorusCounts counts, ChorusBrings brings, int movedCount) {}

    Counted counted(UUID id) {
        return sql.one(
                        Counted.class,
                        "SELECT m.moved_count, " + ChorusListRepository.COUNTS + " FROM chorus_import m WHERE m.id = ?",
                        id)
                .orElseThrow();
    }

    /** @param sees a condition on a row {@code r} */
    int suggested(UUID id, String sees) {
        return sql.one(
                        "SELECT count(*) AS n FROM chorus_import_row r WHERE r.import_id = ? AND r.state = 'UNMATCHED'"
                                + " AND r.suggestion_basis IS NOT NULL AND " + sees,
                        row -> row.getInt("n"),
                        id)
                .orElse(0);
    }

    /** How many keys the application writes. */
    int toWrite(UUID id) {
        return sql.one(
                        "SELECT count(*) AS n FROM chorus_import_row WHERE import_id = ? AND written <> 0",
                        row -> row.getInt("n"),
                        id)
                .orElse(0);
    }

    void markMoved(UUID id, int moved) {
        sql.update("UPDATE chorus_import SET moved_count = ? WHERE id = ?", moved, id);
    }

    void remember(UUID id) {
        sql.update("DROP TABLE IF EXISTS pg_temp.chorus_before");
        sql.update(
                "CREATE TEMPORARY TABLE chorus_before ON COMMIT DROP AS SELECT position, state, written FROM chorus_import_row WHERE import_id = ?",
                id);
    }

    int moved(UUID id) {
        return sql.one("""
                        SELECT count(*) AS n FROM chorus_import_row r JOIN pg_temp.chorus_before b ON b.position = r.position
                        WHERE r.import_id = ? AND (r.state <> b.state OR r.written IS DISTINCT FROM b.written)""", row -> row.getInt("n"), id).orElse(0);
    }

    /** Counts the rows, and what is to be written, as they stand now. */
    void count(UUID id) {
        sql.update("""
                UPDATE chorus_import SET (row_count, known_count, new_count, corrected_count, unmatched_count, refused_count,
                    left_out_count, brings_ae, brings_withdrawn, brings_cp, brings_certified) = (
                  SELECT count(*), count(*) FILTER (WHERE state = 'KNOWN'), count(*) FILTER (WHERE state = 'NEW'),
                    count(*) FILTER (WHERE state = 'CORRECTED'), count(*) FILTER (WHERE state = 'UNMATCHED'),
                    count(*) FILTER (WHERE state = 'REFUSED'), count(*) FILTER (WHERE state = 'LEFT_OUT'),
                    coalesce(sum(written) FILTER (WHERE effect IN ('COMMITMENT', 'CHANGE', 'YEAR') AND NOT (written < 0 AND earlier)), 0),
                    coalesce(-sum(written) FILTER (WHERE effect IN ('COMMITMENT', 'CHANGE', 'YEAR') AND written < 0 AND earlier), 0),
                    coalesce(sum(written) FILTER (WHERE effect = 'PAYMENT'), 0),
                    coalesce(sum(written) FILTER (WHERE effect = 'CERTIFICATION'), 0)
                  FROM (SELECT r.*, c.fiscal_year < r.fiscal_year AS earlier FROM chorus_import_row r
                        LEFT JOIN spending_commitment_read c ON c.number = r.match_commitment WHERE r.import_id = ?) r)
                WHERE id = ?""", id, id);
    }

    /** @param sees a condition on a project {@code p} */
    boolean isSeen(UUID project, String sees) {
        return !sql.list("SELECT 1 FROM project_budget_read p WHERE p.id = ? AND " + sees, row -> true, project)
                .isEmpty();
    }
}
