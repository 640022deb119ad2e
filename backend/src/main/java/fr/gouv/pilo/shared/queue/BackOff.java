package fr.gouv.pilo.shared.queue;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How long what failed waits: twice as long each time.
 *
 * @param first after the first failure
 * @param most never longer than that
 * @param within given up once so long has passed since the first failure
 */
public record BackOff(Duration first, Duration most, Duration within) {
    private static final int MOST_DOUBLINGS = 20;

    /**
     * @param failures how many there were, this one included
     * @param since when the first was
     * @return when to try again; empty to give up
     */
    public Optional<Instant> next(int failures, Instant since, Instant now) {
        if (!now.isBefore(since.plus(within))) {
            return Optional.empty();
        }
        var doubled = first.multipliedBy(1L << Math.min(Math.max(0, failures - 1), MOST_DOUBLINGS));
        return Optional.of(now.plus(doubled.compareTo(most) > 0 ? most : doubled));
    }
}
