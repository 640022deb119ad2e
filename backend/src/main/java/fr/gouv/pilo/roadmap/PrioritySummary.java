package fr.gouv.pilo.roadmap;

import fr.gouv.pilo.shared.etag.Versioned;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Politique prioritaire ou projet structurant.")
public record PrioritySummary(
        UUID id,
        @Schema(example = "PP1") String code,
        String title,
        @Schema(nullable = true) String description,
        PriorityKind kind,
        PriorityOrigin origin,
        @Schema(nullable = true) String axis,

        @Schema(nullable = true, description = "Thématique nationale dont elle est née.")
        String theme,

        @Schema(nullable = true, description = "Code de la feuille de route qui la retient.")
        String roadmap,

        int rank,
        @Schema(description = "Codes de ses indicateurs.") List<String> indicators,
        long version,
        Instant updatedAt,

        @Schema(
                description =
                        "Qui l'a modifié en dernier, dit aux personnes par la fiche seule ; "
                                + "null : un import ou le produit lui-même, et toujours dans une liste ou pour un compte de service.",
                nullable = true)
        String updatedBy)
        implements Versioned {}
