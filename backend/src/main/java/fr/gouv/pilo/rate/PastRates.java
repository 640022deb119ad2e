package fr.gouv.pilo.rate;

import fr.gouv.pilo.indicator.IndicatorSettings;
import java.math.BigDecimal;
import java.time.YearMonth;

/** The final rates of any past month, from what was known at one instant (R17). Made for one report, then dropped. */
public interface PastRates {

    /**
     * A rate with the values that made it; all null when nothing was measured.
     *
     * @param rate 0 to 100, two decimals
     * @param whyNone the sentence for where the indicator does not apply; null where it does
     */
    record PastRate(
            BigDecimal rate,
            BigDecimal initialValue,
            BigDecimal currentValue,
            BigDecimal targetValue,
            String whyNone) {}

    PastRate rate(IndicatorSettings settings, String territory, YearMonth month);
}
