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

/** What is taken from an EJ. */
@Schema(
        description =
                "Un retrait : il rend des AE s'il porte sur un engagement du même exercice, sinon il baisse seulement le reste à payer.")
record CreateWithdrawal(
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

        @Schema(title = "Montant TTC", description = "En euros, TTC.", required = true, examples = "6000.00")
        @NotNull(message = "Le montant est obligatoire.")
        @Positive(message = "Le montant est supérieur à zéro.")
        @Digits(integer = 12, fraction = 2, message = "Un montant a 12 chiffres et deux décimales au plus.")
        BigDecimal amount,

        @Schema(title = "Jour du retrait", description = "Jour du retrait.", required = true, examples = "2026-11-20")
        @NotNull(message = "La date du retrait est obligatoire.")
        LocalDate withdrawnOn,

        @Schema(title = "Référence", description = "Référence de la pièce.", nullable = true, examples = "AV-2026-014")
        @Size(max = 100, message = "La référence fait 100 caractères au plus.")
        String reference,

        @Schema(title = "Note", description = "Ce qu'il faut en savoir.", nullable = true, examples = "Avenant n° 1")
        @Size(max = 1_000, message = "La note fait 1 000 caractères au plus.")
        String note)
        implements Audited {}
