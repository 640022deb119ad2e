package fr.gouv.pilo.indicator;

import java.time.Instant;

/**
 * The order in which indicators and their values become known. One lock for all who write what enters a rate, so that
 * the order of the writings is that of their knowledge times: take it first, then ask for the time.
 */
public interface Knowledge {
    /** Until the end of the transaction. */
    void lock();

    /** @return false if someone else is writing now */
    boolean tryLock();

    /** The knowledge time of what is about to be written: later than all that was written before, under the lock. */
    Instant time();
}
