package fr.gouv.pilo.attendance;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Un code à montrer en séance.")
record CreatePresenceCode(
        @Schema(title = "Événement", description = "Identifiant de l'événement.", required = true)
        @NotNull(message = "Choisissez l'événement.")
        UUID event,

        @Schema(title = "Séance", description = "Celle qui a lieu.", required = true)
        @NotNull(message = "Dites pour quelle séance.")
        UUID session) {}
