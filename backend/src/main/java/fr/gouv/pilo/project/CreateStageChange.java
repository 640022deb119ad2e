package fr.gouv.pilo.project;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "StageChange", description = "Passage d'un projet à une étape.")
record CreateStageChange(
        @Schema(title = "Étape", description = "Étape à atteindre.", required = true)
        @NotNull(message = "L'étape est obligatoire.")
        Stage stage,

        @Schema(
                title = "Motif",
                description =
                        "Motif : obligatoire pour franchir plusieurs étapes, ou enseignement obligatoire d'un arrêt.",
                examples = "Besoin déjà exploré avec deux services",
                nullable = true)
        @Size(max = 2_000, message = "Le motif fait 2 000 caractères au plus.")
        String reason) {}
