package fr.gouv.pilo.measurement;

import fr.gouv.pilo.shared.intake.IntakeStatus;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Un import dans une liste.")
record MeasurementImportSummary(
        @Schema(description = "Identifiant.") UUID id,
        @Schema(description = "Où il en est.") IntakeStatus status,
        @Schema(description = "Vérifié le.") Instant createdAt,
        @Schema(description = "Par.") String createdBy,

        @Schema(description = "Appliqué le.", nullable = true)
        Instant appliedAt,

        @Schema(description = "Noms des fichiers.") String files,
        @Schema(description = "Comptes.") ImportCountsView counts,
        @Schema(description = "Nombre d'anomalies.") int issueCount,
        @Schema(description = "Dernière modification.") Instant updatedAt) {}
