package fr.gouv.pilo.attendance;

import fr.gouv.pilo.event.Presence;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Des présences cochées, envoyées ensemble : l'appareil les garde tant que le réseau manque.")
record CreateAttendances(
        @Schema(title = "Actes", description = "De 1 à 200, dans n'importe quel ordre.", required = true)
        @NotNull(message = "Donnez au moins un acte.")
        @Size(min = 1, max = 200, message = "De 1 à 200 actes à la fois.")
        List<@Valid @NotNull(message = "Acte vide.") Tick> acts) {
    @Schema(
            description =
                    "Un acte. Envoyé deux fois, il ne compte qu'une ; d'une inscription et d'une séance, le dernier par son heure "
                            + "l'emporte.")
    record Tick(
            @Schema(title = "Identifiant de l'acte", description = "Tiré au sort par l'appareil.", required = true)
            @NotNull(message = "Donnez à l'acte un identifiant tiré au sort.")
            UUID id,

            @Schema(title = "Inscription", description = "Identifiant de l'inscription.", required = true)
            @NotNull(message = "Dites de quelle inscription.")
            UUID registration,

            @Schema(title = "Séance", description = "Identifiant de la séance.", required = true)
            @NotNull(message = "Dites de quelle séance.")
            UUID session,

            @Schema(title = "Présence", description = "Null pour revenir sur ce qui était coché.", nullable = true)
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
                    title = "Heure",
                    description = "Quand c'était coché ; jamais après l'arrivée de l'acte. Maintenant sans elle.",
                    nullable = true,
                    examples = "2026-11-23T09:05:00Z")
            Instant at) {}
}
