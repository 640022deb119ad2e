package fr.gouv.pilo.project;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One stage that may follow, with what it asks. */
@Schema(name = "StageMoveItem", description = "Une étape qui peut suivre.")
record StageMove(
        @Schema(description = "Étape.") Stage stage,

        @Schema(description = "Vrai s'il faut un motif (ou l'enseignement, pour un arrêt).")
        boolean reasonRequired,

        @Schema(description = "Ce qui manque pour y passer, en une phrase.", nullable = true)
        String obstacle) {}
