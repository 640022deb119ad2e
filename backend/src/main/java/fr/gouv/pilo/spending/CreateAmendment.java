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

/** An amendment that adds. */
@Schema(description = "Un avenant : il engage les AE de l'exercice où il est signé.")
record CreateAmendment(
        @Schema(
                title = "Poste",
                description = "Numéro du poste ; inutile s'il n'y en a qu'un.",
                nullable = true,
                minimum = "1",
                maximum = "9999")
        @Positive(message = "Le numéro d'un poste est positif.")
        Integer item,

        @Schema(
                title = "Ligne budgétaire",
                description =
                        "Identifiant de la ligne de l'exercice ; sans elle, celle du même dispositif et du même axe que le poste.",
                nullable = true)
        UUID budgetLine,

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

        @Schema(title = "Signature", description = "Signature.", required = true, examples = "2026-11-20")
        @NotNull(message = "La date de signature de l'avenant est obligatoire.")
        LocalDate signedOn,

        @Schema(title = "Référence", description = "Référence de la pièce.", nullable = true, examples = "AV-2026-014")
        @Size(max = 100, message = "La référence fait 100 caractères au plus.")
        String reference,

        @Schema(title = "Note", description = "Ce qu'il faut en savoir.", nullable = true, examples = "Avenant n° 1")
        @Size(max = 1_000, message = "La note fait 1 000 caractères au plus.")
        String note)
        implements Audited {}
