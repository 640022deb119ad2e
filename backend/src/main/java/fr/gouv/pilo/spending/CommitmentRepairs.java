package fr.gouv.pilo.spending;

import java.util.List;

/** Puts right what the operations of EJ come to, should it ever differ from them; for the operator's command. */
public interface CommitmentRepairs {
    /** @return what differed, and is right now */
    List<Difference> mend();

    /**
     * One figure that differed.
     *
     * @param commitment EJ number
     * @param item number of the poste; null for the whole EJ
     * @param figure column of the amount or day
     * @param kept as it was, and {@code right} as its operations say; null for no day
     */
    record Difference(String commitment, Integer item, String figure, String kept, String right) {}
}
