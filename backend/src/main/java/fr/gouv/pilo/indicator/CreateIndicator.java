package fr.gouv.pilo.indicator;

import fr.gouv.pilo.directory.TerritoryLevel;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A new local indicator with its settings. */
@Schema(name = "DefineIndicator", description = "Un nouvel indicateur local, avec ses réglages.")
public record CreateIndicator(
        @NotNull
        @Pattern(regexp = "LOC-\\d{3}", message = "Un code local s'écrit LOC- suivi de 3 chiffres.")
        @Size(max = 7, message = "Un code local fait 7 caractères.")
        @Schema(
                title = "Code",
                description = "Code stable ; IND- est réservé à la DITP.",
                examples = "LOC-042",
                required = true)
        String code,

        @NotNull @Valid @Schema(title = "Réglages", description = "Réglages.", required = true)
        IndicatorDefinition definition) {

    /** The settings that every use needs; the rest is unknown. */
    public static CreateIndicator of(
            String code,
            String name,
            String theme,
            Direction direction,
            String unit,
            Map<TerritoryLevel, Aggregation> aggregation,
            Map<TerritoryLevel, BigDecimal> weights) {
        return new CreateIndicator(
                code,
                new IndicatorDefinition(
                        name,
                        null,
                        theme,
                        direction,
                        unit,
                        unit,
                        null,
                        null,
                        Set.of(),
                        aggregation,
                        null,
                        weights,
                        null));
    }
}
