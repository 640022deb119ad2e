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

@Schema(
        description =
                "Un engagement juridique : ses montants, ses postes, ses tranches et ses opérations dans l'ordre.")
record CommitmentView(
        @Schema(description = "L'engagement, comme dans la liste.")
        CommitmentItem commitment,

        @Schema(description = "Ses postes.") List<CommitmentPart> items,

        @Schema(description = "Ses tranches optionnelles.") List<CommitmentTranche> tranches,

        @Schema(description = "Ses opérations, de la première à la dernière.")
        List<OperationItem> operations,

        @Schema(description = "Constatations préparées, que la personne désignée n'a pas encore enregistrées.")
        List<AcceptanceItem> prepared,

        @Schema(description = "Ce qui ne va pas : une règle, et de combien.")
        List<String> warnings,

        @Schema(description = "Opérations permises à l'appelant sur cet engagement (operationId).")
        Set<String> acts,

        @Schema(
                description = "Celle que l'engagement attend, à proposer d'abord ; null quand rien n'est attendu.",
                nullable = true,
                examples = "affirmTranche")
        String nextAct)
        implements Versioned {

    @Override
    public long version() {
        return commitment.version();
    }

    @Override
    public UUID id() {
        return commitment.id();
    }

    @Override
    public Object key() {
        return commitment.number();
    }

    @Schema(description = "Un engagement juridique. Montants en euros TTC.")
    record CommitmentItem(
            @Schema(description = "Identifiant.") UUID id,

            @Schema(description = "Numéro d'EJ.", examples = "9900000016")
            String number,

            @Schema(description = "Nature.") CommitmentKind kind,

            @Schema(description = "Objet.") String object,

            @Schema(description = "Le prestataire.") SupplierRef supplier,

            @Schema(description = "Signature.") LocalDate signedOn,

            @Schema(description = "Exercice de l'engagement.", examples = "2026", minimum = "2000", maximum = "2100")
            int fiscalYear,

            @Schema(description = "La personne désignée pour constater le service fait.")
            AccountRef officer,

            @Schema(description = "Livraison prévue.", nullable = true)
            LocalDate plannedDeliveryOn,

            @Schema(description = "Codes des dispositifs de ses postes.")
            List<String> schemes,

            @Schema(description = "Codes des axes de ses postes.")
            List<String> axes,

            @Schema(description = "Les projets de ses postes.")
            List<ProjectRef> projects,

            @Schema(
                    description = "Engagé net : initial, avenants et tranches affermies, moins les retraits.",
                    examples = "84000.00")
            BigDecimal net,

            @Schema(description = "Service fait constaté dans Pil'O.", examples = "42000.00")
            BigDecimal acknowledged,

            @Schema(description = "Service fait certifié dans Chorus.", examples = "42000.00")
            BigDecimal certified,

            @Schema(description = "Payé.", examples = "36000.00")
            BigDecimal paid,

            @Schema(description = "Reste à payer : net moins payé.", examples = "48000.00")
            BigDecimal remainingToPay,

            @Schema(description = "Tranches optionnelles non affermies : engagement potentiel.", examples = "0.00")
            BigDecimal potential,

            @Schema(
                    description = "D'où vient le service fait que la règle B7 retient ; null sans service fait.",
                    nullable = true)
            ServiceSource serviceSource,

            @Schema(description = "Où en est l'engagement.") CommitmentState state,

            @Schema(description = "Version, aussi dans l'ETag.")
            long version,

            @Schema(description = "Dernière modification.") Instant updatedAt) {}

    @Schema(name = "CommitmentPartItem", description = "Un poste d'un engagement. Montants en euros TTC.")
    record CommitmentPart(
            @Schema(description = "Identifiant.") UUID id,

            @Schema(description = "Numéro du poste.", minimum = "1")
            int number,

            @Schema(description = "La ligne budgétaire.") LineRef budgetLine,

            @Schema(description = "Le projet.") ProjectRef project,

            @Schema(description = "Engagé net.") BigDecimal net,
            @Schema(description = "Service fait constaté.") BigDecimal acknowledged,
            @Schema(description = "Service fait certifié.") BigDecimal certified,
            @Schema(description = "Payé.") BigDecimal paid,

            @Schema(description = "Avances, comprises dans le payé.")
            BigDecimal advanced,

            @Schema(description = "Reste à payer.") BigDecimal remainingToPay) {
        ItemAmounts amounts() {
            return new ItemAmounts(net, acknowledged, certified, paid, advanced);
        }
    }

    @Schema(name = "CommitmentTrancheItem", description = "Une tranche optionnelle.")
    record CommitmentTranche(
            @Schema(description = "Nom.") String name,

            @Schema(description = "Numéro du poste.", minimum = "1")
            int item,

            @Schema(description = "Montant TTC, en euros.") BigDecimal amount,

            @Schema(description = "Jour auquel elle doit être affermie.", nullable = true)
            LocalDate dueOn,

            @Schema(description = "Jour auquel elle a été affermie.", nullable = true)
            LocalDate affirmedOn) {}

    @Schema(
            description =
                    "Une opération, signée par ce qu'elle fait : un retrait, un avoir, une pénalité et une annulation sont négatifs.")
    record OperationItem(
            @Schema(description = "Identifiant.") UUID id,
            @Schema(description = "Nature.") OperationKind kind,

            @Schema(description = "Nature du paiement.", nullable = true)
            PaymentKind paymentKind,

            @Schema(description = "Numéro de la demande de paiement.", nullable = true)
            String paymentRequest,

            @Schema(description = "Numéro du poste.", minimum = "1")
            int item,

            @Schema(description = "La ligne budgétaire, et l'exercice, que l'opération touche.")
            LineRef budgetLine,

            @Schema(description = "Le projet.") ProjectRef project,

            @Schema(description = "Montant HT, en euros ; null si seul le TTC est connu.", nullable = true)
            BigDecimal amountExclTax,

            @Schema(description = "Taux de TVA, en %.", nullable = true, examples = "20.0")
            BigDecimal vatRate,

            @Schema(description = "Montant TTC, en euros, signé.", examples = "-2000.00")
            BigDecimal amount,

            @Schema(description = "Jour où elle compte.") LocalDate valueDate,

            @Schema(description = "Instant depuis lequel elle est connue.")
            Instant knownAt,

            @Schema(description = "Nom de la tranche.", nullable = true)
            String tranche,

            @Schema(description = "L'opération qu'elle annule.", nullable = true)
            UUID reverses,

            @Schema(description = "Vrai quand une autre l'a annulée.")
            boolean reversed,

            @Schema(description = "Référence de la pièce.", nullable = true)
            String reference,

            @Schema(description = "Note.", nullable = true) String note,

            @Schema(description = "Nom de l'auteur ; null pour un chargement.", nullable = true)
            String accountName) {}

    @Schema(description = "Une constatation préparée.")
    record AcceptanceItem(
            @Schema(description = "Identifiant.") UUID id,

            @Schema(description = "Numéro du poste.", minimum = "1")
            int item,

            @Schema(description = "Montant TTC, en euros.") BigDecimal amount,
            @Schema(description = "Jour du service fait.") LocalDate acknowledgedOn,

            @Schema(description = "Note.", nullable = true) String note,

            @Schema(description = "Nom de qui l'a préparée.", nullable = true)
            String accountName) {}
}
