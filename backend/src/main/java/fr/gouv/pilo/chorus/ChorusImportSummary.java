package fr.gouv.pilo.chorus;

import fr.gouv.pilo.shared.intake.IntakeStatus;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Un import Chorus dans une liste.")
record ChorusImportSummary(
        @Schema(description = "Identifiant.") UUID id,
        @Schema(description = "Où il en est.") IntakeStatus status,
        @Schema(description = "Vérifié le.") Instant createdAt,
        @Schema(description = "Par.") String createdBy,

        @Schema(description = "Appliqué le.", nullable = true)
        Instant appliedAt,

        @Schema(description = "Noms des fichiers.") String files,
        @Schema(description = "Lignes par état.") ChorusCounts counts,

        @Schema(description = "Ce que l'application ajoute aux livres.")
        ChorusBrings brings,

        @Schema(description = "Dernière modification.") Instant updatedAt) {}
