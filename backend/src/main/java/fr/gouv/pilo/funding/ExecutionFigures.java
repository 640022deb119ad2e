package fr.gouv.pilo.funding;

import fr.gouv.pilo.funding.ExecutionFilter.Group;
import java.util.Set;

/** The columns of a group's figures, from the sums {@code g} of its years; null is "sans objet". */
final class ExecutionFigures {
    private static final String OPENED_AE = "g.initial_ae + g.carried_ae + g.moved_ae";
    private static final String OPENED_CP = "g.initial_cp + g.carried_cp + g.moved_cp";
    private static final String LAST = "g.asked AND g.year = g.latest";
    /** Credits that several projects share belong to none of them. */
    private static final String OWN_CREDITS = "NOT bool_or(g.shared)";

    static final String FIGURES = "max(g.earliest) AS first_year, max(g.latest) AS last_year, "
            + state(opened(OPENED_AE, "g.initial_ae + g.moved_ae"), OWN_CREDITS, "opened_ae")
            + state(asked("g.consumed_ae"), "true", "consumed_ae")
            + state(last(OPENED_AE + " - g.consumed_ae"), OWN_CREDITS, "available_ae")
            + state(asked("g.requested_ae"), "true", "requested_ae")
            + state(last(OPENED_AE + " - g.consumed_ae - g.requested_ae"), OWN_CREDITS, "free_ae")
            + state(asked("g.potential_ae"), "true", "potential_ae")
            + state(asked("g.acknowledged"), "true", "acknowledged")
            + state(asked("g.certified"), "true", "certified")
            + state(opened(OPENED_CP, "g.initial_cp + g.moved_cp"), OWN_CREDITS, "opened_cp")
            + state(asked("g.paid_cp"), "true", "paid_cp")
            + state(last(OPENED_CP + " - g.paid_cp"), OWN_CREDITS, "available_cp")
            + state("max(g.remaining) FILTER (WHERE " + LAST + ")", "true", "remaining_to_pay")
            + rate("g.consumed_ae", OPENED_AE, "rate_ae") + ", "
            + rate("g.paid_cp", OPENED_CP, "rate_cp")
            + external("granted") + external("called") + external("received");

    private ExecutionFigures() {}

    static String names(Set<Group> groups) {
        return column(groups, Group.SCHEME, "s.code", "scheme_code")
                + column(groups, Group.SCHEME, "s.name", "scheme_name")
                + column(groups, Group.SCHEME, "s.ledger", "scheme_ledger")
                + (groups.contains(Group.YEAR) ? "g.year" : "NULL::int") + " AS fiscal_year, "
                + column(groups, Group.AXIS, "a.code", "axis_code")
                + column(groups, Group.AXIS, "a.programme", "axis_programme")
                + column(groups, Group.AXIS, "a.label", "axis_label")
                + column(groups, Group.PROJECT, "p.code", "project_code")
                + column(groups, Group.PROJECT, "p.title", "project_title");
    }

    private static String column(Set<Group> groups, Group group, String expression, String name) {
        return (groups.contains(group) ? expression : "NULL::text") + " AS " + name + ", ";
    }

    static String joins(Set<Group> groups) {
        return (groups.contains(Group.SCHEME) ? " JOIN funding_scheme s ON s.id = g.scheme_id" : "")
                + (groups.contains(Group.AXIS)
                        ? " LEFT JOIN project_axis_read a ON a.programme = g.programme AND a.code = g.axis"
                        : "")
                + (groups.contains(Group.PROJECT) ? " LEFT JOIN project_budget_read p ON p.id = g.project_id" : "");
    }

    /** Groups with nothing in the years asked for are left out; () is the one group of all. */
    static String grouped(Set<Group> groups) {
        var keys = (groups.contains(Group.SCHEME) ? "s.id, s.code, s.name, s.ledger, " : "")
                + (groups.contains(Group.YEAR) ? "g.year, " : "")
                + (groups.contains(Group.AXIS) ? "g.programme, g.axis, a.code, a.programme, a.label, a.position, " : "")
                + (groups.contains(Group.PROJECT) ? "p.id, p.code, p.title, " : "");
        return " GROUP BY " + (keys.isEmpty() ? "()" : cut(keys)) + " HAVING bool_or(g.asked)" + order(groups);
    }

    static String order(Set<Group> groups) {
        var order = (groups.contains(Group.SCHEME) ? "s.name COLLATE \"fr-x-icu\", s.id, " : "")
                + (groups.contains(Group.YEAR) ? "g.year DESC, " : "")
                + (groups.contains(Group.AXIS) ? "g.programme, a.position, g.axis, " : "")
                + (groups.contains(Group.PROJECT) ? "p.title COLLATE \"fr-x-icu\", p.id, " : "");
        return order.isEmpty() ? "" : " ORDER BY " + cut(order);
    }

    private static String cut(String list) {
        return list.substring(0, list.length() - 2);
    }

    private static String asked(String expression) {
        return "sum(" + expression + ") FILTER (WHERE g.asked)";
    }

    private static String last(String expression) {
        return "sum(" + expression + ") FILTER (WHERE " + LAST + ")";
    }

    /** Carry-overs were opened once already, in the year that they come from. */
    private static String opened(String ofOneYear, String ofSeveral) {
        return "CASE WHEN max(g.latest) > max(g.earliest) THEN " + asked(ofSeveral) + " ELSE " + asked(ofOneYear)
                + " END";
    }

    private static String state(String expression, String also, String name) {
        return "CASE WHEN bool_or(g.state) AND " + also + " THEN " + expression + " END AS " + name + ", ";
    }

    /** B3, of one year alone. */
    private static String rate(String consumed, String opened, String name) {
        return "CASE WHEN bool_or(g.state) AND " + OWN_CREDITS
                + " AND max(g.latest) = max(g.earliest) THEN round(100 * " + asked(consumed) + " / nullif("
                + asked(opened) + ", 0), 2) END AS " + name;
    }

    private static String external(String name) {
        return ", CASE WHEN bool_or(g.external) THEN " + asked("g." + name) + " END AS " + name;
    }
}
