package fr.gouv.pilo.event;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a list is applied. */
@Schema(description = "L'application d'un import de liste.")
record CreateImportApplication(
        @Schema(
                title = "Envoyer la confirmation",
                description = "Vrai pour qu'un courriel parte à chaque personne inscrite ; sinon, aucun.",
                required = true)
        @NotNull(message = "Dites si la confirmation est à envoyer.")
        Boolean confirmation,

        @Schema(title = "Remarque", description = "D'où vient la liste, par exemple.", nullable = true)
        @Size(max = 500, message = "La remarque fait 500 caractères au plus.")
        String note) {}
