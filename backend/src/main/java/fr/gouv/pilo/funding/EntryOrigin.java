package fr.gouv.pilo.funding;

/** What made an entry. */
public enum EntryOrigin {
    /** A movement of credits. */
    MOVEMENT,
    /** A commitment request. */
    REQUEST,
    /** An operation on a commitment, or a payment. */
    OPERATION
}
