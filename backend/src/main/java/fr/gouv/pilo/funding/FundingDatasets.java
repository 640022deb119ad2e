package fr.gouv.pilo.funding;

import fr.gouv.pilo.shared.contribution.DatasetTable;
import fr.gouv.pilo.shared.contribution.DatasetTables;
import fr.gouv.pilo.shared.identity.Right;
import fr.gouv.pilo.shared.sheet.Column;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The credits as tables for scripts: lines by year, movements, and the execution in totals. */
@ApplicationScoped
class FundingDatasets implements DatasetTables {
    private static final String EUROS = "euros";

    private record LineRow(
            UUID id,
            String scheme,
            Ledger ledger,
            int fiscalYear,
            String programme,
            String axis,
            String axisLabel,
            String project,
            String budgetProgramme,
            ExpenseTitle title,
            String category,
            String costCentre,
            String activity,
            String label,
            BigDecimal openedAe,
            BigDecimal consumedAe,
            BigDecimal availableAe,
            BigDecimal requestedAe,
            BigDecimal freeAe,
            BigDecimal potentialAe,
            BigDecimal acknowledged,
            BigDecimal certified,
            BigDecimal openedCp,
            BigDecimal paidCp,
            BigDecimal availableCp,
            BigDecimal remainingToPay,
            BigDecimal granted,
            BigDecimal called,
            BigDecimal received,
            Instant updatedAt) {}

    private record MovementRow(
            UUID id,
            MovementKind kind,
            String scheme,
            int fiscalYear,
            String programme,
            String axis,
            String project,
            UUID budgetLine,
            BigDecimal ae,
            BigDecimal cp,
            BigDecimal external,
            LocalDate valueDate,
            Instant knownAt,
            String reason,
            String reference,
            UUID pair,
            UUID reverses) {}

    private record ExecutionRow(
            String id,
            String scheme,
            int fiscalYear,
            String programme,
            String axis,
            String axisLabel,
            BigDecimal openedAe,
            BigDecimal consumedAe,
            BigDecimal availableAe,
            BigDecimal requestedAe,
            BigDecimal freeAe,
            BigDecimal potentialAe,
            BigDecimal certified,
            BigDecimal openedCp,
            BigDecimal paidCp,
            BigDecimal availableCp,
            BigDecimal remainingToPay) {}

    @Override
    public List<DatasetTable<?>> tables() {
        return List.of(
                new DatasetTable<>(
                        "budget-lines",
                        "Lignes budgétaires",
                        "Les lignes par dispositif, exercice et axe, avec leurs AE et leurs CP d'aujourd'hui.",
                        "Une ligne d'un exercice.",
                        "funding_line_dataset_read",
                        Right.BUDGET_READ_ALL,
                        LineRow.class,
                        LINE,
                        amounts(LINE, LineRow.class)),
                new DatasetTable<>(
                        "budget-movements",
                        "Mouvements de crédits",
                        "Ce qui a ouvert, ajouté, pris ou déplacé des crédits ; une erreur y est annulée par un autre mouvement.",
                        "Un mouvement sur une ligne, signé.",
                        "funding_movement_dataset_read",
                        Right.BUDGET_READ_ALL,
                        MovementRow.class,
                        MOVEMENT,
                        amounts(MOVEMENT, MovementRow.class)),
                new DatasetTable<>(
                        "budget-executions",
                        "Exécution du budget",
                        "Les totaux de l'État par dispositif, exercice et axe. Le reste à payer est un stock : il ne s'additionne pas "
                                + "d'une année à l'autre.",
                        "Un axe d'un dispositif, une année.",
                        "funding_execution_dataset_read",
                        Right.BUDGET_TOTALS_ALL,
                        ExecutionRow.class,
                        EXECUTION,
                        amounts(EXECUTION, ExecutionRow.class)));
    }

    /** Every decimal of these tables is an amount. */
    private static <T extends Record> Map<String, String> amounts(List<Column<T>> columns, Class<T> row) {
        var decimals = Stream.of(row.getRecordComponents())
                .filter(component -> component.getType() == BigDecimal.class)
                .map(component -> component.getName())
                .collect(Collectors.toSet());
        return columns.stream()
                .map(Column::name)
                .filter(decimals::contains)
                .collect(Collectors.toMap(name -> name, name -> EUROS));
    }

