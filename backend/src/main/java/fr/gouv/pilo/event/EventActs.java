package fr.gouv.pilo.event;

import fr.gouv.pilo.event.EventView.EventItem;
import fr.gouv.pilo.event.UpdateEvent.SessionForm;
import fr.gouv.pilo.shared.audit.Audited;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is said with each act on an event. */
final class EventActs {
    private EventActs() {}

    @Schema(description = "L'annulation d'un événement.")
    record CreateCancellation(
            @Schema(
                    title = "Motif",
                    description = "Dit aux personnes inscrites.",
                    required = true,
                    examples = "L'intervenante est empêchée.")
            @NotBlank(message = "Dites pourquoi l'événement est annulé.")
            @Size(max = 500, message = "Le motif fait 500 caractères au plus.")
            String reason) {}

    @Schema(description = "Le report d'un événement à d'autres dates.")
    record CreatePostponement(
            @Schema(title = "Séances", description = "Les nouvelles séances.", required = true)
            @NotEmpty(message = "Un événement a au moins une séance.")
            @Size(max = 30, message = "Un événement a 30 séances au plus.")
            List<@Valid @NotNull(message = "Séance vide.") SessionForm> sessions,

            @Schema(
                    title = "Motif",
                    description = "Dit aux personnes inscrites.",
                    required = true,
                    examples = "La salle n'est pas disponible.")
            @NotBlank(message = "Dites pourquoi l'événement est reporté.")
            @Size(max = 500, message = "Le motif fait 500 caractères au plus.")
            String reason) {}

    @Schema(description = "Des copies d'un événement, chacune à sa date.")
    record CreateCopies(
            @Schema(
                    title = "Débuts",
                    description = "Début de chaque copie, à l'heure de Paris ; ses séances suivent, aux mêmes heures.",
                    required = true)
            @NotEmpty(message = "Dites quand les copies ont lieu.")
            @Size(max = 52, message = "52 copies au plus.")
            List<
                            @NotNull(message = "Début vide.") @Size(max = 30, message = ParisTime.FORM_SAID)
                            @Pattern(
                                    regexp = "\\d\\d\\d\\d-\\d\\d-\\d\\dT\\d\\d:\\d\\d(?:[+-]\\d\\d:\\d\\d)?",
                                    message = ParisTime.FORM_SAID)
                            String>
                    starts,

            @Schema(
                    title = "Série",
                    description =
                            "Nom de la série que l'événement et ses copies forment ; celle de l'événement sans lui.",
                    nullable = true,
                    examples = "Les jeudis du langage clair")
            @Size(max = 200, message = "Le nom d'une série fait 200 caractères au plus.")
            String series) {}

    @Schema(name = "EventCopiesView", description = "Les copies d'un événement : des brouillons.")
    record EventCopies(
            @Schema(description = "L'événement copié.") UUID from,

            @Schema(description = "Ses copies, dans l'ordre des dates.")
            List<EventItem> copies) {}

    @Schema(description = "L'avis des organisateurs sur un intervenant.")
    record UpdateRating(
            @Schema(title = "Avis", description = "De 1 à 5.", nullable = true, examples = "4")
            @Min(value = 1, message = "L'avis va de 1 à 5.")
            @Max(value = 5, message = "L'avis va de 1 à 5.")
            Integer rating,

            @Schema(title = "Remarque", description = "Remarque.", nullable = true, examples = "Clair et vivant")
            @Size(max = 500, message = "La remarque fait 500 caractères au plus.")
            String remark)
            implements Audited {}

    /** What moves of an event, as the trail tells it. */
    record EventMove(EventState state, String reason) implements Audited {}
}
