package fr.gouv.pilo.home;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Une relance, sur une chose à faire de l'accueil.")
record CreateHomeReminder(
        @NotBlank(message = "Nommez la nature de la chose à faire.")
        @Size(max = 50, message = "50 caractères au plus.")
        @Schema(title = "Nature", examples = "MILESTONE")
        String kind,

        @NotBlank(message = "Nommez l'objet de la chose à faire.")
        @Size(max = 200, message = "200 caractères au plus.")
        @Schema(title = "Objet", examples = "PRJ-2026-010")
        String objectKey,

        @Schema(title = "Destinataire", description = "Un compte ; vide : soi-même.", nullable = true)
        UUID account,

        @Size(max = 1000, message = "1 000 caractères au plus.") @Schema(title = "Message", nullable = true)
        String message) {}
