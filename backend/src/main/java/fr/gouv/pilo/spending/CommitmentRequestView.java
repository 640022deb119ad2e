package fr.gouv.pilo.spending;

import fr.gouv.pilo.shared.etag.Versioned;
import fr.gouv.pilo.spending.Refs.AccountRef;
import fr.gouv.pilo.spending.Refs.LineRef;
import fr.gouv.pilo.spending.Refs.ProjectRef;
import fr.gouv.pilo.spending.Refs.SupplierRef;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Une demande d'engagement, ce qui lui est arrivé, et ce que l'appelant peut y faire.")
record CommitmentRequestView(
        @Schema(description = "La demande, comme dans la liste.")
        CommitmentRequestItem request,

        @Schema(description = "Ce qui lui est arrivé, du premier acte au dernier.")
        List<RequestHistoryItem> history,

        @Schema(description = "Opérations permises à l'appelant sur cette demande (operationId).")
        Set<String> acts)
        implements Versioned {

    @Override
    public long version() {
        return request.version();
    }

    @Override
    public UUID id() {
        return request.id();
    }

    @Schema(description = "Une demande d'engagement. Montants en euros.")
    record CommitmentRequestItem(
            @Schema(description = "Identifiant.") UUID id,
            @Schema(description = "Où elle en est.") RequestState state,
            @Schema(description = "Nature.") CommitmentKind kind,
            @Schema(description = "Objet.") String object,
            @Schema(description = "Le prestataire.") SupplierRef supplier,

            @Schema(description = "La ligne dont elle réserve les AE.")
            LineRef budgetLine,

            @Schema(description = "Le projet.") ProjectRef project,

            @Schema(
                    description = "Numéro d'EJ : celui qui est arrivé, ou dont une tranche est à affermir.",
                    nullable = true)
            String commitment,

            @Schema(description = "Nom de la tranche à affermir.", nullable = true)
            String tranche,

            @Schema(description = "Montant HT ; null si seul le TTC est connu.", nullable = true)
            BigDecimal amountExclTax,

            @Schema(description = "Taux de TVA, en %.", nullable = true, examples = "20.0")
            BigDecimal vatRate,

            @Schema(description = "Montant TTC, qu'elle réserve.", examples = "28800.00")
            BigDecimal amount,

            @Schema(description = "Livraison prévue.", nullable = true)
            LocalDate plannedDeliveryOn,

            @Schema(description = "Pourquoi plus que les AE libres.", nullable = true)
            String overReason,

            @Schema(description = "Jour de la demande.", nullable = true)
            LocalDate requestedOn,

            @Schema(description = "Qui a demandé.") AccountRef requestedBy,

            @Schema(description = "Vrai quand une seconde personne doit approuver : le montant HT dépasse le seuil.")
            boolean approvalRequired,

            @Schema(description = "Qui a approuvé.") AccountRef approvedBy,

            @Schema(description = "Quand.", nullable = true) Instant approvedAt,

            @Schema(description = "Motif du refus.", nullable = true)
            String refusalReason,

            @Schema(description = "Version, aussi dans l'ETag.")
            long version,

            @Schema(description = "Dernière modification.") Instant updatedAt) {}

    @Schema(description = "Un acte sur une demande d'engagement.")
    record RequestHistoryItem(
            @Schema(description = "Identifiant.") UUID id,
            @Schema(description = "Nature.") RequestAct act,

            @Schema(description = "Motif ou note.", nullable = true)
            String reason,

            @Schema(description = "Date.") Instant occurredAt,

            @Schema(description = "Nom de l'auteur ; null pour un chargement.", nullable = true)
            String accountName) {}
}
