package fr.gouv.pilo.funding;

import fr.gouv.pilo.shared.audit.Audited;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What becomes of a carry-over that is asked for. */
final class CarryOverActs {
    private CarryOverActs() {}

    @Schema(name = "CarryOverDecisionForm", description = "L'arrêté qui décide du report.")
    record CreateCarryOverDecision(
            @Schema(title = "Date de l'arrêté", description = "Jour.", required = true, examples = "2027-02-15")
            @NotNull(message = "La date de l'arrêté est obligatoire.")
            LocalDate decidedOn,

            @Schema(
                    title = "Montant arrêté",
                    description = "S'il est moindre que le montant demandé.",
                    nullable = true,
                    pattern = Euros.PATTERN,
                    examples = "10000.00")
            BigDecimal amount,

            @Schema(title = "Référence de l'arrêté", description = "Numéro ou intitulé.", nullable = true)
            @Size(max = 200, message = "La référence fait 200 caractères au plus.")
            String reference)
            implements Audited {}

    @Schema(name = "CarryOverOpeningForm", description = "La mise à disposition des crédits reportés.")
    record CreateCarryOverOpening(
            @Schema(
                    title = "Date de mise à disposition",
                    description = "Jour auquel les crédits sont ouverts.",
                    required = true,
                    examples = "2027-03-10")
            @NotNull(message = "La date de mise à disposition est obligatoire.")
            LocalDate openedOn,

            @Schema(
                    title = "Ligne qui reçoit",
                    description =
                            "Ligne de l'exercice suivant ; sans elle, la seule du même dispositif, du même axe et du même projet.",
                    nullable = true)
            UUID budgetLine,

            @Schema(
                    title = "Référence de la mise à disposition",
                    description = "Numéro de la notification.",
                    nullable = true)
            @Size(max = 200, message = "La référence fait 200 caractères au plus.")
            String reference)
            implements Audited {}

    @Schema(name = "CarryOverRefusalForm", description = "Le refus d'un report.")
    record CreateCarryOverRefusal(
            @Schema(title = "Motif du refus", description = "Pourquoi le report est refusé.", required = true)
            @NotBlank(message = "Dites pourquoi le report est refusé.")
            @Size(max = 500, message = "Le motif fait 500 caractères au plus.")
            String reason)
            implements Audited {}

    /** What moves, as the trail tells it. */
    record CarryOverStand(CarryOverState state, BigDecimal amount, LocalDate decidedOn, LocalDate openedOn)
            implements Audited {}
}
