package fr.gouv.pilo.event;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is written to a group. */
@Schema(
        description =
                "Un message à un groupe de personnes inscrites : un exemplaire à chacune, que les autres ne voient pas.")
record CreateEventMessage(
        @Schema(title = "Objet", description = "Objet du courriel.", required = true, examples = "Salle changée")
        @NotBlank(message = "L'objet est obligatoire.")
        @Size(max = 150, message = "L'objet fait 150 caractères au plus.")
        String subject,

        @Schema(
                title = "Message",
                description =
                        "Texte simple ; une ligne vide sépare deux paragraphes. « Bonjour » et le nom le précèdent.",
                required = true,
                examples = "L'atelier commence dix minutes plus tard.")
        @NotBlank(message = "Le message est obligatoire.")
        @Size(max = 5_000, message = "Le message fait 5 000 caractères au plus.")
        String text,

        @Schema(title = "Inscriptions", description = "Celles à qui écrire, par leur état.", required = true)
        @NotEmpty(message = "Choisissez à qui écrire.")
        @Size(max = 3, message = "Trois états au plus.")
        Set<@NotNull(message = "État vide.") MessageState> states,

        @Schema(title = "Participations", description = "Sur place ou à distance ; les deux sans rien.")
        @NotNull(message = "Dites les participations, ou aucune.")
        @Size(max = 2, message = "Deux participations au plus.")
        Set<@NotNull(message = "Participation vide.") SeatMode> modes,

        @Schema(title = "Présences", description = "Présentes, absentes ou non établies ; toutes sans rien.")
        @NotNull(message = "Dites les présences, ou aucune.")
        @Size(max = 3, message = "Trois présences au plus.")
        Set<@NotNull(message = "Présence vide.") Presence> presences) {

    /** Whom one may write to: an address that is not confirmed may be somebody else's, and who cancelled is left alone. */
    @Schema(name = "EventMessageState")
    enum MessageState {
        CONFIRMED,
        QUEUED,
        OFFERED
    }
}
