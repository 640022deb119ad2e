package fr.gouv.pilo.rate;

import fr.gouv.pilo.indicator.Aggregation;
import fr.gouv.pilo.indicator.Direction;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.function.Function;

/**
 * R8: the values of a territory made from those of the territories below it, never rounded before R1.
 *
 * <p>Only territories that have all three values enter: a sum of thirteen targets against twelve current values would
 * compare two different things. When none is complete, each value is aggregated on its own, to be seen, without a rate.
 */
record Aggregate(RateInputs inputs, Coverage coverage) {

    /** Far beyond the two decimals of a rate, so that the division of a mean never shows in it. */
    private static final int MEAN_SCALE = 40;

    static Aggregate of(
            Aggregation how, SortedMap<String, RateInputs> parts, Collection<String> expected, Integer threshold) {
        var complete = expected.stream()
                .map(parts::get)
                .filter(p -> p != null && p.complete())
                .toList();
        var missing = expected.stream()
                .filter(t -> parts.get(t) == null || !parts.get(t).complete())
                .sorted()
                .toList();
        var needed = threshold == null ? expected.size() : threshold;
        var coverage = new Coverage(complete.size(), expected.size(), needed, missing);
        var entering = complete.isEmpty()
                ? expected.stream().map(parts::get).filter(Objects::nonNull).toList()
                : complete;
        return new Aggregate(inputs(how, entering), coverage);
    }

    ProgressRate rate(Direction direction) {
        return guarded(inputs.rate(direction));
    }

    ProgressRate previousRate(Direction direction) {
        return guarded(inputs.previousRate(direction));
    }

    private ProgressRate guarded(ProgressRate rate) {
        var forbidden = rate.rate() != null && !coverage.enough();
        return forbidden ? ProgressRate.none(RateRule.COVERAGE_TOO_LOW) : rate;
    }

    private static RateInputs inputs(Aggregation how, List<RateInputs> entering) {
        return new RateInputs(
                merge(how, entering, RateInputs::initial),
                merge(how, entering, RateInputs::current),
                previous(how, entering),
                merge(how, entering, RateInputs::target));
    }

    private static DatedValue merge(
            Aggregation how, List<RateInputs> entering, Function<RateInputs, DatedValue> which) {
        var values = entering.stream().map(which).filter(Objects::nonNull).toList();
        if (values.isEmpty()) {
            return null;
        }
        var sum = values.stream().map(DatedValue::value).reduce(BigDecimal.ZERO, BigDecimal::add);
        var month =
                values.stream().map(DatedValue::month).max(YearMonth::compareTo).orElseThrow();
        return DatedValue.aggregate(month, how == Aggregation.MEAN ? mean(sum, values.size()) : sum);
    }

    /** The picture one month before the latest one: a territory that did not move then keeps its value. */
    private static DatedValue previous(Aggregation how, List<RateInputs> entering) {
        var latest = entering.stream()
                .map(RateInputs::current)
                .filter(Objects::nonNull)
                .map(DatedValue::month)
                .max(YearMonth::compareTo)
                .orElse(null);
        if (latest == null || entering.stream().anyMatch(p -> p.before(latest) == null)) {
            return null;
        }
        return merge(how, entering, p -> p.before(latest));
    }

    /** 42.6153846… stays so: rounded to 42.62 first, 57.95 would read 57.93. */
    private static BigDecimal mean(BigDecimal sum, int count) {
        var mean = sum.divide(BigDecimal.valueOf(count), MEAN_SCALE, RoundingMode.HALF_UP)
                .stripTrailingZeros();
        return mean.scale() < 0 ? mean.setScale(0) : mean;
    }
}
