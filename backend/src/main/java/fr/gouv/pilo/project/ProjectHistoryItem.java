package fr.gouv.pilo.project;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Ce qui a été fait sur un projet.")
record ProjectHistoryItem(
        @Schema(description = "Identifiant.") UUID id,

        @Schema(description = "Nature : création, champs modifiés, étape, météo signée, archivage.")
        HistoryKind kind,

        @Schema(description = "Date.") Instant occurredAt,
        @Schema(description = "Compte auteur.") UUID accountId,
        @Schema(description = "Nom de l'auteur.") String accountName,

        @Schema(description = "Étape quittée.", nullable = true)
        Stage fromStage,

        @Schema(description = "Étape atteinte.", nullable = true)
        Stage toStage,

        @Schema(description = "Motif, ou enseignement d'un arrêt.", nullable = true)
        String reason,

        @Schema(description = "Météo déclarée.", nullable = true)
        Weather weather,

        @Schema(description = "Synthèse.", nullable = true) String synthesis,
        @Schema(description = "Champs modifiés.") List<FieldChangeItem> changes) {}
