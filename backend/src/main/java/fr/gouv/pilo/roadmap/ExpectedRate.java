package fr.gouv.pilo.roadmap;

import fr.gouv.pilo.rate.ComputedRate;
import fr.gouv.pilo.rate.Rates;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;

/** R15 for a priority: the rate that it would have, were each of its indicators on the straight line from VI to VC. */
final class ExpectedRate {
    private static final int SCALE = 10;

    private ExpectedRate() {}

    /** @return null as soon as an indicator that counts has no line; a threshold (STABLE) is expected to be met */
    static BigDecimal of(PriorityFigures figures, YearMonth month, Rates rates) {
        var parts = figures.members().stream()
                .map(member -> new PriorityRate.Part(
                        member.part().declared(),
                        member.part().applicable(),
                        month == null ? null : expected(member, month, rates)))
                .toList();
        var plain = figures.rate().rule() == PriorityRule.PLAIN_MEAN;
        return (plain ? PriorityRate.plain(parts) : PriorityRate.weighted(parts)).rate();
    }

    private static BigDecimal expected(PriorityFigures.Member member, YearMonth month, Rates rates) {
        var rate = member.rate();
        if (rate == null || !onLine(rate)) {
            return null;
        }
        var whole = rate.initialMonth().until(rate.targetMonth(), ChronoUnit.MONTHS);
        if (whole <= 0) {
            return null;
        }
        var gone = Math.min(Math.max(rate.initialMonth().until(month, ChronoUnit.MONTHS), 0), whole);
        var value = rate.targetValue()
                .subtract(rate.initialValue())
                .multiply(BigDecimal.valueOf(gone))
                .divide(BigDecimal.valueOf(whole), SCALE, RoundingMode.HALF_UP)
                .add(rate.initialValue());
        return rates.rate(member.settings().direction(), rate.initialValue(), value, rate.targetValue());
    }

    private static boolean onLine(ComputedRate rate) {
        return rate.initialValue() != null
                && rate.targetValue() != null
                && rate.initialMonth() != null
                && rate.targetMonth() != null;
    }
}
