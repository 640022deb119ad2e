package fr.gouv.pilo.spending;

import fr.gouv.pilo.shared.audit.Audited;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A programmed request is asked for. */
@Schema(name = "SubmitCommitmentRequest", description = "Une demande programmée devient demandée.")
record CreateSubmission(
        @Schema(
                title = "Motif du dépassement",
                description = "Pourquoi demander plus que les AE libres : pris en compte de qui approuve les demandes.",
                nullable = true)
        @Size(max = 1_000, message = "Le motif fait 1 000 caractères au plus.")
        String overReason)
        implements Audited {}
