package fr.gouv.pilo.rate;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * R4: the period whose end bounds the targets of the final rate. The next one closes it by beginning, with initial
 * values and targets of its own.
 *
 * @param endsOn last day on which a target may be dated
 * @param initialFrom first month of this cycle's initial values, null = any
 * @param initialBefore first month of those of the next cycle, null while none is known
 * @param formerEndsOn last day of the cycle before, null for the first one
 */
record Cycle(
        String code,
        String name,
        LocalDate startsOn,
        LocalDate endsOn,
        YearMonth initialFrom,
        YearMonth initialBefore,
        LocalDate formerEndsOn) {

    /** A cycle without neighbours. */
    static Cycle alone(String code, String name, LocalDate startsOn, LocalDate endsOn) {
        return new Cycle(code, name, startsOn, endsOn, null, null, null);
    }

    /** For what goes on from one cycle to the next: nothing is reset. */
    Cycle continued() {
        return alone(code, name, startsOn, endsOn);
    }

    boolean startsFrom(YearMonth initial) {
        return (initialFrom == null || !initial.isBefore(initialFrom))
                && (initialBefore == null || initial.isBefore(initialBefore));
    }

    boolean aimsAt(YearMonth target) {
        return formerEndsOn == null || target.isAfter(YearMonth.from(formerEndsOn));
    }

    boolean reaches(YearMonth target) {
        return !target.isAfter(YearMonth.from(endsOn));
    }
}
