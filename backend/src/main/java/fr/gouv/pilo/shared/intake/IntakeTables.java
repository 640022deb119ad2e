package fr.gouv.pilo.shared.intake;

/**
 * Where a room keeps its imports. The tables are the room's, whose views and foreign keys lead to them; their columns that
 * all imports have are, with the names of {@code measurement}'s (V20261124_0301 and later):
 *
 * <ul>
 *   <li>the import itself: id, status, account_id, issue_count, applied_at, applied_by, abandoned_at, abandoned_by,
 *       version, created_at, updated_at; whatever else it has takes a default
 *   <li>{@code …_file}: id, import_id, position, name, kind, size, sha256, row_count, content
 *   <li>{@code …_issue} and {@code …_issue_group}, {@code …_notice}, and {@code …_progress}, unlogged
 *   <li>the reversal: import_id, account_id, recorded_at
 * </ul>
 *
 * @param intake the table of imports, whose name the others begin with
 * @param reversal the table of those that were undone
 * @param about the column of a notice that says what it is about
 */
public record IntakeTables(String intake, String reversal, String about) {
    public static IntakeTables of(String intake) {
        return new IntakeTables(intake, intake + "_reversal", "about");
    }

    String in(String sql) {
        return sql.replace("{intake}", intake).replace("{reversal}", reversal).replace("{about}", about);
    }
}
