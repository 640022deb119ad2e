package fr.gouv.pilo.rate;

import fr.gouv.pilo.measurement.KnownValue;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What the known values of one indicator in one territory leave for its rates: the last two current values (R12), and
 * every initial value and target, since the cycle and the day asked choose among them (R4).
 *
 * @param initials that of R5 first
 * @param targets sorted by month
 */
record RateSeries(List<DatedValue> initials, DatedValue current, DatedValue previous, List<DatedValue> targets) {

    boolean empty() {
        return initials.isEmpty() && current == null && targets.isEmpty();
    }

    /** How many values it holds. */
    int size() {
        return initials.size() + targets.size() + 2;
    }

    RateInputs inputs(RateKind kind, Cycle cycle, LocalDate today) {
        return new RateInputs(initial(cycle), current, previous, target(kind, cycle, today));
    }

    /** There are initial values, and all are of other cycles. */
    boolean lapsed(Cycle cycle) {
        return !initials.isEmpty() && initial(cycle) == null;
    }

    private DatedValue initial(Cycle cycle) {
        return initials.stream()
                .filter(initial -> cycle.startsFrom(initial.month()))
                .findFirst()
                .orElse(null);
    }

    private DatedValue target(RateKind kind, Cycle cycle, LocalDate today) {
        DatedValue last = null;
        for (DatedValue target : targets) {
            boolean fits =
                    switch (kind) {
                        case FINAL -> cycle.reaches(target.month());
                        case ANNUAL -> target.month().getYear() == today.getYear();
                    };
            last = fits && cycle.aimsAt(target.month()) ? target : last;
        }
        return last;
    }

    /** Takes the values in force one by one, in any order, one a month and type (R6 is settled before). */
    static final class Collector {
        private static final Comparator<DatedValue> LATEST_IMPORTED_THEN_EARLIEST_DATED = Comparator.comparing(
                        DatedValue::recordedAt, Comparator.reverseOrder())
                .thenComparing(DatedValue::month);

        private final List<DatedValue> initials = new ArrayList<>();
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
            initials.add(value);
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
            initials.sort(LATEST_IMPORTED_THEN_EARLIEST_DATED);
            targets.sort(Comparator.comparing(DatedValue::month));
            return new RateSeries(List.copyOf(initials), current, previous, List.copyOf(targets));
        }
    }
}
