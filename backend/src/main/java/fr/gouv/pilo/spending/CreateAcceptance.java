package fr.gouv.pilo.spending;

import fr.gouv.pilo.shared.audit.Audited;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A constatation of the service fait (B18). */
@Schema(
        description =
                "Une constatation du service fait : enregistrée par la personne désignée sur l'engagement, préparée par qui saisit.")
record CreateAcceptance(
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
                title = "Jour du service fait",
                description = "Jour du service fait.",
                required = true,
                examples = "2026-11-20")
        @NotNull(message = "La date du service fait est obligatoire.")
        LocalDate acknowledgedOn,

        @Schema(title = "Note", description = "Ce qu'il faut en savoir.", nullable = true, examples = "Avenant n° 1")
        @Size(max = 1_000, message = "La note fait 1 000 caractères au plus.")
        String note)
        implements Audited {}
