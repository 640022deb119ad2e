package fr.gouv.pilo.event;

import fr.gouv.pilo.shared.time.BusinessClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;

/** The mornings and afternoons of a session: 1 p.m. in Paris parts them, and half an hour beyond makes no other half. */
final class HalfDays {
    private static final LocalTime NOON = LocalTime.of(13, 0);
    private static final int LITTLE = 30;
    private static final LocalTime LUNCH_AFTER = LocalTime.of(12, 0);
    private static final LocalTime LUNCH_BEFORE = LocalTime.of(14, 0);
    private static final int LUNCH = 60;

    enum Half {
        MORNING,
        AFTERNOON
    }

    record HalfDay(LocalDate day, Half half) {}

    private HalfDays() {}

    static List<HalfDay> of(Instant from, Instant to) {
        var start = from.atZone(BusinessClock.ZONE);
        var end = to.atZone(BusinessClock.ZONE);
        var halves = new ArrayList<HalfDay>();
        for (var day = start.toLocalDate(); !day.isAfter(end.toLocalDate()); day = day.plusDays(1)) {
            add(halves, day, later(start, day.atStartOfDay(BusinessClock.ZONE)), earlier(end, dayAfter(day)));
        }
        return halves;
    }

    /** What counts of a session of a training: the hour of lunch is left out where it goes on from before noon to after two. */
    static long minutes(Instant from, Instant to) {
        var start = from.atZone(BusinessClock.ZONE);
        var end = to.atZone(BusinessClock.ZONE);
        var lunches = start.toLocalDate()
                .datesUntil(end.toLocalDate().plusDays(1))
                .filter(day -> start.isBefore(day.atTime(LUNCH_AFTER).atZone(BusinessClock.ZONE))
                        && end.isAfter(day.atTime(LUNCH_BEFORE).atZone(BusinessClock.ZONE)))
                .count();
        return Duration.between(from, to).toMinutes() - LUNCH * lunches;
    }

    private static void add(List<HalfDay> halves, LocalDate day, ZonedDateTime from, ZonedDateTime to) {
        var noon = day.atTime(NOON).atZone(BusinessClock.ZONE);
        var before = minutes(from, earlier(noon, to));
        var after = minutes(later(noon, from), to);
        if (before > LITTLE || before > 0 && before >= after) {
            halves.add(new HalfDay(day, Half.MORNING));
        }
        if (after > LITTLE || after > 0 && after > before) {
            halves.add(new HalfDay(day, Half.AFTERNOON));
        }
    }

    /** Below zero where the second comes first. */
    private static long minutes(ZonedDateTime from, ZonedDateTime to) {
        return Duration.between(from, to).toMinutes();
    }

    private static ZonedDateTime dayAfter(LocalDate day) {
        return day.plusDays(1).atStartOfDay(BusinessClock.ZONE);
    }

    private static ZonedDateTime earlier(ZonedDateTime a, ZonedDateTime b) {
        return a.isBefore(b) ? a : b;
    }

    private static ZonedDateTime later(ZonedDateTime a, ZonedDateTime b) {
        return a.isAfter(b) ? a : b;
    }
}
