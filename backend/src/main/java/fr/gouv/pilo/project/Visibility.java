package fr.gouv.pilo.project;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Which projects exist for a caller: the same rule as a question on one project and as a condition in SQL, side by side
 * so that they stay alike.
 *
 * @param instance whether the region's projects exist for the caller at all
 * @param confidential whether confidential ones do, whoever leads them
 * @param account the caller: its own confidential projects are visible to a lead
 * @param territories the only territories of a bounded machine; null for no bound
 */
record Visibility(boolean instance, boolean confidential, UUID account, Set<String> territories) {

    boolean sees(boolean isConfidential, UUID lead, List<String> where) {
        return instance
                && (confidential || !isConfidential || account.equals(lead))
                && (territories == null || where.stream().anyMatch(territories::contains));
    }

    /**
     * The condition on {@code project p}, whole in its text: it also stands among selected columns, where parameters
     * would be out of order. Its values are an id and known codes of territories, never a caller's text. It is never
     * null, since its contrary is asked too.
     */
    String sql() {
        return on("p");
    }

    /** The same condition on another table with these three columns. */
    private String on(String table) {
        var reach = reach(table + ".territories");
        return confidential
                ? reach
                : reach + " AND (NOT " + table + ".confidential OR " + table + ".lead_account_id IS NOT DISTINCT FROM '"
                        + account + "')";
    }

    /**
     * The same condition, narrowed to what the account leads or its organisation carries.
     *
     * @param organisation null if the account acts for none
     */
    String sql(UUID organisation) {
        var own = "p.lead_account_id IS NOT DISTINCT FROM '" + account + "'";
        return sql() + " AND (" + (organisation == null ? own : own + " OR p.organisation_id = '" + organisation + "'")
                + ")";
    }

    /** The same condition, narrowed to some territories: known codes. */
    String in(Set<String> places) {
        return sql() + " AND p.territories && '{" + String.join(",", places) + "}'::text[]";
    }

    /** The projects that left the caller's sight since an instant, its one parameter: it could see them, and no longer can. */
    String left() {
        return "NOT (" + sql()
                + ") AND p.id = ANY(ARRAY(SELECT w.project_id FROM project_past_sight w WHERE w.until >= ? AND "
                + on("w") + "))";
    }

    private String reach(String places) {
        if (!instance) {
            return "false";
        }
        return territories == null ? "true" : places + " && '{" + String.join(",", territories) + "}'::text[]";
    }
}
