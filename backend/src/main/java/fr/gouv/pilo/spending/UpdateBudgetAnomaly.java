package fr.gouv.pilo.spending;

import fr.gouv.pilo.shared.audit.Audited;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "BudgetAnomalyForm", description = "Qui s'occupe d'une anomalie, et où elle en est.")
record UpdateBudgetAnomaly(
        @Schema(title = "État", description = "Où en est son traitement.", required = true, examples = "BEING_HANDLED")
        @NotNull(message = "L'état est obligatoire.")
        AnomalyState state,

        @Schema(
                title = "Qui s'en occupe",
                description = "Identifiant du compte ; sans lui, la personne désignée sur l'engagement.",
                nullable = true)
        UUID owner,

        @Schema(
                title = "Motif",
                description = "Pourquoi elle est acceptée, ou ce qui est fait ; obligatoire pour l'accepter.",
                nullable = true,
                examples = "Régularisation demandée à la DRFiP")
        @Size(max = 1_000, message = "Le motif fait 1 000 caractères au plus.")
        String reason)
        implements Audited {}
