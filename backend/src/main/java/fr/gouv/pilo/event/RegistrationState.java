package fr.gouv.pilo.event;

import java.util.Set;

enum RegistrationState {
    /** The address is to be confirmed; a seat, or a place in the queue, is kept meanwhile. */
    PENDING,
    CONFIRMED,
    /** Waits for a seat. */
    QUEUED,
    /** A seat is kept until the person says yes, or no, or the time is over. */
    OFFERED,
    CANCELLED,
    /** Nothing was said in time. */
    EXPIRED;

    static final Set<RegistrationState> ACTIVE = Set.of(PENDING, CONFIRMED, QUEUED, OFFERED);

    boolean active() {
        return ACTIVE.contains(this);
    }
}
