package fr.gouv.pilo.spending;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Commitments and their operations, for loaders and imports: facts of Chorus, taken as they are, whose breach of a rule is
 * an anomaly that is shown and never a refusal (B12). They ask no role; the audit is that of the import.
 */
public interface Commitments {
    /** @return the id of the EJ of that number */
    Optional<UUID> find(String number);

    /**
     * @return the id of the new EJ
     * @throws IllegalArgumentException if the number is known already
     */
    UUID create(NewCommitment commitment, Fact fact);

    /** @return the id of the operation */
    UUID record(NewOperation operation, Fact fact);

    /**
     * Many at once, all or none; none affirms a tranche.
     *
     * @return their ids, in their order
     */
    List<UUID> recordAll(List<NewOperation> operations, Fact fact);

    /**
     * Posts the contrary of each that was not reversed yet, known now.
     *
     * @return how many they were
     */
    int reverseAll(Collection<UUID> operations, String reason, Fact fact);

    /** Posts the contrary of an operation, known now; once. */
    UUID reverse(UUID operation, String reason, Fact fact);
}
