package fr.gouv.pilo.attendance;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Qui est une personne d'un fichier.")
record UpdateAttendanceMatch(
        @Schema(
                title = "Inscription",
                description = "Identifiant de son inscription ; null si elle n'est pas inscrite.",
                nullable = true)
        UUID registration) {}
