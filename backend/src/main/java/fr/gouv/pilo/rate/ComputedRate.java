package fr.gouv.pilo.rate;

import fr.gouv.pilo.directory.TerritoryLevel;
import fr.gouv.pilo.indicator.IndicatorKind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;

/**
 * One rate with all that a screen says of it. Rates, gap and median are points with two decimals (a median may have
 * three); values are in the indicator's unit, aggregates unrounded.
 *
 * @param rule what gave the rate, or why there is none
 * @param previousRate the rate at the month of the previous current value, same initial and target values (R12)
 * @param median R11, among all known territories of the level, whoever asks
 * @param coverage null unless the values are aggregated
 * @param changedAt start of the last transaction that touched anything in this rate or in its median
 */
public record ComputedRate(
        UUID indicatorId,
        String indicator,
        IndicatorKind indicatorKind,
        String territory,
        TerritoryLevel level,
        RateKind kind,
        RateRule rule,
        BigDecimal rate,
        BigDecimal unboundedRate,
        BigDecimal initialValue,
        YearMonth initialMonth,
        BigDecimal currentValue,
        YearMonth currentMonth,
        BigDecimal targetValue,
        YearMonth targetMonth,
        Median median,
        BigDecimal gap,
        BigDecimal previousRate,
        Trend trend,
        LocalDate nextUpdate,
        boolean upToDate,
        List<RateAlert> alerts,
        Coverage coverage,
        Instant changedAt) {

    /** Of a decimal in the contract. */
    private static final int MAX_LENGTH = 40;

    /** Stable for scripts. */
    public String id() {
        return idOf(indicator, territory, kind);
    }

    /** A value as it enters the rate, trailing zeros apart: whoever recomputes finds the same number (R16). */
    public static BigDecimal exact(BigDecimal value) {
        if (value == null) {
            return null;
        }
        var plain = value.stripTrailingZeros();
        var whole = Math.max(1, plain.precision() - plain.scale());
        // Stored values all fit; the mean of territories, which may have no end, keeps what fits.
        var decimals = Math.min(plain.scale(), MAX_LENGTH - "-.".length() - whole);
        return plain.setScale(Math.max(0, decimals), RoundingMode.HALF_UP);
    }

    static String idOf(String indicator, String territory, RateKind kind) {
        return indicator + "." + territory + "." + kind;
    }
}
