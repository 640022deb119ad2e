package fr.gouv.pilo.funding;

import fr.gouv.pilo.shared.audit.Audited;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "MovementReversalForm", description = "L'annulation d'un mouvement saisi par erreur.")
record CreateMovementReversal(
        @Schema(title = "Motif", description = "Pourquoi le mouvement est annulé.", required = true)
        @NotBlank(message = "Dites pourquoi ce mouvement est annulé.")
        @Size(max = 500, message = "Le motif fait 500 caractères au plus.")
        String reason)
        implements Audited {}
