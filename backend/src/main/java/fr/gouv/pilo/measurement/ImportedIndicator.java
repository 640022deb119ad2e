package fr.gouv.pilo.measurement;

import fr.gouv.pilo.indicator.Direction;
import fr.gouv.pilo.indicator.IndicatorDefinition;
import java.util.Map;
import java.util.Set;

/** An indicator as the metadata of the DITP describes it. */
record ImportedIndicator(
        String code,
        String name,
        String description,
        String theme,
        Direction direction,
        String unit,
        String unitShort) {
    /** The metadata says no more: the rest is set here. */
    IndicatorDefinition definition() {
        return new IndicatorDefinition(
                name,
                description,
                theme,
                direction,
                unit,
                unitShort,
                null,
                null,
                Set.of(),
                Map.of(),
                null,
                Map.of(),
                null);
    }
}
