package fr.gouv.pilo.spending;

import fr.gouv.pilo.shared.audit.Audited;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is corrected of an EJ: its amounts are operations. */
@Schema(description = "Ce qui se corrige d'un engagement ; ses montants ne changent que par des opérations.")
record UpdateCommitment(
        @Schema(title = "Nature", description = "Nature de l'engagement.", required = true)
        @NotNull(message = "Dites ce qu'est l'engagement.")
        CommitmentKind kind,

        @Schema(title = "Objet", description = "Objet.", required = true, examples = "Animation d'ateliers, année 3")
        @NotBlank(message = "L'objet est obligatoire.")
        @Size(max = 300, message = "L'objet fait 300 caractères au plus.")
        String object,

        @Schema(title = "Prestataire", description = "Identifiant du prestataire, dans l'annuaire.", nullable = true)
        UUID supplier,

        @Schema(
                title = "Personne qui constate le service fait",
                description = "Compte de la personne désignée pour constater le service fait.",
                nullable = true)
        UUID officer,

        @Schema(
                title = "Livraison prévue",
                description = "Jour de la livraison prévue.",
                nullable = true,
                examples = "2027-03-31")
        LocalDate plannedDeliveryOn)
        implements Audited {}
