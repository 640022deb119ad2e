package fr.gouv.pilo.measurement;

import fr.gouv.pilo.directory.TerritoryLevel;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;

/** A new local indicator (LOC-nnn) with its settings; the components mean what {@link IndicatorSettings} says. */
public record DefineIndicator(
        String code,
        String name,
        String description,
        String theme,
        Direction direction,
        String unit,
        String unitShort,
        Periodicity periodicity,
        Integer delayMonths,
        Set<TerritoryLevel> levels,
        Map<TerritoryLevel, Aggregation> aggregation,
        Integer coverageThreshold,
        Map<TerritoryLevel, BigDecimal> weights,
        Set<String> applicableTerritories) {}
