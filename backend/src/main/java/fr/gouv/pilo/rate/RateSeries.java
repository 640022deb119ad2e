package fr.gouv.pilo.rate;

import fr.gouv.pilo.measurement.KnownValue;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What the known values of one indicator in one territory leave for its rates: the initial value (R5), the last two
 * current values (R12) and every target, since the day asked chooses among them (R4).
 *
 * @param targets sorted by month
 */
record RateSeries(DatedValue initial, DatedValue current, DatedValue previous, List<DatedValue> targets) {

    boolean empty() {
        return initial == null && current == null && targets.isEmpty();
    }

    RateInputs inputs(RateKind kind, Cycle cycle, LocalDate today) {
        return new RateInputs(lapsed(cycle) ? null : initial, current, previous, target(kind, cycle, today));
    }

    /** There is an initial value, and it is a former cycle's. */
    boolean lapsed(Cycle cycle) {
        return initial != null && !cycle.starts(initial);
    }

    private DatedValue target(RateKind kind, Cycle cycle, LocalDate today) {
        DatedValue last = null;
        for (DatedValue target : targets) {
            boolean fits =
                    switch (kind) {
                        case FINAL -> cycle.reaches(target.month());
                        case ANNUAL -> target.month().getYear() == today.getYear();
                    };
            last = fits ? target : last;
        }
        return last;
    }

    /** Takes the values in force one by one, in any order, one a month and type (R6 is settled before). */
    static final class Collector {
        private static final Comparator<DatedValue> LATEST_IMPORTED_THEN_EARLIEST_DATED = Comparator.comparing(
                        DatedValue::recordedAt)
                .thenComparing(DatedValue::month, Comparator.reverseOrder());

        private DatedValue initial;
        private DatedValue current;
        private DatedValue previous;
        private final List<DatedValue> targets = new ArrayList<>();

        void add(KnownValue known) {
            DatedValue value = new DatedValue(
                    known.month(), known.value(), known.importId(), known.accountId(), known.recordedAt());
            switch (known.type()) {
                case INITIAL -> addInitial(value);
                case CURRENT -> addCurrent(value);
                case TARGET -> addTarget(value);
            }
        }

        void addInitial(DatedValue value) {
            if (initial == null || LATEST_IMPORTED_THEN_EARLIEST_DATED.compare(value, initial) > 0) {
                initial = value;
            }
        }

        void addCurrent(DatedValue value) {
            if (current == null || value.month().isAfter(current.month())) {
                previous = current;
                current = value;
            } else if (previous == null || value.month().isAfter(previous.month())) {
                previous = value;
            }
        }

        void addTarget(DatedValue value) {
            targets.add(value);
        }

        RateSeries toSeries() {
            targets.sort(Comparator.comparing(DatedValue::month));
            return new RateSeries(initial, current, previous, List.copyOf(targets));
        }
    }
}
