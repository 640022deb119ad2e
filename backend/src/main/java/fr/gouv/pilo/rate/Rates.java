package fr.gouv.pilo.rate;

import java.time.Instant;
import java.time.LocalDate;

/**
 * The rates, for the other rooms. No right is checked here: the caller's room does. Everywhere {@code asOf} null means
 * now, and a past day what was known at its end (R17).
 */
public interface Rates {
    /** One consistent look at all rates; take it once a request. */
    RateSnapshot at(AsOf asOf);

    /**
     * As they were known at the end of a past day that the product itself compares its pages to, one at a time and never
     * one that a caller names: callers who ask other days take no place from it and do not make it forgotten.
     */
    RateSnapshot before(LocalDate day);

    /** The last instant of knowledge that counts; null when everything known does. */
    Instant knownAt(AsOf asOf);
}
