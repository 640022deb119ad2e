package fr.gouv.pilo.spending;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * An EJ that a loader or an import brings: a fact, taken as it is (B12).
 *
 * @param officer account of who says that the service was done; null if nobody is designated
 */
public record NewCommitment(
        String number,
        CommitmentKind kind,
        String object,
        UUID supplier,
        LocalDate signedOn,
        int fiscalYear,
        UUID officer,
        LocalDate plannedDeliveryOn,
        List<NewItem> items,
        List<NewTranche> tranches) {

    /**
     * A poste, with what it commits at first.
     *
     * @param amountExclTax null with its rate where only TTC is known
     */
    public record NewItem(
            int number, UUID line, UUID project, BigDecimal amountExclTax, BigDecimal vatRate, BigDecimal amount) {}

    /**
     * An optional tranche (B8).
     *
     * @param item number of the poste that it adds to
     * @param line of the year in which it is expected
     */
    public record NewTranche(String name, int item, UUID line, BigDecimal amount, LocalDate dueOn) {}
}
