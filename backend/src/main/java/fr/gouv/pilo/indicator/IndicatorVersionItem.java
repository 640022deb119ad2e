package fr.gouv.pilo.indicator;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Des réglages d'un indicateur, tels qu'ils étaient connus à partir d'un instant.")
record IndicatorVersionItem(
        @Schema(description = "Identifiant de cette version.")
        UUID id,

        @Schema(description = "Depuis quand elle est connue.")
        Instant recordedAt,

        @Schema(description = "Qui l'a saisie ; null : un import ou le produit lui-même.", nullable = true)
        String recordedBy,

        @Schema(description = "Import qui l'a apportée.", nullable = true)
        UUID importId,

        @Schema(description = "Motif.", nullable = true) String reason,
        @Schema(description = "Réglages.") IndicatorDefinitionView definition) {}
