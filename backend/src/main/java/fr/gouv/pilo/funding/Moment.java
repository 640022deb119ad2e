package fr.gouv.pilo.funding;

import fr.gouv.pilo.shared.problem.ProblemException;
import fr.gouv.pilo.shared.time.TimeBounds;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;

/**
 * As of when the books are read.
 *
 * @param known only what was known at this instant; null for all that is known
 * @param valued only what counts on this day at the latest; null for all, whatever its value date
 */
record Moment(Instant known, LocalDate valued) {
    static final String AS_OF =
            "Rend ce qui était connu à ce moment : la fin d'un jour (heure de Paris), ou un instant précis. Sans lui : tout ce qui est connu.";
    static final String ON = "Ne compte que les opérations dont la date de valeur n'est pas après ce jour.";

    static Moment of(String asOf, String on) {
        return new Moment(asOf == null ? null : known(asOf), on == null ? null : day(on));
    }

    boolean past() {
        return known != null || valued != null;
    }

    /** The totals {@code t}: kept ones for the present, sums of entries for the past. The values are ours, never a caller's text. */
    String totals(boolean byProject) {
        return past()
                ? "budget_sums(%s, %s, %s)".formatted(quoted(known, "timestamptz"), quoted(valued, "date"), byProject)
                : "(SELECT * FROM budget_total WHERE " + (byProject ? "NOT whole" : "whole") + ")";
    }

    private static String quoted(Object value, String type) {
        return (value == null ? "NULL" : "'" + value + "'") + "::" + type;
    }

    private static Instant known(String text) {
        try {
            return TimeBounds.known(text);
        } catch (DateTimeException e) {
            throw ProblemException.badRequest(TimeBounds.dayOrInstantExpected("asOf"));
        }
    }

    private static LocalDate day(String text) {
        try {
            return TimeBounds.date(text);
        } catch (DateTimeException e) {
            throw ProblemException.badRequest(
                    "Le paramètre « on » attend une date, " + TimeBounds.TEXT + ", par exemple 2025-12-31.");
        }
    }
}
