package fr.gouv.pilo.rate;

import fr.gouv.pilo.indicator.IndicatorSettings;
import java.util.List;

/** All rates as one day sees them. */
public interface RateSnapshot {
    /** Every rate that has a measurement, by indicator, kind and territory. */
    List<ComputedRate> rates();

    /** Whether the indicator may have a rate there: followed at that level and in that territory, and aggregated to it. */
    boolean applies(IndicatorSettings indicator, String territory);
}
