package fr.gouv.pilo.rate;

import fr.gouv.pilo.measurement.IndicatorSettings;
import java.util.List;
import java.util.Optional;

/** All rates as one day sees them. */
public interface RateSnapshot {
    /** Every rate that has a measurement, by indicator, kind and territory. */
    List<ComputedRate> rates();

    Optional<ComputedRate> find(String indicator, String territory, RateKind kind);

    /** Whether the indicator may have a rate there: followed at that level and in that territory, and aggregated to it. */
    boolean applies(IndicatorSettings indicator, String territory);

    /** The cycle that bounds final rates. */
    Cycle cycle();
}
