package fr.gouv.pilo.event;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "EventMessageItem", description = "Un message écrit à un groupe de personnes inscrites.")
record EventMessageView(
        @Schema(description = "Identifiant.") UUID id,
        @Schema(description = "Objet.") String subject,
        @Schema(description = "Message.") String text,

        @Schema(description = "À qui : états des inscriptions.")
        List<CreateEventMessage.MessageState> states,

        @Schema(description = "À qui : participations ; toutes si vide.")
        List<SeatMode> modes,

        @Schema(description = "À qui : présences ; toutes si vide.")
        List<Presence> presences,

        @Schema(description = "Nombre de personnes, un courriel chacune.")
        int recipients,

        @Schema(description = "Envoyé par.") String createdBy,
        @Schema(description = "Envoyé le.") Instant createdAt) {

    @Schema(
            name = "EventMessageRecipientsView",
            description = "À combien de personnes un message irait, et à qui par exemple.")
    record EventMessageRecipients(
            @Schema(description = "Personnes à qui il irait, un exemplaire chacune.")
            int count,

            @Schema(description = "Personnes dont l'adresse ne peut pas recevoir de courriel, ou est effacée.")
            int unreachable,

            @Schema(description = "Le nom de la première, telle que son exemplaire la salue.", nullable = true)
            String sample) {}
}
