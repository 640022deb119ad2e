package fr.gouv.pilo.roadmap;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * R9, R10: the rate of a priority from those of its indicators in one territory.
 *
 * @param rate two decimals, bounded to [0, 100]; null when the rule forbids it
 */
record PriorityRate(PriorityRule rule, BigDecimal rate) {

    private static final BigDecimal HUNDRED = new BigDecimal("100.00");
    private static final BigDecimal NONE = new BigDecimal("0.00");

    /**
     * One indicator seen from a territory.
     *
     * @param declared its declared weight at that level, null when none was declared
     * @param applicable whether it is followed in that territory
     * @param rate its rate there, null when it has none
     */
    record Part(BigDecimal declared, boolean applicable, BigDecimal rate) {

        boolean counts() {
            return applicable && declared != null && declared.signum() > 0;
        }

        /** R9: the share of this indicator among those that apply, out of 100; null when nothing has a weight. */
        BigDecimal real(BigDecimal total) {
            if (total.signum() == 0) {
                return null;
            }
            var share = counts() ? declared : BigDecimal.ZERO;
            return share.multiply(BigDecimal.valueOf(100)).divide(total, 4, RoundingMode.HALF_UP);
        }
    }

    static BigDecimal total(List<Part> parts) {
        return parts.stream().filter(Part::counts).map(Part::declared).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Σ rate·declared ÷ Σ declared: the same as with real weights, with one division instead of many. */
    static PriorityRate weighted(List<Part> parts) {
        if (parts.stream().noneMatch(Part::applicable)) {
            return new PriorityRate(PriorityRule.NO_INDICATOR, null);
        }
        var counting = parts.stream().filter(Part::counts).toList();
        if (counting.isEmpty()) {
            return new PriorityRate(PriorityRule.NO_WEIGHT, null);
        }
        if (counting.stream().anyMatch(p -> p.rate() == null)) {
            return new PriorityRate(PriorityRule.RATE_MISSING, null);
        }
        var sum = counting.stream().map(p -> p.rate().multiply(p.declared())).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new PriorityRate(PriorityRule.WEIGHTED_MEAN, bounded(sum, total(counting)));
    }

    /** Structuring project: plain mean, whatever the weights. */
    static PriorityRate plain(List<Part> parts) {
        var applicable = parts.stream().filter(Part::applicable).toList();
        if (applicable.isEmpty()) {
            return new PriorityRate(PriorityRule.NO_INDICATOR, null);
        }
        if (applicable.stream().anyMatch(p -> p.rate() == null)) {
            return new PriorityRate(PriorityRule.RATE_MISSING, null);
        }
        var sum = applicable.stream().map(Part::rate).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new PriorityRate(PriorityRule.PLAIN_MEAN, bounded(sum, BigDecimal.valueOf(applicable.size())));
    }

    private static BigDecimal bounded(BigDecimal sum, BigDecimal divisor) {
        return sum.divide(divisor, 2, RoundingMode.HALF_UP).max(NONE).min(HUNDRED);
    }
}
