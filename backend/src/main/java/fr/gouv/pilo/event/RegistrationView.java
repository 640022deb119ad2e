package fr.gouv.pilo.event;

import fr.gouv.pilo.shared.etag.Tag;
import fr.gouv.pilo.shared.etag.Versioned;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Une inscription, ce qui l'a menée là, et ce que l'appelant peut y faire.")
record RegistrationView(
        @Schema(description = "L'inscription, comme dans la liste.")
        RegistrationItem registration,

        @Schema(description = "Ses mouvements, du premier au dernier ; aucun pour qui ne lit pas les noms.")
        List<QueueMoveItem> moves,

        @Schema(description = "Opérations permises à l'appelant (operationId).")
        Set<String> acts)
        implements Versioned {

    @Override
    public long version() {
        return registration.version();
    }

    /** Seats and places in the queue change without it. */
    @Override
    public String tag() {
        return Tag.of(version(), this);
    }

    @Override
    public UUID id() {
        return registration.id();
    }

    @Schema(
            description =
                    "Une inscription. Ce qui dit qui vient (nom, adresse, service, réponses, services demandés) n'est que pour ceux qui "
                            + "organisent l'événement : null ou vide pour les autres.")
    record RegistrationItem(
            @Schema(description = "Identifiant.") UUID id,
            @Schema(description = "L'événement.") RegistrationEventItem event,

            @Schema(description = "La personne : un identifiant tiré au sort, le même d'un événement à l'autre.")
            UUID person,

            @Schema(description = "Sur place ou à distance.")
            SeatMode mode,

            @Schema(description = "Où en est l'inscription.")
            RegistrationState state,

            @Schema(description = "Nombre de places.", minimum = "1", maximum = "20")
            int seats,

            @Schema(
                    description = "Rang dans la file d'attente, à partir de 1 ; null hors de la file.",
                    nullable = true,
                    minimum = "1")
            Integer place,

            @Schema(description = "Jusqu'à quand la place est gardée ou proposée.", nullable = true)
            Instant deadline,

            @Schema(description = "D'où vient l'inscription.")
            RegistrationOrigin origin,

            @Schema(description = "Nom.", nullable = true) String lastName,

            @Schema(description = "Prénom.", nullable = true)
            String firstName,

            @Schema(description = "Courriel.", nullable = true, examples = "camille.exemple@demo.invalid")
            String mail,

            @Schema(description = "Service.", nullable = true)
            String service,

            @Schema(description = "Code du département.", nullable = true, examples = "DEPT-31")
            String department,

            @Schema(description = "Vrai pour un agent de l'État.")
            boolean agent,

            @Schema(description = "Personnes qui accompagnent.")
            List<String> companions,

            @Schema(description = "Services demandés, effacés sept jours après l'événement.")
            List<ServiceNeed> needs,

            @Schema(description = "Réponses aux questions, dans leur ordre.")
            List<String> answers,

            @Schema(
                    description =
                            "Accord du responsable ; null s'il n'est pas demandé. Sans réponse, il reste demandé.",
                    nullable = true)
            SupervisorAgreement agreement,

            @Schema(description = "Présence ; null tant qu'elle n'est pas notée.", nullable = true)
            Presence presence,

            @Schema(
                    description = "Personnes présentes, accompagnants compris.",
                    nullable = true,
                    minimum = "1",
                    maximum = "20")
            Integer presentSeats,

            @Schema(description = "Arrivée de l'inscription.")
            Instant createdAt,

            @Schema(description = "Version, aussi dans l'ETag.")
            long version,

            @Schema(description = "Dernière modification.") Instant updatedAt) {}

    @Schema(description = "L'événement d'une inscription.")
    record RegistrationEventItem(
            @Schema(description = "Identifiant.") UUID id,

            @Schema(description = "Code.", examples = "EVT-2026-014")
            String code,

            @Schema(description = "Titre.") String title,
            @Schema(description = "Début.") Instant startsAt) {}

    @Schema(description = "Un mouvement de la file : pourquoi cette place.")
    record QueueMoveItem(
            @Schema(description = "Identifiant.") UUID id,

            @Schema(description = "Identifiant de l'inscription.")
            UUID registration,

            @Schema(description = "Nom ; null une fois effacé.", nullable = true)
            String name,

            @Schema(description = "Sur place ou à distance.")
            SeatMode mode,

            @Schema(description = "Motif.") QueueReason reason,

            @Schema(
                    description = "Le motif, en une phrase.",
                    examples = "Une place s'est libérée et revenait à la première inscription de la file.")
            String explanation,

            @Schema(description = "État avant ; null à l'arrivée.", nullable = true)
            RegistrationState before,

            @Schema(description = "État après.") RegistrationState after,

            @Schema(description = "Nombre de places.", minimum = "1", maximum = "20")
            int seats,

            @Schema(
                    description = "Places libres alors ; null sans limite, ou sans objet.",
                    nullable = true,
                    minimum = "0")
            Integer free,

            @Schema(description = "Rang dans la file alors.", nullable = true, minimum = "1")
            Integer place,

            @Schema(description = "Délai donné.", nullable = true)
            Instant deadline,

            @Schema(description = "Motif écrit par l'organisation.", nullable = true)
            String note,

            @Schema(description = "Instant.") Instant occurredAt,

            @Schema(description = "Qui l'a fait ; null pour la personne elle-même et pour l'horloge.", nullable = true)
            String accountName) {
        /** The reason says itself: what stands in the journal is its code. */
        QueueMoveItem {
            explanation = reason.sentence() + ".";
        }
    }
}
