package fr.gouv.pilo.event;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is said with each act on a registration. */
final class RegistrationActs {
    private RegistrationActs() {}

    @Schema(description = "L'annulation d'une inscription par l'organisation.")
    record CreateRegistrationCancellation(
            @Schema(
                    title = "Motif",
                    description = "Gardé dans le journal de la file.",
                    nullable = true,
                    examples = "À la demande de la personne")
            @Size(max = 500, message = "Le motif fait 500 caractères au plus.")
            String reason) {}

    @Schema(description = "Le passage d'une modalité à l'autre.")
    record CreateModeChange(
            @Schema(title = "Participation", description = "Sur place ou à distance.", required = true)
            @NotNull(message = "Dites si la personne vient sur place ou suit à distance.")
            SeatMode mode,

            @Schema(
                    title = "Attendre s'il le faut",
                    description =
                            "Vrai si, faute de place, la personne prend la suite de la file ; sa place actuelle est alors rendue.",
                    required = true)
            @NotNull(message = "Dites si la personne attend, faute de place.")
            Boolean mayWait,

            @Schema(title = "Motif", description = "Gardé dans le journal de la file.", nullable = true)
            @Size(max = 500, message = "Le motif fait 500 caractères au plus.")
            String reason) {}

    @Schema(description = "Une place proposée à une inscription qui attend derrière d'autres.")
    record CreateOffer(
            @Schema(
                    title = "Motif",
                    description = "Gardé dans le journal de la file, pour chaque inscription laissée derrière.",
                    required = true,
                    examples = "La première de la file veut deux places ; il n'en reste qu'une.")
            @NotBlank(message = "Dites pourquoi cette inscription passe avant les autres.")
            @Size(max = 500, message = "Le motif fait 500 caractères au plus.")
            String reason) {}

    @Schema(description = "La présence d'une personne inscrite.")
    record CreateAttendance(
            @Schema(title = "Présence", description = "Présence.", required = true)
            @NotNull(message = "Dites si la personne est venue.")
            Presence presence,

            @Schema(
                    title = "Personnes présentes",
                    description = "Accompagnants compris ; toutes les places de l'inscription sans lui.",
                    nullable = true,
                    examples = "1")
            @Min(value = 1, message = "De 1 à 20 personnes.")
            @Max(value = 20, message = "De 1 à 20 personnes.")
            Integer seats,

            @Schema(
                    title = "Remarque",
                    description = "Gardée avec la présence, et effacée avec les noms.",
                    nullable = true)
            @Size(max = 500, message = "La remarque fait 500 caractères au plus.")
            String note) {}
}
