package fr.gouv.pilo.spending;

import fr.gouv.pilo.shared.audit.Audited;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A service fait that is expected (B15). */
@Schema(name = "PlannedCertificationForm", description = "Un service fait attendu : le jour et le montant.")
record UpdatePlannedCertification(
        @Schema(
                title = "Numéro d'EJ",
                description = "Numéro de l'engagement.",
                required = true,
                examples = "9900000024")
        @NotBlank(message = "Le numéro d'EJ est obligatoire.")
        @Size(max = 20, message = "Un numéro d'EJ fait 20 caractères au plus.")
        @Pattern(
                regexp = "[0-9A-Z][0-9A-Z-]{0,19}",
                message = "Un numéro d'EJ est fait de chiffres, par exemple 9900000024.")
        String commitment,

        @Schema(
                title = "Poste",
                description = "Numéro du poste ; inutile s'il n'y en a qu'un.",
                nullable = true,
                minimum = "1",
                maximum = "9999")
        @Positive(message = "Le numéro d'un poste est positif.")
        Integer item,

        @Schema(title = "Jour prévu", description = "Jour prévu.", required = true, examples = "2026-11-20")
        @NotNull(message = "Le jour prévu est obligatoire.")
        LocalDate plannedOn,

        @Schema(title = "Montant TTC", description = "En euros, TTC.", required = true, examples = "6000.00")
        @NotNull(message = "Le montant est obligatoire.")
        @Positive(message = "Le montant est supérieur à zéro.")
        @Digits(integer = 12, fraction = 2, message = "Un montant a 12 chiffres et deux décimales au plus.")
        BigDecimal amount,

        @Schema(title = "Note", description = "Ce qu'il faut en savoir.", nullable = true, examples = "Avenant n° 1")
        @Size(max = 1_000, message = "La note fait 1 000 caractères au plus.")
        String note)
        implements Audited {}
