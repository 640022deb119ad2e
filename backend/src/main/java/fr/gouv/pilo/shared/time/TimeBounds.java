package fr.gouv.pilo.shared.time;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.regex.Pattern;

/**
 * The days, months and instants that callers may name: those of the years 1900 to 2200. Java's go a thousand times
 * further than PostgreSQL's, and none of ours is that far.
 */
public final class TimeBounds {
    public static final String TEXT = "entre 1900 et 2200";
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private TimeBounds() {}

    /** @throws DateTimeException if the text is not exactly YYYY-MM-DD, or no such day exists */
    public static LocalDate date(String text) {
        if (!DAY.matcher(text).matches()) {
            throw new DateTimeException("not a plain date");
        }
        var day = LocalDate.parse(text);
        check(day.getYear());
        return day;
    }

    /** @throws DateTimeException if the text is no month of those years */
    public static YearMonth month(String text) {
        var month = YearMonth.parse(text);
        check(month.getYear());
        return month;
    }

    /**
     * @param text ISO 8601 with its offset, of a query: a "+" that was not encoded arrives as a space
     * @throws DateTimeException if the text is no instant of those years
     */
    public static Instant instant(String text) {
        var instant = OffsetDateTime.parse(text.trim().replace(' ', '+')).toInstant();
        check(instant.atOffset(ZoneOffset.UTC).getYear());
        return instant;
    }

    /**
     * What was known at a moment: at the end of a day in Paris, or at an instant.
     *
     * @throws DateTimeException if it is neither
     */
    public static Instant known(String dayOrInstant) {
        return dayOrInstant.indexOf('T') > 0 ? instant(dayOrInstant) : endOf(date(dayOrInstant));
    }

    /** The last microsecond of a day in Paris. */
    public static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(BusinessClock.ZONE).toInstant().minusNanos(1_000);
    }

    /** What to answer when a query parameter is neither. */
    public static String dayOrInstantExpected(String parameter) {
        return "Le paramètre « " + parameter + " » attend une date ou un instant, " + TEXT
                + ", par exemple 2026-10-09.";
    }

    private static void check(int year) {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw new DateTimeException("year out of bounds");
        }
    }
}
