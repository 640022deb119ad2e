package fr.gouv.pilo.rate;

import fr.gouv.pilo.indicator.Periodicity;
import java.time.LocalDate;
import java.time.YearMonth;

/**
 * R13: when the next value is due, and whether the last one still holds.
 *
 * @param nextUpdate end of the month of the last value + periodicity + delay (none if it is unknown); null without a
 *     value or a periodicity
 * @param upToDate false when unknown
 */
record Freshness(LocalDate nextUpdate, boolean upToDate) {

    static Freshness of(YearMonth last, Periodicity periodicity, Integer delayMonths, LocalDate today) {
        if (last == null || periodicity == null) {
            return new Freshness(null, false);
        }
        var delay = delayMonths == null ? 0 : delayMonths;
        var next = last.plusMonths(periodicity.months()).plusMonths(delay).atEndOfMonth();
        return new Freshness(next, next.isAfter(today));
    }

    /** Stale is known to be late: an unknown periodicity says nothing. */
    boolean stale() {
        return nextUpdate != null && !upToDate;
    }
}
