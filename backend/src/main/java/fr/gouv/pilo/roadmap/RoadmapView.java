package fr.gouv.pilo.roadmap;

import fr.gouv.pilo.shared.etag.Versioned;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Feuille de route du préfet.")
public record RoadmapView(
        UUID id,
        @Schema(example = "FDR-2025-2027") String code,
        String title,
        LocalDate startsOn,
        LocalDate endsOn,

        @Schema(description = "Nombre de politiques prioritaires.")
        int priorityPolicies,

        @Schema(description = "Nombre de projets structurants.")
        int structuringProjects,

        long version,
        Instant updatedAt,

        @Schema(
                description =
                        "Qui l'a modifié en dernier, dit aux personnes par la fiche seule ; "
                                + "null : un import ou le produit lui-même, et toujours dans une liste ou pour un compte de service.",
                nullable = true)
        String updatedBy)
        implements Versioned {}
