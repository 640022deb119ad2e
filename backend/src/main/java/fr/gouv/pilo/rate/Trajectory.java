package fr.gouv.pilo.rate;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;

/**
 * R15: where the value stands on the straight line from VI to VC, how fast it goes, and when it lands at that speed. Only
 * where there is a way to go: a threshold that is kept or not has none.
 *
 * @param pathValue expected in the month of the current value
 * @param pathRate the rate that it would give
 * @param gap points of the rate above it, below when negative
 * @param monthlyChange what the value won each month since VI
 * @param neededChange what it should win each month from here to reach VC in time; null once that month has come
 * @param landing month in which VC is reached at this speed; null when it is reached, or when nothing moves towards it
 * @param delayMonths from the target's month to the landing, negative when it comes before
 */
record Trajectory(
        BigDecimal pathValue,
        BigDecimal pathRate,
        BigDecimal gap,
        BigDecimal monthlyChange,
        BigDecimal neededChange,
        YearMonth landing,
        Integer delayMonths) {
    static final Trajectory NONE = new Trajectory(null, null, null, null, null, null, null);

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int SCALE = 40;
    /** A mean without end comes here with 40 decimals: a whole number of months must not be missed by the last one. */
    private static final int BEYOND_ANY_TIE = 30;
    /** Further, the landing says nothing. */
    private static final int MOST_MONTHS = 600;

    static Trajectory of(RateInputs inputs, ProgressRate progress) {
        if (progress.rule() != RateRule.LINEAR
                || months(inputs.initial(), inputs.target()) <= 0
                || months(inputs.initial(), inputs.current()) <= 0) {
            return NONE;
        }
        var vi = inputs.initial().value();
        var va = inputs.current().value();
        var vc = inputs.target().value();
        var path = pathAt(inputs, inputs.current().month());
        var pathRate = path.subtract(vi)
                .multiply(HUNDRED)
                .divide(vc.subtract(vi), BEYOND_ANY_TIE, RoundingMode.HALF_UP)
                .setScale(2, RoundingMode.HALF_UP);
        var past = BigDecimal.valueOf(months(inputs.initial(), inputs.current()));
        var left = months(inputs.current(), inputs.target());
        var landing = landing(inputs, past);
        return new Trajectory(
                path,
                pathRate,
                progress.rate().subtract(pathRate),
                va.subtract(vi).divide(past, SCALE, RoundingMode.HALF_UP),
                left <= 0 ? null : vc.subtract(va).divide(BigDecimal.valueOf(left), SCALE, RoundingMode.HALF_UP),
                landing,
                landing == null
                        ? null
                        : (int) ChronoUnit.MONTHS.between(inputs.target().month(), landing));
    }

    /** @return null without a line, and outside of it */
    static BigDecimal pathAt(RateInputs inputs, YearMonth month) {
        if (inputs.initial() == null || inputs.target() == null) {
            return null;
        }
        var all = months(inputs.initial(), inputs.target());
        var done = ChronoUnit.MONTHS.between(inputs.initial().month(), month);
        if (all <= 0 || done < 0) {
            return null;
        }
        if (done >= all) {
            return inputs.target().value();
        }
        var way = inputs.target().value().subtract(inputs.initial().value());
        return inputs.initial()
                .value()
                .add(way.multiply(BigDecimal.valueOf(done))
                        .divide(BigDecimal.valueOf(all), SCALE, RoundingMode.HALF_UP));
    }

    private static YearMonth landing(RateInputs inputs, BigDecimal past) {
        var done = inputs.current().value().subtract(inputs.initial().value());
        var left = inputs.target().value().subtract(inputs.current().value());
        if (done.signum() == 0 || left.signum() != done.signum()) {
            return null;
        }
        var toGo = left.multiply(past)
                .divide(done, BEYOND_ANY_TIE, RoundingMode.HALF_UP)
                .setScale(0, RoundingMode.CEILING);
        return toGo.compareTo(BigDecimal.valueOf(MOST_MONTHS)) > 0
                ? null
                : inputs.current().month().plusMonths(toGo.longValueExact());
    }

    private static long months(DatedValue from, DatedValue to) {
        return ChronoUnit.MONTHS.between(from.month(), to.month());
    }
}
