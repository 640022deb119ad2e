package fr.gouv.pilo.indicator;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Un indicateur dans une liste.")
record IndicatorSummary(
        @Schema(description = "Identifiant.") UUID id,

        @Schema(description = "Code stable.", examples = "IND-304")
        String code,

        @Schema(description = "NATIONAL : reçu de la DITP ; LOCAL : défini ici.")
        IndicatorKind kind,

        @Schema(description = "Nom.") String name,

        @Schema(description = "Thématique.", nullable = true)
        String theme,

        @Schema(description = "Sens attendu.") Direction direction,

        @Schema(description = "Unité, en toutes lettres.", nullable = true)
        String unit,

        @Schema(description = "Unité courte.", nullable = true)
        String unitShort,

        @Schema(description = "Périodicité ; null : non renseignée.", nullable = true)
        Periodicity periodicity,

        @Schema(description = "Délai de mise à disposition, en mois.", nullable = true)
        Integer delayMonths,

        @Schema(description = "Dernière modification.") Instant updatedAt) {}
