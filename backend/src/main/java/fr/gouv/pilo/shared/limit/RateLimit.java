package fr.gouv.pilo.shared.limit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** A bucket of requests a minute for each caller. In this process alone: each replica counts for itself. */
@ApplicationScoped
class RateLimit {
    static final int MAX_CALLERS = Buckets.MAX_CALLERS;

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final int perPeriod;
    private final Duration period;
    private final Buckets buckets;

    /** @param perMinute 0 = no limit */
    @Inject
    RateLimit(@ConfigProperty(name = "pilo.rate-limit.per-minute") int perMinute, Clock clock) {
        this(perMinute, MINUTE, clock);
    }

    /** @param perPeriod at once too: who waited for long may ask as often */
    RateLimit(int perPeriod, Duration period, Clock clock) {
        this.perPeriod = perPeriod;
        this.period = period;
        buckets = new Buckets(Math.max(1, perPeriod), period, clock);
    }

    int share() {
        return perPeriod;
    }

    boolean hourly() {
        return period.compareTo(MINUTE) > 0;
    }

    /** Takes one request from the caller's share; what is refused takes nothing. */
    Wait take(String caller) {
        return buckets.take(caller);
    }

    long callers() {
        return buckets.callers();
    }

    /** How long until the caller's next request is taken, in whole seconds as Retry-After wants them; 0 = taken. */
    record Wait(long seconds) {
        static final Wait NONE = new Wait(0);

        static Wait ofNanos(long nanos) {
            var second = TimeUnit.SECONDS.toNanos(1);
            return new Wait(Math.max(1, (nanos + second - 1) / second));
        }
    }
}
