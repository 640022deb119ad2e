package fr.gouv.pilo.shared.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** A bucket of requests for each caller, refilled evenly. In this process alone: each replica counts for itself. */
@ApplicationScoped
class RateLimit {
    /** The buckets kept at once, a few hundred bytes each. Beyond, the callers silent for longest are forgotten. */
    static final int MAX_CALLERS = 10_000;

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final int perPeriod;
    /** A bucket left alone for so long is full again: to forget it gives its caller nothing. */
    private final Duration period;

    private final Bandwidth share;
    private final TimeMeter time;
    private final Cache<String, Bucket> buckets;

    /** @param perMinute 0 = no limit */
    @Inject
    RateLimit(@ConfigProperty(name = "pilo.rate-limit.per-minute") int perMinute, Clock clock) {
        this(perMinute, MINUTE, clock);
    }

    /** @param perPeriod at once too: who waited for long may ask as often */
    RateLimit(int perPeriod, Duration period, Clock clock) {
        this.perPeriod = perPeriod;
        this.period = period;
        share = Bandwidth.builder()
                .capacity(Math.max(1, perPeriod))
                .refillGreedy(Math.max(1, perPeriod), period)
                .build();
        time = new ClockTime(clock);
        buckets = Caffeine.newBuilder()
                .maximumSize(MAX_CALLERS)
                .expireAfterAccess(period)
                .ticker(time::currentTimeNanos)
                .executor(Runnable::run)
                .build();
    }

    int share() {
        return perPeriod;
    }

    boolean hourly() {
        return period.compareTo(MINUTE) > 0;
    }

    /** Takes one request from the caller's share; what is refused takes nothing. */
    Wait take(String caller) {
        var probe = buckets.get(caller, key -> newBucket()).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? Wait.NONE : Wait.ofNanos(probe.getNanosToWaitForRefill());
    }

    long callers() {
        buckets.cleanUp();
        return buckets.estimatedSize();
    }

    private Bucket newBucket() {
        return Bucket.builder().addLimit(share).withCustomTimePrecision(time).build();
    }

    /** How long until the caller's next request is taken, in whole seconds as Retry-After wants them; 0 = taken. */
    record Wait(long seconds) {
        static final Wait NONE = new Wait(0);

        static Wait ofNanos(long nanos) {
            var second = TimeUnit.SECONDS.toNanos(1);
            return new Wait(Math.max(1, (nanos + second - 1) / second));
        }
    }

    /** The product's clock, which a test may set. */
    private record ClockTime(Clock clock) implements TimeMeter {
        @Override
        public long currentTimeNanos() {
            return TimeUnit.MILLISECONDS.toNanos(clock.millis());
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
