package fr.gouv.pilo.spending;

import fr.gouv.pilo.shared.problem.ProblemException;
import fr.gouv.pilo.shared.time.BusinessClock;
import fr.gouv.pilo.shared.time.TimeBounds;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;

/**
 * From when a reading is asked for: what was known then, and what counted on that day. Null where there is no bound.
 *
 * @param known of the parameter {@code asOf}
 * @param valued of the parameter {@code on}
 */
record Moment(Instant known, LocalDate valued) {
    static final String AS_OF =
            "Rend ce qui était connu à ce moment : la fin d'un jour (heure de Paris), ou un instant précis.";
    static final String ON = "Ne compte que ce dont la date de valeur n'est pas après ce jour.";

    static final Moment NOW = new Moment(null, null);

    static Moment parse(String asOf, String on) {
        return new Moment(known(asOf), valued(on));
    }

    private static Instant known(String asOf) {
        if (asOf == null) {
            return null;
        }
        try {
            return TimeBounds.known(asOf);
        } catch (DateTimeException e) {
            throw ProblemException.badRequest(TimeBounds.dayOrInstantExpected("asOf"));
        }
    }

    private static LocalDate valued(String on) {
        try {
            return on == null ? null : TimeBounds.date(on);
        } catch (DateTimeException e) {
            throw ProblemException.badRequest(
                    "Le paramètre « on » attend une date, " + TimeBounds.TEXT + ", par exemple 2026-10-09.");
        }
    }

    boolean isNow() {
        return known == null && valued == null;
    }

    /** The day on which one stands: what is said of "today" is said of it. */
    LocalDate day(LocalDate today) {
        if (valued != null) {
            return valued;
        }
        if (known == null) {
            return today;
        }
        var then = LocalDate.ofInstant(known, BusinessClock.ZONE);
        return then.isAfter(today) ? today : then;
    }

    /** The bounds as arguments of a function of SQL: ours, never a caller's text. */
    String arguments() {
        return knowledge() + ", " + (valued == null ? "NULL" : "DATE '" + valued + "'");
    }

    /** Of what has no value date. */
    String knowledge() {
        return known == null ? "NULL" : "TIMESTAMPTZ '" + known + "'";
    }

    String items() {
        return isNow() ? "commitment_item" : "commitment_item_at(" + arguments() + ")";
    }

    /** Of whole lines. */
    String totals() {
        return isNow() ? "funding_line_total_read" : "funding_line_total_at_read(" + arguments() + ")";
    }

    String closings() {
        return known == null ? "funding_closing_read" : "funding_closing_at_read(" + knowledge() + ")";
    }

    String carryOvers() {
        return known == null ? "funding_carry_over_read" : "funding_carry_over_at_read(" + knowledge() + ")";
    }

    String forecasts() {
        return known == null ? "funding_forecast_read" : "funding_forecast_at_read(" + knowledge() + ")";
    }

    String planned() {
        return known == null
                ? "(SELECT * FROM planned_certification WHERE deleted_at IS NULL)"
                : "planned_certification_at(" + knowledge() + ")";
    }

    /** Requests that wait for their EJ. */
    String requests() {
        return isNow()
                ? "(SELECT * FROM commitment_request WHERE state = 'REQUESTED')"
                : "(SELECT r.id, e.line_id, r.project_id, r.tranche_id, r.object, e.amount, r.requested_on, r.requested_by, r.planned_delivery_on"
                        + " FROM funding_request_at_read(" + arguments()
                        + ") e JOIN commitment_request r ON r.id = e.id)";
    }
}
