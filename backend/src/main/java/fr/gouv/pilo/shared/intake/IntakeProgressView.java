package fr.gouv.pilo.shared.intake;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "ImportProgressView", description = "Où en est l'application d'un import.")
public record IntakeProgressView(
        @Schema(
                description = "Étape, en mots ; null hors de l'application.",
                examples = "Écriture des valeurs",
                nullable = true)
        String step,

        @Schema(description = "Valeurs écrites.") int done,
        @Schema(description = "Valeurs à écrire.") int total) {}
