package fr.gouv.pilo.funding;

/** What an entry adds to, in euros TTC. */
public enum Measure {
    /** Opened by an opening (B1). */
    INITIAL_AE,
    /** Opened by a carry-over (B17). */
    CARRIED_AE,
    /** Opened or taken by any other movement. */
    MOVED_AE,
    INITIAL_CP,
    CARRIED_CP,
    MOVED_CP,
    /** Reserved by requests that are not yet in Chorus (B12). */
    REQUESTED_AE,
    /** Optional tranches that are not affirmed (B8). */
    POTENTIAL_AE,
    /** Committed, less withdrawals of the same year (B4). */
    CONSUMED_AE,
    /** Withdrawn from commitments of earlier years: lowers what remains to be paid, gives no AE back (B5). */
    WITHDRAWN_EARLIER,
    /** Service fait, as said here (B18). */
    ACKNOWLEDGED,
    /** Service fait, as read from Chorus (B18). */
    CERTIFIED,
    PAID_CP,
    /** Of an external scheme, which has neither AE nor CP: granted, called, received. */
    GRANTED,
    CALLED,
    RECEIVED
}
