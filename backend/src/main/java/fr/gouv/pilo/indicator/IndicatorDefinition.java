package fr.gouv.pilo.indicator;

import fr.gouv.pilo.directory.TerritoryLevel;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is said of an indicator and enters its rates; the components mean what {@link IndicatorSettings} says. */
@Schema(description = "Ce qui décrit un indicateur et entre dans ses taux.")
public record IndicatorDefinition(
        @NotBlank(message = "Le nom est obligatoire.")
        @Size(max = 500)
        @Schema(
                title = "Nom",
                description = "Nom.",
                examples = "Part des démarches prioritaires en ligne",
                required = true)
        String name,

        @Size(max = 10_000) @Schema(title = "Description", description = "Description.", nullable = true)
        String description,

        @Size(max = 500)
        @Schema(
                title = "Thématique",
                description = "Thématique ; elle devient la priorité si aucune n'est choisie.",
                nullable = true)
        String theme,

        @NotNull(message = "Le sens est obligatoire.")
        @Schema(
                title = "Sens attendu",
                description = "Sens attendu : UP à la hausse, DOWN à la baisse, STABLE.",
                required = true)
        Direction direction,

        @Size(max = 500) @Schema(title = "Unité", description = "Unité, en toutes lettres.", nullable = true)
        String unit,

        @Size(max = 500) @Schema(title = "Unité courte", description = "Unité courte.", examples = "%", nullable = true)
        String unitShort,

        @Schema(title = "Périodicité", description = "Périodicité ; null : non renseignée.", nullable = true)
        Periodicity periodicity,

        @Min(0)
        @Max(120)
        @Schema(
                title = "Délai de mise à disposition, en mois",
                description = "Délai de mise à disposition, en mois.",
                nullable = true)
        Integer delayMonths,

        @Size(max = 4, message = "4 mailles au plus.")
        @Schema(
                title = "Niveaux suivis",
                description = "Mailles qui portent des valeurs ; vide : non renseigné.",
                nullable = true)
        Set<TerritoryLevel> levels,

        @Schema(
                title = "Calcul des valeurs",
                description = "Calcul des valeurs de chaque maille depuis la maille du dessous.",
                nullable = true,
                maxProperties = 4)
        Map<TerritoryLevel, Aggregation> aggregation,

        @Min(1)
        @Max(200)
        @Schema(
                title = "Nombre minimal de territoires renseignés",
                description = "Nombre de territoires sous lequel un agrégat ne donne pas de taux ; null : tous.",
                nullable = true)
        Integer coverageThreshold,

        @Schema(title = "Poids", description = "Poids déclaré à chaque maille.", nullable = true, maxProperties = 4)
        Map<TerritoryLevel, @DecimalMin(value = "0", message = "Un poids est positif ou nul.") BigDecimal> weights,

        @Size(max = 300, message = "300 territoires au plus.")
        @Schema(
                title = "Territoires concernés",
                description = "Territoires où l'indicateur s'applique ; null : tous.",
                nullable = true)
        Set<@Size(max = 20, message = "Un code de territoire fait 20 caractères au plus.") String>
                applicableTerritories) {
    public IndicatorDefinition {
        levels = levels == null ? Set.of() : Set.copyOf(levels);
        aggregation = aggregation == null ? Map.of() : Map.copyOf(aggregation);
        weights = weights == null ? Map.of() : Map.copyOf(weights);
    }
}
