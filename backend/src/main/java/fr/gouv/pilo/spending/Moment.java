package fr.gouv.pilo.spending;

import fr.gouv.pilo.shared.problem.ProblemException;
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

    /** The bounds as arguments of a function of SQL: ours, never a caller's text. */
    String arguments() {
        return (known == null ? "NULL" : "TIMESTAMPTZ '" + known + "'") + ", "
                + (valued == null ? "NULL" : "DATE '" + valued + "'");
    }
}
