package fr.gouv.pilo.rate;

import java.math.BigDecimal;

/** R12: how a rate moved since the month of the previous current value, initial and target values being the same. */
public enum Trend {
    UP,
    DOWN,
    STAGNATION;

    /** None without a rate; a rate without a predecessor has not moved. */
    public static Trend of(BigDecimal rate, BigDecimal previous) {
        if (rate == null) {
            return null;
        }
        if (previous == null || rate.compareTo(previous) == 0) {
            return STAGNATION;
        }
        return rate.compareTo(previous) > 0 ? UP : DOWN;
    }
}
