package fr.gouv.pilo.rate;

import java.time.Instant;

/**
 * The rates, for the other rooms. No right is checked here: the caller's room does. Everywhere {@code asOf} null means
 * now, and a past day what was known at its end (R17).
 */
public interface Rates {
    /** One consistent look at all rates; take it once a request. */
    RateSnapshot at(AsOf asOf);

    /** The last instant of knowledge that counts; null when everything known does. */
    Instant knownAt(AsOf asOf);
}
