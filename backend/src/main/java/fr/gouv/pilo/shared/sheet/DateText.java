package fr.gouv.pilo.shared.sheet;

import java.time.DateTimeException;
import java.time.LocalDate;

/**
 * Dates as files write them, and as the DITP's public schema admits them: 2026-10-01 and 2026-8-5 (or with slashes),
 * 01/10/2026, 1/10/2026 and 01/10/26. What can be read in two ways is refused: 07-31-26, since 07-05-26 is July or May.
 */
public final class DateText {
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2100;
    private static final int CENTURY = 2000;
    /** A year of two digits beyond it may be of the last century. */
    private static final int LAST_SHORT_YEAR = 49;

    private static final String SHAPES = "Une date s'écrit AAAA-MM-JJ ou JJ/MM/AAAA.";

    /** What a text gave: a day, or the sentence that says why not. */
    public record Reading(LocalDate day, String fault) {}

    private DateText() {}

    public static Reading read(String text) {
        var separator = text.indexOf('/') >= 0 ? '/' : '-';
        var first = text.indexOf(separator);
        var second = text.indexOf(separator, first + 1);
        if (first < 1 || second < 0) {
            return new Reading(null, SHAPES);
        }
        var start = text.substring(0, first);
        var middle = text.substring(first + 1, second);
        var end = text.substring(second + 1);
        if (!isNumber(middle, 2)) {
            return new Reading(null, SHAPES);
        }
        if (start.length() == 4 && isNumber(start, 4) && isNumber(end, 2)) {
            return real(start, middle, end);
        }
        if (!isNumber(start, 2) || end.length() != 2 && end.length() != 4 || !isNumber(end, 4)) {
            return new Reading(null, SHAPES);
        }
        return separator == '/'
                ? french(start, middle, end)
                : new Reading(null, "Cette date peut se lire de deux façons. " + SHAPES);
    }

    private static Reading french(String day, String month, String year) {
        if (year.length() == 4) {
            return real(year, month, day);
        }
        return Integer.parseInt(year) > LAST_SHORT_YEAR
                ? new Reading(null, "Écrivez l'année sur quatre chiffres : elle peut se lire de deux façons.")
                : real(String.valueOf(CENTURY + Integer.parseInt(year)), month, day);
    }

    private static Reading real(String year, String month, String day) {
        var y = Integer.parseInt(year);
        try {
            if (y >= FIRST_YEAR && y <= LAST_YEAR) {
                return new Reading(LocalDate.of(y, Integer.parseInt(month), Integer.parseInt(day)), null);
            }
        } catch (DateTimeException e) {
            // A 30 February: told as any other.
        }
        return new Reading(null, "Cette date n'existe pas, ou sort des années 1900 à 2100.");
    }

    /** Of ASCII digits: Integer.parseInt takes those of all scripts, and signs. */
    private static boolean isNumber(String text, int longest) {
        return !text.isEmpty() && text.length() <= longest && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
