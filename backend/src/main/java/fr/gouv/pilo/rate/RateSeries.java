package fr.gouv.pilo.rate;

import fr.gouv.pilo.measurement.KnownValue;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/**
 * What the known values of one indicator in one territory leave for its rates: the last current values (R12), those of
 * months to come (R6b), and every initial value and target, since the cycle and the day asked choose among them (R4).
 *
 * @param initials that of R5 first
 * @param currents the latest month first
 * @param targets sorted by month
 */
record RateSeries(List<DatedValue> initials, List<DatedValue> currents, List<DatedValue> targets) {

    static final RateSeries EMPTY = new RateSeries(List.of(), List.of(), List.of());

    boolean empty() {
        return initials.isEmpty() && currents.isEmpty() && targets.isEmpty();
    }

    RateInputs inputs(RateKind kind, Cycle cycle, LocalDate today) {
        return new RateInputs(initial(cycle), current(today, 0), current(today, 1), target(kind, cycle, today));
    }

    /** R6b: a value is current once its month has begun. */
    DatedValue current(LocalDate today) {
        return current(today, 0);
    }

    /** R6b: the current values of the months that have not begun, the nearest first. */
    List<DatedValue> coming(LocalDate today) {
        return currents.stream()
                .filter(value -> value.month().isAfter(YearMonth.from(today)))
                .sorted(Comparator.comparing(DatedValue::month))
                .toList();
    }

    private DatedValue current(LocalDate today, int before) {
        var present = YearMonth.from(today);
        var left = before;
        for (var value : currents) {
            if (!value.month().isAfter(present) && left-- == 0) {
                return value;
            }
        }
        return null;
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
        for (var target : targets) {
            var fits =
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

        /** One more than R12 needs: the set date of a demonstration may go back to the month before. */
        private static final int PAST_KEPT = 3;

        private static final YearMonth ALL_BEGUN = YearMonth.of(9999, 12);

        private final YearMonth present;
        private final List<DatedValue> initials = new ArrayList<>();
        private final List<DatedValue> currents = new ArrayList<>();
        private final List<DatedValue> targets = new ArrayList<>();
        private int past;

        /** For values that are of no month to come. */
        Collector() {
            this.present = ALL_BEGUN;
        }

        /** Of the current values, keeps the last ones up to this day's month, and all that come after. */
        Collector(LocalDate today) {
            this.present = YearMonth.from(today);
        }

        void add(KnownValue known) {
            var value = new DatedValue(
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
            currents.add(value);
            if (!value.month().isAfter(present) && ++past > PAST_KEPT) {
                currents.remove(Collections.min(currents, Comparator.comparing(DatedValue::month)));
                past--;
            }
        }

        void addTarget(DatedValue value) {
            targets.add(value);
        }

        RateSeries toSeries() {
            initials.sort(LATEST_IMPORTED_THEN_EARLIEST_DATED);
            targets.sort(Comparator.comparing(DatedValue::month));
            currents.sort(Comparator.comparing(DatedValue::month).reversed());
            return new RateSeries(List.copyOf(initials), List.copyOf(currents), List.copyOf(targets));
        }
    }
}
