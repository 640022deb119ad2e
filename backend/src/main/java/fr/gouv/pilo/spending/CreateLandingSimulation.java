package fr.gouv.pilo.spending;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Hypotheses: nothing of them is written. */
@Schema(
        name = "LandingSimulationForm",
        description = "Des hypothèses sur un dispositif et un exercice : rien n'en est enregistré.")
record CreateLandingSimulation(
        @Schema(title = "Dispositif", description = "Code du dispositif.", required = true, examples = "FTAP")
        @NotBlank(message = "Le dispositif est obligatoire.")
        @Size(max = 40, message = "Le code d'un dispositif fait 40 caractères au plus.")
        String scheme,

        @Schema(
                title = "Exercice",
                description = "Exercice ; celui d'aujourd'hui sans lui.",
                nullable = true,
                examples = "2026")
        @Min(value = 2000, message = "L'exercice va de 2000 à 2100.")
        @Max(value = 2100, message = "L'exercice va de 2000 à 2100.")
        Integer year,

        @Schema(
                title = "Crédits déplacés",
                description = "Crédits qui passent d'un axe à l'autre, viennent d'ailleurs ou y vont.",
                nullable = true)
        @Valid
        @Size(max = 20, message = "20 déplacements au plus.")
        List<@NotNull MoveForm> moves,

        @Schema(
                title = "EJ de plus",
                description = "Engagements qui seraient signés, et payés au jour dit.",
                nullable = true)
        @Valid
        @Size(max = 20, message = "20 engagements au plus.")
        List<@NotNull ExtraForm> commitments,

        @Schema(
                title = "Paiements qui glissent",
                description = "Paiements attendus cette année, qui se feraient à un autre jour.",
                nullable = true)
        @Valid
        @Size(max = 20, message = "20 paiements au plus.")
        List<@NotNull ExtraForm> slips) {

    @Schema(name = "LandingSimulationMoveForm", description = "Des crédits déplacés.")
    record MoveForm(
            @Schema(title = "Crédits", description = "AE ou CP.", required = true)
            @NotNull(message = "Dites s'il s'agit d'AE ou de CP.")
            Credits ledger,

            @Schema(
                    title = "De l'axe",
                    description = "Code de l'axe qui donne ; null pour des crédits venus d'ailleurs.",
                    nullable = true,
                    examples = "AXE_3")
            @Size(max = 40, message = "Le code d'un axe fait 40 caractères au plus.")
            String from,

            @Schema(
                    title = "Vers l'axe",
                    description = "Code de l'axe qui reçoit ; null pour des crédits rendus.",
                    nullable = true,
                    examples = "AXE_4")
            @Size(max = 40, message = "Le code d'un axe fait 40 caractères au plus.")
            String to,

            @Schema(title = "Montant", description = "En euros.", required = true, examples = "10000.00")
            @NotNull(message = "Le montant est obligatoire.")
            @Positive(message = "Le montant est supérieur à zéro.")
            @Digits(integer = 12, fraction = 2, message = "Un montant a 12 chiffres et deux décimales au plus.")
            BigDecimal amount) {}

    @Schema(name = "LandingSimulationPaymentForm", description = "Un montant d'un axe, et le jour où il se paierait.")
    record ExtraForm(
            @Schema(title = "Axe", description = "Code de l'axe ; null hors axe.", nullable = true, examples = "AXE_2")
            @Size(max = 40, message = "Le code d'un axe fait 40 caractères au plus.")
            String axis,

            @Schema(title = "Montant TTC", description = "En euros, TTC.", required = true, examples = "36000.00")
            @NotNull(message = "Le montant est obligatoire.")
            @Positive(message = "Le montant est supérieur à zéro.")
            @Digits(integer = 12, fraction = 2, message = "Un montant a 12 chiffres et deux décimales au plus.")
            BigDecimal amount,

            @Schema(
                    title = "Payé le",
                    description = "Jour du service fait et de son paiement.",
                    required = true,
                    examples = "2027-02-15")
            @NotNull(message = "Le jour du paiement est obligatoire.")
            LocalDate paidOn) {}

    /** Which of the two ledgers credits are of. */
    enum Credits {
        AE,
        CP
    }

    List<MoveForm> moved() {
        return moves == null ? List.of() : moves;
    }

    List<ExtraForm> added() {
        return commitments == null ? List.of() : commitments;
    }

    List<ExtraForm> slipped() {
        return slips == null ? List.of() : slips;
    }
}
