package fr.gouv.pilo.indicator;

import fr.gouv.pilo.directory.TerritoryLevel;
import fr.gouv.pilo.shared.audit.Audited;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Les réglages d'un indicateur, tels qu'ils sont connus.")
record IndicatorDefinitionView(
        @Schema(description = "Nom.", examples = "Part des démarches prioritaires en ligne")
        String name,

        @Schema(description = "Description.", nullable = true)
        String description,

        @Schema(description = "Thématique.", nullable = true)
        String theme,

        @Schema(description = "Sens attendu : UP à la hausse, DOWN à la baisse, STABLE.")
        Direction direction,

        @Schema(description = "Unité, en toutes lettres.", nullable = true)
        String unit,

        @Schema(description = "Unité courte.", examples = "%", nullable = true)
        String unitShort,

        @Schema(description = "Périodicité ; null : non renseignée.", nullable = true)
        Periodicity periodicity,

        @Schema(description = "Délai de mise à disposition, en mois.", nullable = true)
        Integer delayMonths,

        @Schema(description = "Mailles qui portent des valeurs ; vide : non renseigné.")
        Set<TerritoryLevel> levels,

        @Schema(maxProperties = 4, description = "Calcul des valeurs de chaque maille depuis la maille du dessous.")
        Map<TerritoryLevel, Aggregation> aggregation,

        @Schema(
                description = "Nombre de territoires sous lequel un agrégat ne donne pas de taux ; null : tous.",
                nullable = true)
        Integer coverageThreshold,

        @Schema(maxProperties = 4, description = "Poids déclaré à chaque maille.")
        Map<TerritoryLevel, BigDecimal> weights,

        @Schema(description = "Territoires où l'indicateur s'applique ; null : tous.", nullable = true)
        Set<String> applicableTerritories)
        implements Audited {
    static IndicatorDefinitionView of(IndicatorDefinition d) {
        return new IndicatorDefinitionView(
                d.name(),
                d.description(),
                d.theme(),
                d.direction(),
                d.unit(),
                d.unitShort(),
                d.periodicity(),
                d.delayMonths(),
                d.levels(),
                d.aggregation(),
                d.coverageThreshold(),
                d.weights(),
                d.applicableTerritories());
    }
}
