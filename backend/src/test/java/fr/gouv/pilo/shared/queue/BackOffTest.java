package fr.gouv.pilo.shared.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BackOffTest {
    private static final Instant START = Instant.parse("2026-11-23T08:00:00Z");
    private static final BackOff RULE = new BackOff(Duration.ofMinutes(1), Duration.ofHours(4), Duration.ofHours(72));

    @Test
    void it_doubles_up_to_its_most_whatever_the_number_of_failures() {
        assertEquals(Optional.of(START.plusSeconds(60)), RULE.next(1, START, START));
        assertEquals(Optional.of(START.plusSeconds(120)), RULE.next(2, START, START));
        assertEquals(Optional.of(START.plus(Duration.ofHours(4))), RULE.next(9, START, START));
        assertEquals(Optional.of(START.plus(Duration.ofHours(4))), RULE.next(Integer.MAX_VALUE, START, START));
    }

    @Test
    void it_gives_up_when_its_time_is_over() {
        var last = START.plus(Duration.ofHours(72));
        assertEquals(Optional.empty(), RULE.next(2, START, last));
        assertEquals(Optional.of(last.plusSeconds(119)), RULE.next(2, START, last.minusSeconds(1)));
    }
}
