package fr.gouv.pilo.spending;

import fr.gouv.pilo.shared.audit.Audited;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a payment that was wrong is reversed. */
@Schema(name = "ReversePayment", description = "Le motif de l'annulation d'un paiement saisi à tort.")
record CreateReversal(
        @Schema(title = "Motif", description = "Motif.", required = true, examples = "Saisi deux fois")
        @NotBlank(message = "Le motif est obligatoire.")
        @Size(max = 1_000, message = "Le motif fait 1 000 caractères au plus.")
        String reason)
        implements Audited {}
