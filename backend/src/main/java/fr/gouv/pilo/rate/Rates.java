package fr.gouv.pilo.rate;

import java.time.Instant;
import java.time.LocalDate;

/**
 * The rates, for the other rooms. No right is checked here: the caller's room does. Everywhere {@code asOf} null means
 * now, and a past day what was known at its end (R17).
 */
public interface Rates {
    /** One consistent look at all rates; take it once a request. */
    RateSnapshot at(LocalDate asOf);

    /** The last instant of knowledge of a past day in Paris; null when everything known counts. */
    Instant knownAt(LocalDate asOf);
}
