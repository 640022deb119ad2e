package fr.gouv.pilo.funding;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/** Puts the kept totals right, should they ever differ from their entries; for the operator's command. */
public interface BookRepairs {
    /** @return what differed, and is right now */
    List<Difference> mend();

    /**
     * One figure that differed.
     *
     * @param project null for the total of the whole line, or for what has no project
     * @param whole whether it is the total of the whole line
     * @param kept as it was; null where there was no total
     * @param right the sum of the entries; null where there are none
     */
    record Difference(UUID line, UUID project, boolean whole, Measure measure, BigDecimal kept, BigDecimal right) {}
}
