package fr.gouv.pilo.measurement;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Où en est l'application d'un import.")
record ImportProgressView(
        @Schema(
                description = "Étape, en mots ; null hors de l'application.",
                examples = "Écriture des valeurs",
                nullable = true)
        String step,

        @Schema(description = "Valeurs écrites.") int done,
        @Schema(description = "Valeurs à écrire.") int total) {}
