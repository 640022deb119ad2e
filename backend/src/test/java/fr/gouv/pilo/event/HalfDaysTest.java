package fr.gouv.pilo.event;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.gouv.pilo.PiloTest;
import fr.gouv.pilo.shared.db.Sql;
import fr.gouv.pilo.shared.time.BusinessClock;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;

/** One rule for certificates, sheets and hours of training: which half-days a session is, and how long each. */
@PiloTest
class HalfDaysTest {
    @Inject
    Sql sql;

    private String of(String from, String to) {
        return String.join(
                ", ",
                sql.list(
                        "SELECT extract(day FROM day)::int || ' ' || half || ' ' || seconds / 60 AS said"
                                + " FROM event_half_days(?, ?) ORDER BY day, half DESC",
                        row -> row.getString("said"),
                        at(from),
                        at(to)));
    }

    private static Instant at(String text) {
        return LocalDateTime.parse(text).atZone(BusinessClock.ZONE).toInstant();
    }

    @Test
    void one_in_the_afternoon_parts_the_day_and_half_an_hour_beyond_is_no_half_but_counts() {
        assertEquals("3 MORNING 180", of("2026-12-03T09:30", "2026-12-03T12:30"));
        assertEquals("3 MORNING 225", of("2026-12-03T09:30", "2026-12-03T13:15"));
        assertEquals("3 AFTERNOON 180", of("2026-12-03T14:00", "2026-12-03T17:00"));
        assertEquals("3 AFTERNOON 75", of("2026-12-03T12:45", "2026-12-03T14:00"));
        assertEquals("3 AFTERNOON 20", of("2026-12-03T18:00", "2026-12-03T18:20"));
        assertEquals("3 MORNING 30", of("2026-12-03T12:45", "2026-12-03T13:15"));
    }

    @Test
    void what_begins_before_noon_and_ends_after_two_leaves_an_hour_for_lunch() {
        assertEquals("3 MORNING 180, 3 AFTERNOON 210", of("2026-12-03T09:30", "2026-12-03T17:00"));
        assertEquals("3 MORNING 31, 3 AFTERNOON 31", of("2026-12-03T11:59", "2026-12-03T14:01"));
        assertEquals("3 MORNING 60, 3 AFTERNOON 60", of("2026-12-03T12:00", "2026-12-03T14:00"));
        assertEquals("3 MORNING 240, 3 AFTERNOON 60", of("2026-12-03T09:00", "2026-12-03T14:00"));
    }

    @Test
    void a_session_over_days_has_the_halves_of_each_and_the_change_of_hour_is_counted_as_it_passes() {
        assertEquals(
                "3 AFTERNOON 600, 4 MORNING 750, 4 AFTERNOON 630, 5 MORNING 720",
                of("2026-12-03T14:00", "2026-12-05T12:00"));
        assertEquals("25 MORNING 720", of("2026-10-25T01:00", "2026-10-25T12:00"));
        assertEquals("3 AFTERNOON 240", of("2026-12-03T20:00", "2026-12-04T00:00"));
    }
}
