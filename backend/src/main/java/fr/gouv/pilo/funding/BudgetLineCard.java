package fr.gouv.pilo.funding;

import java.util.UUID;

/**
 * A budget line as other rooms name it.
 *
 * @param schemeCode business key of its funding scheme
 * @param programme the mission's programme, and {@code axis} one of its axes; null for a line over all of them
 * @param project null for a line that several projects share
 * @param budgetProgramme the budget's programme, such as 0349; null where it is not known
 * @param title the title of the expense (LOLF), such as T3; null where it is not known
 */
public record BudgetLineCard(
        UUID id,
        UUID schemeId,
        String schemeCode,
        Ledger ledger,
        int fiscalYear,
        String programme,
        String axis,
        String axisLabel,
        UUID project,
        String budgetProgramme,
        String title,
        String costCentre,
        String activity,
        String label) {}
