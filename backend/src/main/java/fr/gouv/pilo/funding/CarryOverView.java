package fr.gouv.pilo.funding;

import fr.gouv.pilo.funding.BudgetRefs.LineRef;
import fr.gouv.pilo.funding.CarryOverActs.CarryOverStand;
import fr.gouv.pilo.shared.etag.Versioned;
import fr.gouv.pilo.shared.sheet.Column;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        name = "CarryOverItem",
        description = "Une demande de report : elle n'ouvre de crédits qu'à sa mise à disposition (B17).")
record CarryOverView(
        @Schema(description = "Identifiant.") UUID id,
        LineRef budgetLine,
        @Schema(description = "AE ou CP.") CarryOverLedger ledger,

        @Schema(description = "Montant demandé, puis arrêté.", pattern = Euros.PATTERN, examples = "12000.00")
        BigDecimal amount,

        @Schema(description = "Où en est la demande.") CarryOverState state,
        @Schema(description = "Date de la demande.") LocalDate requestedOn,

        @Schema(description = "Date de l'arrêté.", nullable = true)
        LocalDate decidedOn,

        @Schema(description = "Date de la mise à disposition.", nullable = true)
        LocalDate openedOn,

        @Schema(description = "Référence.", nullable = true) String reference,

        @Schema(description = "Motif, de la demande ou de son refus.", nullable = true)
        String reason,

        @Schema(description = "Nom de l'auteur de la demande ; null pour un chargement.", nullable = true)
        String author,

        CeilingRef ceiling,
        @Schema(description = "Version, aussi dans l'ETag.") long version,
        @Schema(description = "Dernière modification.") Instant updatedAt)
        implements Versioned {

    @Schema(
            name = "CarryOverCeilingItem",
            description =
                    "Le plafond des reports de CP du dispositif et de l'exercice (B15) ; null pour des AE, qui n'en ont pas.",
            nullable = true)
    record CeilingRef(
            @Schema(description = "Montant au plus.", pattern = Euros.PATTERN, examples = "12000.00")
            BigDecimal limit,

            @Schema(
                    description = "CP de tous les reports demandés ou décidés, celui-ci compris.",
                    pattern = Euros.PATTERN,
                    examples = "12000.00")
            BigDecimal asked,

            @Schema(description = "Part des CP ouverts en début d'année, en %.", examples = "3.00")
            BigDecimal rate,

            @Schema(description = "Vrai si le plafond est dépassé.")
            boolean exceeded) {}

    CarryOverStand stand() {
        return new CarryOverStand(state, amount, decidedOn, openedOn);
    }

    static final List<Column<CarryOverView>> SHEET = List.of(
            Column.code("id", "Identifiant", CarryOverView::id),
            Column.code("scheme", UpdateBudgetLine.class, item -> item.budgetLine()
                    .scheme()
                    .code()),
            Column.number("fiscalYear", UpdateBudgetLine.class, item -> item.budgetLine()
                    .fiscalYear()),
            Column.code(
                    "axis",
                    UpdateBudgetLine.class,
                    item -> item.budgetLine().axis() == null
                            ? null
                            : item.budgetLine().axis().code()),
            Column.code("ledger", CreateCarryOver.class, CarryOverView::ledger),
            Column.number("amount", CreateCarryOver.class, CarryOverView::amount),
            Column.code("carryOverState", "État", CarryOverView::state),
            Column.date("requestedOn", CreateCarryOver.class, CarryOverView::requestedOn),
            Column.date("decidedOn", CarryOverActs.CreateCarryOverDecision.class, CarryOverView::decidedOn),
            Column.date("openedOn", CarryOverActs.CreateCarryOverOpening.class, CarryOverView::openedOn),
            Column.text("reason", CreateCarryOver.class, CarryOverView::reason));
}
