package fr.gouv.pilo.funding;

import java.math.BigDecimal;

/** What the entries of a line come to, a component a {@link Measure}, and what follows from them. */
public record BudgetTotals(
        BigDecimal initialAe,
        BigDecimal carriedAe,
        BigDecimal movedAe,
        BigDecimal initialCp,
        BigDecimal carriedCp,
        BigDecimal movedCp,
        BigDecimal requestedAe,
        BigDecimal potentialAe,
        BigDecimal consumedAe,
        BigDecimal withdrawnEarlier,
        BigDecimal acknowledged,
        BigDecimal certified,
        BigDecimal paidCp,
        BigDecimal granted,
        BigDecimal called,
        BigDecimal received) {

    /** B1. */
    public BigDecimal openedAe() {
        return initialAe.add(carriedAe).add(movedAe);
    }

    /** B2, B4: negative where more was committed than opened. */
    public BigDecimal availableAe() {
        return openedAe().subtract(consumedAe);
    }

    /** B15: what requests do not reserve. */
    public BigDecimal freeAe() {
        return availableAe().subtract(requestedAe);
    }

    /** B1. */
    public BigDecimal openedCp() {
        return initialCp.add(carriedCp).add(movedCp);
    }

    /** B2. */
    public BigDecimal availableCp() {
        return openedCp().subtract(paidCp);
    }
}
