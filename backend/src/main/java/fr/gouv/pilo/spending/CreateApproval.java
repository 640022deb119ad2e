package fr.gouv.pilo.spending;

import fr.gouv.pilo.shared.audit.Audited;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A second person approves. */
@Schema(name = "ApproveCommitmentRequest", description = "L'approbation d'une demande par une seconde personne.")
record CreateApproval(
        @Schema(title = "Note", description = "Ce qu'il faut en savoir.", nullable = true)
        @Size(max = 1_000, message = "La note fait 1 000 caractères au plus.")
        String note)
        implements Audited {}
