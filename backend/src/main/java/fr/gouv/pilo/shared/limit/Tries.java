package fr.gouv.pilo.shared.limit;

import fr.gouv.pilo.shared.problem.ProblemCode;
import fr.gouv.pilo.shared.problem.ProblemException;
import java.time.Clock;
import java.time.Duration;

/** How often in an hour one thing may be asked in one name, such as for one e-mail address: beyond, the answer is 429. */
public final class Tries {
    private static final Duration HOUR = Duration.ofHours(1);

    private final RateLimit limit;

    public Tries(int perHour, Clock clock) {
        limit = new RateLimit(perHour, HOUR, clock);
    }

    /** @param name whose try it is; it is kept in memory for the hour, and nowhere else */
    public void take(String name) {
        var wait = limit.take(name);
        if (wait != RateLimit.Wait.NONE) {
            throw ProblemException.retry(
                    ProblemCode.TOO_MANY_REQUESTS,
                    "Trop de demandes en une heure ; réessayez dans %d s.".formatted(wait.seconds()),
                    Duration.ofSeconds(wait.seconds()));
        }
    }
}
