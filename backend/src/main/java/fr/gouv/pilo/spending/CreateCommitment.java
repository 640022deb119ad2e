package fr.gouv.pilo.spending;

import fr.gouv.pilo.shared.audit.Audited;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An EJ as it stands in Chorus: a fact, taken even beyond what is available (B12). */
@Schema(description = "Un engagement juridique, tel qu'il est dans Chorus.")
record CreateCommitment(
        @Schema(
                title = "Numéro d'EJ",
                description = "Numéro de l'engagement juridique dans Chorus.",
                required = true,
                examples = "9900000024")
        @NotBlank(message = "Le numéro d'EJ est obligatoire.")
        @Size(max = 20, message = "Un numéro d'EJ fait 20 caractères au plus.")
        @Pattern(
                regexp = "[0-9A-Z][0-9A-Z-]{0,19}",
                message = "Un numéro d'EJ est fait de chiffres, par exemple 9900000024.")
        String number,

        @Schema(title = "Nature", description = "Nature de l'engagement.", required = true)
        @NotNull(message = "Dites ce qu'est l'engagement.")
        CommitmentKind kind,

        @Schema(title = "Objet", description = "Objet.", required = true, examples = "Animation d'ateliers, année 3")
        @NotBlank(message = "L'objet est obligatoire.")
        @Size(max = 300, message = "L'objet fait 300 caractères au plus.")
        String object,

        @Schema(title = "Prestataire", description = "Identifiant du prestataire, dans l'annuaire.", nullable = true)
        UUID supplier,

        @Schema(title = "Signature", description = "Signature.", required = true, examples = "2026-11-20")
        @NotNull(message = "La date de signature est obligatoire.")
        LocalDate signedOn,

        @Schema(
                title = "Exercice",
                description = "Exercice de l'engagement ; celui de la signature sans lui.",
                nullable = true,
                minimum = "2000",
                maximum = "2100")
        Integer fiscalYear,

        @Schema(
                title = "Personne qui constate le service fait",
                description = "Compte de la personne désignée pour constater le service fait.",
                nullable = true)
        UUID officer,

        @Schema(
                title = "Livraison prévue",
                description = "Jour de la livraison prévue.",
                nullable = true,
                examples = "2027-03-31")
        LocalDate plannedDeliveryOn,

        @Schema(title = "Postes", description = "Les postes : chacun a sa ligne et son projet.", required = true)
        @NotEmpty(message = "Un engagement a au moins un poste.")
        @Size(max = 50, message = "Un engagement a 50 postes au plus.")
        List<@Valid @NotNull(message = "Poste vide.") ItemForm> items,

        @Schema(
                title = "Tranches optionnelles",
                description = "Les tranches optionnelles, qui n'engagent rien avant d'être affermies.",
                nullable = true)
        @Size(max = 20, message = "Un engagement a 20 tranches au plus.")
        List<@Valid @NotNull(message = "Tranche vide.") TrancheForm> tranches)
        implements Audited {
    int year() {
        return fiscalYear == null ? signedOn.getYear() : fiscalYear;
    }

    List<TrancheForm> optional() {
        return tranches == null ? List.of() : tranches;
    }

    @Schema(name = "CommitmentItemForm", title = "Poste", description = "Un poste.")
    record ItemForm(
            @Schema(
                    title = "Numéro du poste",
                    description = "Numéro ; le rang du poste sans lui.",
                    nullable = true,
                    minimum = "1",
                    maximum = "9999")
            @Positive(message = "Le numéro d'un poste est positif.")
            Integer number,

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
                    title = "Montant HT",
                    description = "En euros, hors taxes, avec son taux ; null si seul le TTC est connu.",
                    nullable = true,
                    examples = "20000.00")
            @Positive(message = "Le montant est supérieur à zéro.")
            @Digits(integer = 12, fraction = 2, message = "Un montant a 12 chiffres et deux décimales au plus.")
            BigDecimal amountExclTax,

            @Schema(
                    title = "Taux de TVA",
                    description = "En % : 0, 2.1, 5.5, 10 ou 20.",
                    nullable = true,
                    examples = "20")
            BigDecimal vatRate,

            @Schema(
                    title = "Montant TTC",
                    description = "En euros, TTC ; calculé si le HT et son taux sont donnés.",
                    nullable = true,
                    examples = "24000.00")
            @Positive(message = "Le montant est supérieur à zéro.")
            @Digits(integer = 12, fraction = 2, message = "Un montant a 12 chiffres et deux décimales au plus.")
            BigDecimal amount) {}

    @Schema(name = "CommitmentTrancheForm", title = "Tranche optionnelle", description = "Une tranche optionnelle.")
    record TrancheForm(
            @Schema(
                    title = "Nom de la tranche",
                    description = "Nom.",
                    required = true,
                    examples = "Tranche optionnelle 1")
            @NotBlank(message = "Le nom de la tranche est obligatoire.")
            @Size(max = 100, message = "Le nom d'une tranche fait 100 caractères au plus.")
            String name,

            @Schema(
                    title = "Poste",
                    description = "Numéro du poste ; inutile s'il n'y en a qu'un.",
                    nullable = true,
                    minimum = "1",
                    maximum = "9999")
            @Positive(message = "Le numéro d'un poste est positif.")
            Integer item,

            @Schema(title = "Montant TTC", description = "En euros, TTC.", required = true, examples = "6000.00")
            @NotNull(message = "Le montant est obligatoire.")
            @Positive(message = "Le montant est supérieur à zéro.")
            @Digits(integer = 12, fraction = 2, message = "Un montant a 12 chiffres et deux décimales au plus.")
            BigDecimal amount,

            @Schema(
                    title = "Échéance",
                    description = "Jour auquel elle doit être affermie, s'il est connu.",
                    nullable = true)
            LocalDate dueOn,

            @Schema(
                    title = "Ligne budgétaire",
                    description =
                            "Identifiant de la ligne de l'exercice ; sans elle, celle du même dispositif et du même axe que le poste.",
                    nullable = true)
            UUID budgetLine) {}
}
