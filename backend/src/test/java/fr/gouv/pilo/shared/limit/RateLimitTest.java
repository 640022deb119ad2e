package fr.gouv.pilo.shared.limit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class RateLimitTest {
    private final SetClock clock = new SetClock();

    @Test
    void a_caller_beyond_its_share_waits_while_another_passes() {
        var limit = new RateLimit(60, clock);
        for (var i = 0; i < 60; i++) {
            assertEquals(0, limit.take("noisy").seconds());
        }
        assertEquals(1, limit.take("noisy").seconds());
        assertEquals(0, limit.take("quiet").seconds());
    }

    @Test
    void a_share_is_refilled_evenly_and_never_beyond_a_minute_s_worth() {
        var limit = new RateLimit(6, clock);
        assertEquals(6, taken(limit));
        assertEquals(10, limit.take("one").seconds());
        clock.pass(Duration.ofSeconds(7));
        assertEquals(3, limit.take("one").seconds());
        clock.pass(Duration.ofSeconds(3));
        assertEquals(1, taken(limit));
        clock.pass(Duration.ofSeconds(20));
        assertEquals(2, taken(limit));
        clock.pass(Duration.ofHours(5));
        assertEquals(6, taken(limit));
    }

    @Test
    void callers_that_are_silent_or_too_many_are_forgotten() {
        var limit = new RateLimit(3_000, clock);
        for (var i = 0; i < 3 * RateLimit.MAX_CALLERS; i++) {
            limit.take("caller " + i);
        }
        assertTrue(limit.callers() <= RateLimit.MAX_CALLERS, () -> limit.callers() + " callers");
        clock.pass(Duration.ofSeconds(61));
        assertEquals(0, limit.callers());
    }

    private static int taken(RateLimit limit) {
        var taken = 0;
        while (limit.take("one").seconds() == 0) {
            taken++;
        }
        return taken;
    }

    private static final class SetClock extends Clock {
        private Instant now = Instant.parse("2026-11-23T08:00:00Z");

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
