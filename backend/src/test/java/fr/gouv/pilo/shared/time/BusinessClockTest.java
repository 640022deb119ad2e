package fr.gouv.pilo.shared.time;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BusinessClockTest {
    private static final LocalDate SET = LocalDate.of(2026, 11, 23);

    /** A clock that the test turns. */
    private static final class Turned extends Clock {
        private Instant now = Instant.parse("2031-05-06T07:08:09Z");

        @Override
        public ZoneId getZone() {
            return BusinessClock.ZONE;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    @Test
    void in_a_demonstration_the_clock_begins_at_nine_on_the_set_day_and_runs_on() {
        var turned = new Turned();
        var clock = new BusinessClock(turned, Optional.of(SET));
        assertEquals(Instant.parse("2026-11-23T08:00:00Z"), clock.now());
        turned.now = turned.now.plus(Duration.ofHours(2));
        assertEquals(Instant.parse("2026-11-23T10:00:00Z"), clock.now());
        assertEquals(SET, clock.today());
        turned.now = turned.now.plus(Duration.ofHours(14));
        assertEquals(SET.plusDays(1), clock.today());
        assertEquals(Optional.of(SET), clock.setDate());
    }

    @Test
    void without_a_set_day_it_is_the_clock_of_all() {
        var turned = new Turned();
        var clock = new BusinessClock(turned, Optional.empty());
        assertEquals(turned.now, clock.now());
        assertEquals(LocalDate.of(2031, 5, 6), clock.today());
    }
}
