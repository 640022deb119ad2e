package fr.gouv.pilo.event;

import fr.gouv.pilo.event.PublicEventView.PublicEventItem;
import fr.gouv.pilo.shared.etag.Tag;
import fr.gouv.pilo.shared.etag.Versioned;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Une inscription, pour qui a reçu son lien, et ce que le lien permet d'y faire.")
record PublicRegistrationView(
        @Schema(description = "Identifiant.") UUID id,
        @Schema(description = "L'événement.") PublicEventItem event,
        @Schema(description = "Sur place ou à distance.") SeatMode mode,
        @Schema(description = "Où en est l'inscription.") RegistrationState state,

        @Schema(description = "Nombre de places.", minimum = "1", maximum = "20")
        int seats,

        @Schema(
                description = "Rang dans la file d'attente, à partir de 1 ; null hors de la file.",
                nullable = true,
                minimum = "1")
        Integer place,

        @Schema(description = "Jusqu'à quand la place est gardée ou proposée.", nullable = true)
        Instant deadline,

        @Schema(description = "Nom ; null une fois effacé.", nullable = true)
        String lastName,

        @Schema(description = "Prénom.", nullable = true) String firstName,

        @Schema(description = "Courriel.", nullable = true, examples = "camille.exemple@demo.invalid")
        String mail,

        @Schema(description = "Service.", nullable = true) String service,

        @Schema(description = "Code du département.", nullable = true)
        String department,

        @Schema(description = "Vrai pour un agent de l'État.")
        boolean agent,

        @Schema(description = "Personnes qui accompagnent.") List<String> companions,
        @Schema(description = "Services demandés.") List<ServiceNeed> needs,

        @Schema(description = "Réponses aux questions, dans leur ordre.")
        List<String> answers,

        @Schema(description = "Lien de visioconférence, pour une place confirmée à distance.", nullable = true)
        String videoLink,

        @Schema(description = "Accord du responsable ; null s'il n'est pas demandé.", nullable = true)
        SupervisorAgreement agreement,

        @Schema(description = "Version, aussi dans l'ETag.") long version,

        @Schema(description = "Opérations que le lien permet (operationId).")
        Set<String> acts)
        implements Versioned {

    /** Places in the queue and the event itself change without the version. */
    @Override
    public String tag() {
        return Tag.of(version, this);
    }
}
