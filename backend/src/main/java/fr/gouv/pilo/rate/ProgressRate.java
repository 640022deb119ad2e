package fr.gouv.pilo.rate;

import fr.gouv.pilo.indicator.Direction;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * R1–R3: the rate of one indicator in one territory, in points from 0 to 100 with two decimals.
 *
 * @param rate bounded to [0, 100], null when a value is missing
 * @param unbounded what R1 gives before the bounds; R2 knows only 0 and 100
 */
record ProgressRate(RateRule rule, BigDecimal rate, BigDecimal unbounded) {

    private static final BigDecimal HUNDRED = new BigDecimal("100.00");
    private static final BigDecimal NONE = new BigDecimal("0.00");
    /**
     * A mean of territories may have no finite decimal form: it comes here with 40 decimals. Brought back to 30 first, a
     * quotient that is exactly half a hundredth is seen as such; on finite decimals the detour changes nothing.
     */
    private static final int BEYOND_ANY_TIE = 30;

    static ProgressRate of(Direction direction, BigDecimal initial, BigDecimal current, BigDecimal target) {
        if (initial == null || current == null || target == null) {
            return new ProgressRate(missing(initial, current), null, null);
        }
        if (direction == Direction.DOWN && initial.compareTo(target) <= 0) {
            return held(RateRule.HELD_DOWN, current.compareTo(target) <= 0);
        }
        if (direction != Direction.DOWN && initial.compareTo(target) >= 0) {
            return held(RateRule.HELD_UP, current.compareTo(target) >= 0);
        }
        var unbounded = current.subtract(initial)
                .multiply(BigDecimal.valueOf(100))
                .divide(target.subtract(initial), BEYOND_ANY_TIE, RoundingMode.HALF_UP)
                .setScale(2, RoundingMode.HALF_UP);
        return new ProgressRate(RateRule.LINEAR, bounded(unbounded), unbounded);
    }

    static ProgressRate none(RateRule rule) {
        return new ProgressRate(rule, null, null);
    }

    static BigDecimal bounded(BigDecimal rate) {
        return rate.max(NONE).min(HUNDRED);
    }

    private static RateRule missing(BigDecimal initial, BigDecimal current) {
        if (initial == null) {
            return RateRule.INITIAL_MISSING;
        }
        return current == null ? RateRule.CURRENT_MISSING : RateRule.TARGET_MISSING;
    }

    private static ProgressRate held(RateRule rule, boolean reached) {
        var rate = reached ? HUNDRED : NONE;
        return new ProgressRate(rule, rate, rate);
    }
}
