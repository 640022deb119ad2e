package fr.gouv.pilo.spending;

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

    /** Posts the contrary of an operation, known now; once. */
    UUID reverse(UUID operation, String reason, Fact fact);
}
