package fr.gouv.pilo.project;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "StatusUpdate", description = "Météo et synthèse, signées par l'appelant.")
record CreateStatusUpdate(
        @Schema(title = "Météo", description = "Météo : SOLEIL, COUVERT, NUAGE ou ORAGE.", required = true)
        @NotNull(message = "La météo est obligatoire.")
        TypedWeather weather,

        @Schema(
                title = "Synthèse",
                description = "Synthèse.",
                required = true,
                examples = "Le prototype est validé par deux services.")
        @NotBlank(message = "La synthèse est obligatoire : la météo ne se déclare pas seule.")
        @Size(max = 1_000, message = "La synthèse fait 1 000 caractères au plus.")
        String synthesis) {}
