package fr.gouv.pilo.shared.contribution;

import fr.gouv.pilo.shared.time.TimeBounds;
import java.time.Instant;
import java.time.LocalDate;

/**
 * The day to which the figures of the page are compared.
 *
 * @param until its last instant in Paris, as for figures asked as of that day (R17)
 */
public record HomePast(LocalDate day, Instant until) {
    static final int DAYS = 30;

    public static HomePast of(LocalDate today) {
        var day = today.minusDays(DAYS);
        return new HomePast(day, TimeBounds.endOf(day));
    }

    /** As long before: where what is counted over 30 days began. */
    public HomePast earlier() {
        return of(day);
    }
}
