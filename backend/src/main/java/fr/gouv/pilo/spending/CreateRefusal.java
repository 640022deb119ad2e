package fr.gouv.pilo.spending;

import fr.gouv.pilo.shared.audit.Audited;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A request is refused, or given up. */
@Schema(name = "RefuseCommitmentRequest", description = "Le refus ou l'abandon d'une demande.")
record CreateRefusal(
        @Schema(title = "Motif", description = "Motif.", required = true, examples = "Reporté à 2027")
        @NotBlank(message = "Le motif est obligatoire.")
        @Size(max = 1_000, message = "Le motif fait 1 000 caractères au plus.")
        String reason)
        implements Audited {}
