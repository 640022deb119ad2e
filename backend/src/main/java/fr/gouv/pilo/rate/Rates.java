package fr.gouv.pilo.rate;

import fr.gouv.pilo.indicator.Direction;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.UUID;

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

    /**
     * All that was known of some indicators at an instant, or all that is known when it is null: it weighs, the caller
     * holds a place while keeping it, unless it makes it once for everybody.
     */
    PastRates past(Collection<UUID> indicators, Instant knownAt);

    /** R1–R3: the rate that these values give in a direction; null when one of them is missing. */
    BigDecimal rate(Direction direction, BigDecimal initial, BigDecimal current, BigDecimal target);

    /** The last instant of knowledge that counts; null when everything known does. */
    Instant knownAt(AsOf asOf);
}
