package fr.gouv.pilo.attendance;

import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Qui est une personne d'un fichier.")
record UpdateAttendanceMatch(
        @Schema(
                title = "Inscription",
                description = "Identifiant de son inscription ; null si elle n'est pas inscrite.",
                nullable = true)
        UUID registration,

        @Schema(title = "Remarque", description = "Comment on le sait ; gardée avec la ligne.", nullable = true)
        @Size(max = 200, message = "La remarque fait 200 caractères au plus.")
        String note) {}
