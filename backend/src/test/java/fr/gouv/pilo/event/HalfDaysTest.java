package fr.gouv.pilo.event;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.gouv.pilo.event.HalfDays.HalfDay;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class HalfDaysTest {
    private static String of(String from, String to) {
        List<HalfDay> halves = HalfDays.of(at(from), at(to));
        return halves.stream()
                .map(one -> one.day().getDayOfMonth() + " " + one.half())
                .collect(Collectors.joining(", "));
    }

    private static java.time.Instant at(String text) {
        return LocalDateTime.parse(text)
                .atZone(fr.gouv.pilo.shared.time.BusinessClock.ZONE)
                .toInstant();
    }

    @Test
    void one_in_the_afternoon_parts_the_day_and_a_quarter_of_an_hour_beyond_is_no_half() {
        assertEquals("3 MORNING", of("2026-12-03T09:30", "2026-12-03T12:30"));
        assertEquals("3 MORNING", of("2026-12-03T09:30", "2026-12-03T13:15"));
        assertEquals("3 MORNING, 3 AFTERNOON", of("2026-12-03T09:30", "2026-12-03T17:00"));
        assertEquals("3 AFTERNOON", of("2026-12-03T14:00", "2026-12-03T17:00"));
        assertEquals("3 AFTERNOON", of("2026-12-03T12:45", "2026-12-03T14:00"));
        assertEquals("3 AFTERNOON", of("2026-12-03T18:00", "2026-12-03T18:20"));
        assertEquals("3 MORNING", of("2026-12-03T12:45", "2026-12-03T13:15"));
    }

    @Test
    void a_session_over_days_has_the_halves_of_each_and_the_change_of_hour_adds_none() {
        assertEquals("3 AFTERNOON, 4 MORNING, 4 AFTERNOON, 5 MORNING", of("2026-12-03T14:00", "2026-12-05T12:00"));
        assertEquals("25 MORNING", of("2026-10-25T01:00", "2026-10-25T12:00"));
        assertEquals("3 AFTERNOON", of("2026-12-03T20:00", "2026-12-04T00:00"));
    }

    private static long minutes(String from, String to) {
        return HalfDays.minutes(at(from), at(to));
    }

    @Test
    void a_session_from_before_noon_to_after_two_counts_without_an_hour_of_lunch_each_day() {
        assertEquals(7 * 60, minutes("2026-12-03T09:00", "2026-12-03T17:00"));
        assertEquals(2 * 60, minutes("2026-12-03T12:00", "2026-12-03T14:00"));
        assertEquals(4 * 60 + 30, minutes("2026-12-03T09:30", "2026-12-03T14:00"));
        assertEquals(3 * 60, minutes("2026-12-03T14:00", "2026-12-03T17:00"));
        assertEquals((2 * 24 + 3) * 60 - 2 * 60, minutes("2026-12-03T14:00", "2026-12-05T17:00"));
    }
}