    private static final List<Column<LineRow>> LINE = List.of(
            Column.code("id", "Identifiant", LineRow::id),
            Column.code("scheme", UpdateBudgetLine.class, LineRow::scheme),
            Column.code("ledger", UpdateFundingScheme.class, LineRow::ledger),
            Column.number("fiscalYear", UpdateBudgetLine.class, LineRow::fiscalYear),
            Column.code("programme", UpdateBudgetLine.class, LineRow::programme),
            Column.code("axis", UpdateBudgetLine.class, LineRow::axis),
            Column.text("axisLabel", "Nom de l'axe", LineRow::axisLabel),
            Column.code("project", UpdateBudgetLine.class, LineRow::project),
            Column.code("budgetProgramme", UpdateBudgetLine.class, LineRow::budgetProgramme),
            Column.code("title", UpdateBudgetLine.class, LineRow::title),
            Column.code("category", UpdateBudgetLine.class, LineRow::category),
            Column.code("costCentre", UpdateBudgetLine.class, LineRow::costCentre),
            Column.code("activity", UpdateBudgetLine.class, LineRow::activity),
            Column.text("label", UpdateBudgetLine.class, LineRow::label),
            Column.number("openedAe", "AE ouvertes", LineRow::openedAe),
            Column.number("consumedAe", "AE consommées", LineRow::consumedAe),
            Column.number("availableAe", "AE disponibles", LineRow::availableAe),
            Column.number("requestedAe", "AE demandées", LineRow::requestedAe),
            Column.number("freeAe", "AE libres", LineRow::freeAe),
            Column.number("potentialAe", "AE potentielles", LineRow::potentialAe),
            Column.number("acknowledged", "Service fait constaté", LineRow::acknowledged),
            Column.number("certified", "Service fait certifié", LineRow::certified),
            Column.number("openedCp", "CP ouverts", LineRow::openedCp),
            Column.number("paidCp", "CP payés", LineRow::paidCp),
            Column.number("availableCp", "CP disponibles", LineRow::availableCp),
            Column.number("remainingToPay", "Reste à payer", LineRow::remainingToPay),
            Column.number("granted", "Accordé", LineRow::granted),
            Column.number("called", "Appelé", LineRow::called),
            Column.number("received", "Reçu", LineRow::received),
            Column.code("updatedAt", "Modifiée le", LineRow::updatedAt));

    private static final List<Column<MovementRow>> MOVEMENT = List.of(
            Column.code("id", "Identifiant", MovementRow::id),
            Column.code("kind", CreateMovement.class, MovementRow::kind),
            Column.code("scheme", UpdateBudgetLine.class, MovementRow::scheme),
            Column.number("fiscalYear", UpdateBudgetLine.class, MovementRow::fiscalYear),
            Column.code("programme", UpdateBudgetLine.class, MovementRow::programme),
            Column.code("axis", UpdateBudgetLine.class, MovementRow::axis),
            Column.code("project", UpdateBudgetLine.class, MovementRow::project),
            Column.code("budgetLine", CreateMovement.class, MovementRow::budgetLine),
            Column.number("ae", CreateMovement.class, MovementRow::ae),
            Column.number("cp", CreateMovement.class, MovementRow::cp),
            Column.number("external", CreateMovement.class, MovementRow::external),
            Column.date("valueDate", CreateMovement.class, MovementRow::valueDate),
            Column.code("knownAt", "Connu depuis", MovementRow::knownAt),
            Column.text("reason", CreateMovement.class, MovementRow::reason),
            Column.text("reference", CreateMovement.class, MovementRow::reference),
            Column.code("pair", "Les deux côtés d'un redéploiement", MovementRow::pair),
            Column.code("reverses", "Annule", MovementRow::reverses));

    private static final List<Column<ExecutionRow>> EXECUTION = List.of(
            Column.code("id", "Identifiant", ExecutionRow::id),
            Column.code("scheme", UpdateBudgetLine.class, ExecutionRow::scheme),
            Column.number("fiscalYear", UpdateBudgetLine.class, ExecutionRow::fiscalYear),
            Column.code("programme", UpdateBudgetLine.class, ExecutionRow::programme),
            Column.code("axis", UpdateBudgetLine.class, ExecutionRow::axis),
            Column.text("axisLabel", "Nom de l'axe", ExecutionRow::axisLabel),
            Column.number("openedAe", "AE ouvertes", ExecutionRow::openedAe),
            Column.number("consumedAe", "AE consommées", ExecutionRow::consumedAe),
            Column.number("availableAe", "AE disponibles", ExecutionRow::availableAe),
            Column.number("requestedAe", "AE demandées", ExecutionRow::requestedAe),
            Column.number("freeAe", "AE libres", ExecutionRow::freeAe),
            Column.number("potentialAe", "AE potentielles", ExecutionRow::potentialAe),
            Column.number("certified", "Service fait certifié", ExecutionRow::certified),
            Column.number("openedCp", "CP ouverts", ExecutionRow::openedCp),
            Column.number("paidCp", "CP payés", ExecutionRow::paidCp),
            Column.number("availableCp", "CP disponibles", ExecutionRow::availableCp),
            Column.number("remainingToPay", "Reste à payer", ExecutionRow::remainingToPay));
}
