package fr.gouv.pilo.shared.document;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Un document joint.")
public record DocumentItem(
        @Schema(description = "Identifiant.") UUID id,

        @Schema(description = "Nom du fichier.", examples = "note de report.pdf")
        String name,

        @Schema(description = "Nature, lue dans son contenu.")
        DocumentKind kind,

        @Schema(description = "Taille en octets.") long size,
        @Schema(description = "Empreinte SHA-256.") String sha256,
        @Schema(description = "Joint le.") Instant createdAt,

        @Schema(description = "Par ; null pour un chargement.", nullable = true)
        String createdBy) {}
