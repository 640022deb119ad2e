package fr.gouv.pilo.indicator;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        name = "ReviseIndicator",
        description = "Les réglages d'un indicateur, en entier : les précédents restent lisibles dans l'historique.")
record UpdateIndicator(
        @NotNull @Valid @Schema(title = "Réglages", description = "Réglages.", required = true)
        IndicatorDefinition definition,

        @Size(max = 1_000) @Schema(title = "Motif du changement", description = "Motif du changement.", nullable = true)
        String reason) {}
