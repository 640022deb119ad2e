package fr.gouv.pilo.shared.limit;

import fr.gouv.pilo.shared.problem.ProblemCode;
import fr.gouv.pilo.shared.problem.ProblemException;
import fr.gouv.pilo.shared.text.French;
import java.time.Clock;
import java.time.Duration;

/** So many requests an hour, of one client, to one thing or in one name: what a person never needs. In this process alone. */
public final class HourLimit {
    private final Buckets buckets;

    public HourLimit(int perHour, Clock clock) {
        buckets = new Buckets(perHour, Duration.ofHours(1), clock);
    }

    /**
     * @param what kept in memory for the hour, and nowhere else
     * @throws ProblemException 429 with the time to wait
     */
    public void take(String what) {
        var wait = buckets.take(what);
        if (wait != RateLimit.Wait.NONE) {
            var minutes = (wait.seconds() + 59) / 60;
            throw ProblemException.retry(
                    ProblemCode.TOO_MANY_REQUESTS,
                    "C'est trop de demandes en une heure. Recommencez dans " + French.count(minutes, "minute") + ".",
                    Duration.ofSeconds(wait.seconds()));
        }
    }
}
