package fr.gouv.pilo.attendance;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "L'ouverture de l'émargement d'un événement.")
record CreateCheckIn(
        @Schema(title = "Événement", description = "Identifiant de l'événement.", required = true)
        @NotNull(message = "Choisissez l'événement.")
        UUID event) {}
