package fr.gouv.pilo.funding;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;

/**
 * The ledger, for the rooms that write money. A writer opens the books first: from then on, and until its transaction
 * ends, it writes alone, so that what it reads to decide still holds when it writes, whatever else is asked meanwhile.
 */
public interface Books {
    /**
     * Makes all other writers of money wait until the end of the transaction.
     *
     * @return the knowledge time of what is about to be written: later than all that was written before
     */
    Instant open();

    /** Appends, all in one statement; the totals follow. A loader may give the knowledge time of a past act. */
    void post(Collection<Entry> entries);

    Optional<BudgetLineCard> line(UUID id);

    /** What the entries of a line come to today, over all its projects; zeros where there is none. */
    BudgetTotals totals(UUID line);
}
