package fr.gouv.pilo.rate;

import fr.gouv.pilo.indicator.Direction;
import java.time.YearMonth;

/** The values that enter one rate: initial (VI), current (VA), target (VC), and the current value of the month before. */
record RateInputs(DatedValue initial, DatedValue current, DatedValue previous, DatedValue target) {

    static final RateInputs NONE = new RateInputs(null, null, null, null);

    boolean complete() {
        return initial != null && current != null && target != null;
    }

    /** The last current value before a month, null when there is none. */
    DatedValue before(YearMonth month) {
        return current != null && current.month().isBefore(month) ? current : previous;
    }

    ProgressRate rate(Direction direction) {
        return rateAt(direction, current);
    }

    /** R12: the rate at the previous month, with the same initial and target values. */
    ProgressRate previousRate(Direction direction) {
        return rateAt(direction, previous);
    }

    private ProgressRate rateAt(Direction direction, DatedValue at) {
        return ProgressRate.of(
                direction, DatedValue.valueOf(initial), DatedValue.valueOf(at), DatedValue.valueOf(target));
    }
}
