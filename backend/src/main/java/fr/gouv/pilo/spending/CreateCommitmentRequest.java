package fr.gouv.pilo.spending;

import fr.gouv.pilo.shared.audit.Audited;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A request to commit (demande d'engagement, B12). */
@Schema(description = "Une demande d'engagement : elle réserve des AE jusqu'à l'arrivée de l'EJ ou son refus.")
record CreateCommitmentRequest(
        @Schema(
                title = "Seulement programmée",
                description = "Vrai pour une demande programmée, qui ne réserve rien encore.",
                nullable = true)
        Boolean programmed,

        @Schema(title = "Nature", description = "Nature de l'engagement.", required = true)
        @NotNull(message = "Dites ce qu'est l'engagement.")
        CommitmentKind kind,

        @Schema(title = "Objet", description = "Objet.", required = true, examples = "Animation d'ateliers, année 3")
        @NotBlank(message = "L'objet est obligatoire.")
        @Size(max = 300, message = "L'objet fait 300 caractères au plus.")
        String object,

        @Schema(title = "Prestataire", description = "Identifiant du prestataire, dans l'annuaire.", nullable = true)
        UUID supplier,

        @Schema(title = "Ligne budgétaire", description = "Identifiant de la ligne budgétaire.", required = true)
        @NotNull(message = "Choisissez la ligne budgétaire.")
        UUID budgetLine,

        @Schema(
                title = "Projet",
                description = "Code du projet ; sans lui, celui de la ligne si elle en a un.",
                nullable = true,
                examples = "PRJ-2026-014")
        @Size(max = 40, message = "Le code d'un projet fait 40 caractères au plus.")
        String project,

        @Schema(
                title = "Engagement",
                description = "Numéro d'EJ dont une tranche est à affermir ; null pour un nouvel engagement.",
                nullable = true,
                examples = "9900000010")
        @Size(max = 20, message = "Un numéro d'EJ fait 20 caractères au plus.")
        String commitment,

        @Schema(
                title = "Tranche à affermir",
                description = "Nom de la tranche de cet engagement.",
                nullable = true,
                examples = "Tranche optionnelle 1")
        @Size(max = 100, message = "Le nom d'une tranche fait 100 caractères au plus.")
        String tranche,

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

        @Schema(
                title = "Livraison prévue",
                description = "Jour de la livraison prévue.",
                nullable = true,
                examples = "2027-03-31")
        LocalDate plannedDeliveryOn,

        @Schema(
                title = "Motif du dépassement",
                description = "Pourquoi demander plus que les AE libres : pris en compte de qui approuve les demandes.",
                nullable = true)
        @Size(max = 1_000, message = "Le motif fait 1 000 caractères au plus.")
        String overReason)
        implements Audited {
    boolean onlyProgrammed() {
        return Boolean.TRUE.equals(programmed);
    }
}
