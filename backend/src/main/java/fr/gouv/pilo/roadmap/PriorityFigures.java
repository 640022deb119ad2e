package fr.gouv.pilo.roadmap;

import fr.gouv.pilo.directory.TerritoryLevel;
import fr.gouv.pilo.indicator.IndicatorSettings;
import fr.gouv.pilo.rate.ComputedRate;
import fr.gouv.pilo.rate.Median;
import fr.gouv.pilo.rate.RateAlert;
import fr.gouv.pilo.rate.Trend;
import java.math.BigDecimal;
import java.util.List;

/**
 * A priority in one territory.
 *
 * @param median R11, among the rates of this priority in all known territories of the level
 * @param members its indicators as this territory sees them
 */
record PriorityFigures(
        String territory,
        TerritoryLevel level,
        PriorityRate rate,
        BigDecimal previousRate,
        Median median,
        BigDecimal gap,
        Trend trend,
        List<RateAlert> alerts,
        List<Member> members) {

    /**
     * One indicator of the priority.
     *
     * @param rate null when nothing was measured there
     * @param real R9, out of 100; null for a structuring project, and when nothing has a weight
     */
    record Member(IndicatorSettings settings, PriorityRate.Part part, ComputedRate rate, BigDecimal real) {}
}
