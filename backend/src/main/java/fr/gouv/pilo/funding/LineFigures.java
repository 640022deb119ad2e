package fr.gouv.pilo.funding;

/** The columns of a line's figures, from its totals {@code t} and its scheme {@code s}; null is "sans objet". */
final class LineFigures {
    static final String OPENED_AE = "t.initial_ae + t.carried_ae + t.moved_ae";
    static final String OPENED_CP = "t.initial_cp + t.carried_cp + t.moved_cp";

    private LineFigures() {}

    /** @param remaining the expression of what remains to be paid */
    static String select(String remaining) {
        var columns = new StringBuilder();
        state(columns, OPENED_AE, "opened_ae");
        state(columns, "t.consumed_ae", "consumed_ae");
        state(columns, OPENED_AE + " - t.consumed_ae", "available_ae");
        state(columns, "t.requested_ae", "requested_ae");
        state(columns, OPENED_AE + " - t.consumed_ae - t.requested_ae", "free_ae");
        state(columns, "t.potential_ae", "potential_ae");
        state(columns, "t.acknowledged", "acknowledged");
        state(columns, "t.certified", "certified");
        state(columns, OPENED_CP, "opened_cp");
        state(columns, "t.paid_cp", "paid_cp");
        state(columns, OPENED_CP + " - t.paid_cp", "available_cp");
        state(columns, remaining, "remaining_to_pay");
        // B3: nothing opened, no rate; beyond 100 or below 0 as it is.
        columns.append("round(100 * t.consumed_ae / nullif(" + OPENED_AE + ", 0), 2) AS rate_ae, ");
        columns.append("round(100 * t.paid_cp / nullif(" + OPENED_CP + ", 0), 2) AS rate_cp");
        for (var name : new String[] {"granted", "called", "received"}) {
            columns.append(", CASE WHEN s.ledger = 'EXTERNE' THEN coalesce(t." + name + ", 0.00) END AS " + name);
        }
        return columns.toString();
    }

    private static void state(StringBuilder columns, String expression, String name) {
        columns.append("CASE WHEN s.ledger = 'ETAT' THEN coalesce(")
                .append(expression)
                .append(", 0.00) END AS ")
                .append(name)
                .append(", ");
    }
}
