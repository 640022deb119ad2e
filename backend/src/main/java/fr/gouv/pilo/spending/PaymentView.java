package fr.gouv.pilo.spending;

import fr.gouv.pilo.shared.etag.Versioned;
import fr.gouv.pilo.spending.Refs.LineRef;
import fr.gouv.pilo.spending.Refs.ProjectRef;
import fr.gouv.pilo.spending.Refs.SupplierRef;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Un paiement, et ce que l'appelant peut y faire.")
record PaymentView(
        @Schema(description = "Le paiement, comme dans la liste.")
        PaymentItem payment,

        @Schema(description = "Opérations permises à l'appelant sur ce paiement (operationId).")
        Set<String> acts)
        implements Versioned {

    @Override
    public long version() {
        return payment.reversed() ? 1 : 0;
    }

    @Override
    public UUID id() {
        return payment.id();
    }

    @Schema(description = "Un paiement. Un avoir, une pénalité et une annulation sont négatifs.")
    record PaymentItem(
            @Schema(description = "Identifiant.") UUID id,

            @Schema(description = "Numéro d'EJ ; null pour une dépense sans engagement.", nullable = true)
            String commitment,

            @Schema(description = "Objet de l'engagement.", nullable = true)
            String object,

            @Schema(description = "Numéro du poste.", nullable = true)
            Integer item,

            @Schema(description = "Nature.") PaymentKind kind,

            @Schema(description = "Numéro de la demande de paiement.", nullable = true, examples = "9910000012")
            String paymentRequest,

            @Schema(description = "La ligne dont il consomme les CP.")
            LineRef budgetLine,

            @Schema(description = "Le projet.") ProjectRef project,

            @Schema(description = "Le prestataire.") SupplierRef supplier,

            @Schema(description = "Montant HT, en euros ; null si seul le TTC est connu.", nullable = true)
            BigDecimal amountExclTax,

            @Schema(description = "Taux de TVA, en %.", nullable = true, examples = "20.0")
            BigDecimal vatRate,

            @Schema(description = "Montant TTC, en euros, signé.", examples = "18000.00")
            BigDecimal amount,

            @Schema(description = "Jour du paiement.") LocalDate paidOn,

            @Schema(description = "Instant depuis lequel il est connu.")
            Instant knownAt,

            @Schema(description = "Le paiement qu'il annule.", nullable = true)
            UUID reverses,

            @Schema(description = "Vrai quand il a été annulé.")
            boolean reversed,

            @Schema(description = "Note, ou motif de l'annulation.", nullable = true)
            String note,

            @Schema(description = "Nom de l'auteur ; null pour un chargement.", nullable = true)
            String accountName) {}
}
