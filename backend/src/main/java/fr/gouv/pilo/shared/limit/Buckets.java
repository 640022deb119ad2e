package fr.gouv.pilo.shared.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** A share of requests for each caller in a time, refilled evenly. */
final class Buckets {
    /** The buckets kept at once, a few hundred bytes each. Beyond, the callers silent for longest are forgotten. */
    static final int MAX_CALLERS = 10_000;

    private final Bandwidth share;
    private final TimeMeter time;
    private final Cache<String, Bucket> kept;

    Buckets(int number, Duration period, Clock clock) {
        share = Bandwidth.builder()
                .capacity(number)
                .refillGreedy(number, period)
                .build();
        time = new ClockTime(clock);
        // A bucket left alone for the whole time is full again: to forget it gives its caller nothing.
        kept = Caffeine.newBuilder()
                .maximumSize(MAX_CALLERS)
                .expireAfterAccess(period)
                .ticker(time::currentTimeNanos)
                .executor(Runnable::run)
                .build();
    }

    /** Takes one request from the caller's share; what is refused takes nothing. */
    RateLimit.Wait take(String caller) {
        var probe = kept.get(caller, key -> newBucket()).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? RateLimit.Wait.NONE : RateLimit.Wait.ofNanos(probe.getNanosToWaitForRefill());
    }

    long callers() {
        kept.cleanUp();
        return kept.estimatedSize();
    }

    private Bucket newBucket() {
        return Bucket.builder().addLimit(share).withCustomTimePrecision(time).build();
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
