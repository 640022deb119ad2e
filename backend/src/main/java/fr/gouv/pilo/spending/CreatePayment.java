package fr.gouv.pilo.spending;

import fr.gouv.pilo.shared.audit.Audited;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A payment read from Chorus and typed here. */
@Schema(
        description =
                "Un paiement, un avoir ou une pénalité ; un avoir et une pénalité se donnent en positif et viennent en moins.")
record CreatePayment(
        @Schema(
                title = "Numéro d'EJ",
                description = "Numéro de l'engagement ; null pour une dépense sans engagement.",
                nullable = true,
                examples = "9900000016")
        @Size(max = 20, message = "Un numéro d'EJ fait 20 caractères au plus.")
        String commitment,

        @Schema(
                title = "Poste",
                description = "Numéro du poste ; inutile s'il n'y en a qu'un.",
                nullable = true,
                minimum = "1",
                maximum = "9999")
        @Positive(message = "Le numéro d'un poste est positif.")
        Integer item,

        @Schema(title = "Nature", description = "Nature.", required = true)
        @NotNull(message = "Dites ce qu'est ce paiement.")
        PaymentKind kind,

        @Schema(
                title = "Numéro de DP",
                description = "Numéro de la demande de paiement.",
                nullable = true,
                examples = "9910000012")
        @Size(max = 20, message = "Un numéro de DP fait 20 caractères au plus.")
        String paymentRequest,

        @Schema(
                title = "Ligne budgétaire",
                description =
                        "Identifiant de la ligne de l'exercice ; sans elle, celle du même dispositif et du même axe que le poste.",
                nullable = true)
        UUID budgetLine,

        @Schema(
                title = "Projet",
                description = "Code du projet ; sans lui, celui de la ligne si elle en a un.",
                nullable = true,
                examples = "PRJ-2026-014")
        @Size(max = 40, message = "Le code d'un projet fait 40 caractères au plus.")
        String project,

        @Schema(title = "Prestataire", description = "Identifiant du prestataire, dans l'annuaire.", nullable = true)
        UUID supplier,

        @Schema(
                title = "Montant HT",
                description = "En euros, hors taxes, avec son taux ; null si seul le TTC est connu.",
                nullable = true,
                examples = "20000.00")
        @Positive(message = "Le montant est supérieur à zéro.")
        @Digits(integer = 12, fraction = 2, message = "Un montant a 12 chiffres et deux décimales au plus.")
        BigDecimal amountExclTax,

        @Schema(title = "Taux de TVA", description = "En % : 0, 2.1, 5.5, 10 ou 20.", nullable = true, examples = "20")
        BigDecimal vatRate,

        @Schema(
                title = "Montant TTC",
                description = "En euros, TTC ; calculé si le HT et son taux sont donnés.",
                nullable = true,
                examples = "24000.00")
        @Positive(message = "Le montant est supérieur à zéro.")
        @Digits(integer = 12, fraction = 2, message = "Un montant a 12 chiffres et deux décimales au plus.")
        BigDecimal amount,

        @Schema(title = "Paiement", description = "Paiement.", required = true, examples = "2026-11-20")
        @NotNull(message = "La date du paiement est obligatoire.")
        LocalDate paidOn,

        @Schema(
                title = "Exercice",
                description = "Exercice dont le paiement consomme les CP ; celui du paiement sans lui.",
                nullable = true,
                minimum = "2000",
                maximum = "2100")
        Integer fiscalYear,

        @Schema(
                title = "Autre part de la même demande",
                description = "Vrai pour une autre part d'une demande déjà saisie.",
                nullable = true)
        Boolean sameRequest,

        @Schema(title = "Note", description = "Ce qu'il faut en savoir.", nullable = true, examples = "Avenant n° 1")
        @Size(max = 1_000, message = "La note fait 1 000 caractères au plus.")
        String note)
        implements Audited {
    /** The number of the DP, null for none. */
    String request() {
        return paymentRequest == null || paymentRequest.isBlank() ? null : paymentRequest.strip();
    }

    int year() {
        return fiscalYear == null ? paidOn.getYear() : fiscalYear;
    }
}
