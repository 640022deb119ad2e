package fr.gouv.pilo.rate;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

/**
 * R11: the median of the rates of one level, on exact decimals. It compares: of one rate alone there is none, and no gap.
 *
 * @param value null when fewer than two territories have a rate; a median of 0 is a median
 * @param known territories that have a rate
 * @param missing territories left out because they have none
 */
public record Median(BigDecimal value, int known, int missing) {

    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    private static final BigDecimal ALERT_BELOW = BigDecimal.valueOf(-10);

    public static Median of(Collection<BigDecimal> rates) {
        var sorted = rates.stream().filter(Objects::nonNull).sorted().toList();
        return new Median(middle(sorted), sorted.size(), rates.size() - sorted.size());
    }

    /**
     * Rate minus median, two decimals. Half a hundredth at most comes from the mean of two middle rates: rounded away
     * from zero it never crosses the alert's bound.
     */
    public BigDecimal gap(BigDecimal rate) {
        return rate == null || value == null ? null : rate.subtract(value).setScale(2, RoundingMode.HALF_UP);
    }

    /** The one alert rule: strictly below minus ten points. */
    public static boolean alerts(BigDecimal gap) {
        return gap != null && gap.compareTo(ALERT_BELOW) < 0;
    }

    /** Why there is no median, in French; null when there is one. */
    public String absence() {
        if (value != null) {
            return null;
        }
        return known == 0
                ? "Aucun territoire de cette maille n'a de taux."
                : "Un seul territoire de cette maille a un taux : il n'y a ni médiane ni écart.";
    }

    private static BigDecimal middle(List<BigDecimal> sorted) {
        var size = sorted.size();
        if (size < 2) {
            return null;
        }
        var upper = sorted.get(size / 2);
        return size % 2 == 1 ? upper : sorted.get(size / 2 - 1).add(upper).divide(TWO);
    }
}
