package fr.gouv.pilo.rate;

import fr.gouv.pilo.shared.time.BusinessClock;
import java.time.LocalDate;
import java.time.YearMonth;

/**
 * R4: the period whose end bounds the targets of the final rate. The end of the one before closes it: what it was given
 * stays readable as of its days, and no longer counts in this one.
 *
 * @param endsOn last day on which a target may be dated
 * @param formerEndsOn last day of the cycle before, null for the first one and for what goes on across cycles
 */
record Cycle(String code, String name, LocalDate startsOn, LocalDate endsOn, LocalDate formerEndsOn) {

    /** For what goes on from one cycle to the next: nothing is reset. */
    Cycle continued() {
        return new Cycle(code, name, startsOn, endsOn, null);
    }

    boolean reaches(YearMonth target) {
        return !target.isAfter(YearMonth.from(endsOn))
                && (formerEndsOn == null || target.isAfter(YearMonth.from(formerEndsOn)));
    }

    /** An initial value is reset: one that was known when the cycle before ended is that cycle's. */
    boolean starts(DatedValue initial) {
        return formerEndsOn == null || BusinessClock.dayOf(initial.recordedAt()).isAfter(formerEndsOn);
    }
}
