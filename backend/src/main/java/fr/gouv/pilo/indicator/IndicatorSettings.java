package fr.gouv.pilo.indicator;

import fr.gouv.pilo.directory.TerritoryLevel;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * An indicator as it was known at an instant: all that enters a rate is versioned by knowledge time.
 *
 * @param periodicity null when unknown: no freshness is then told (R13)
 * @param delayMonths availability delay in months, null when unknown
 * @param levels levels at which it has values; empty when unknown (the DITP's metadata does not say)
 * @param aggregation how a level is made from the one below; a level that is absent is {@code NONE}
 * @param coverageThreshold least number of territories under which an aggregate gives no rate; null = all of them (R8)
 * @param weights declared weight by level (R9); a level that is absent weighs nothing
 * @param applicableTerritories null = every territory
 * @param recordedAt since when these settings are known
 */
public record IndicatorSettings(
        UUID id,
        String code,
        IndicatorKind kind,
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
        Set<String> applicableTerritories,
        Instant recordedAt) {

    /** Whether a person types its values at a level, where they are not made of those of the level below. */
    public boolean typedAt(TerritoryLevel level) {
        return kind == IndicatorKind.LOCAL
                && (level == TerritoryLevel.DEPT
                        || aggregation.getOrDefault(level, Aggregation.TYPED) == Aggregation.TYPED);
    }
}
