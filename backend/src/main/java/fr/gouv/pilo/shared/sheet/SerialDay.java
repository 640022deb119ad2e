package fr.gouv.pilo.shared.sheet;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;

/**
 * The day of a date cell. Spreadsheets count days, and hold an instant to the millisecond: a computed midnight that lacks
 * less than half of one is shown as the day that begins, and so it is read.
 */
final class SerialDay {
    private static final LocalDate DAY_ZERO_1900 = LocalDate.of(1899, 12, 30);
    private static final LocalDate DAY_ZERO_1904 = LocalDate.of(1904, 1, 1);
    private static final int MAX_DAY = 2_958_465;
    private static final int DAY_THAT_NEVER_WAS = 60;
    private static final long MILLIS_A_DAY = 24L * 60 * 60 * 1000;
    private static final int ISO_DAY = "2026-10-01".length();
    private static final long HALF_MILLISECOND = 500_000;

    private SerialDay() {}

    static SheetCell read(String serial, boolean from1904) {
        double number;
        try {
            number = Double.parseDouble(serial);
        } catch (NumberFormatException e) {
            return SheetCell.text(serial);
        }
        var day = Math.floorDiv(Math.round(number * MILLIS_A_DAY), MILLIS_A_DAY);
        if (Double.isNaN(number) || day < (from1904 ? 0 : 1) || day > MAX_DAY) {
            return new SheetCell(SheetCell.Kind.NUMBER, serial);
        }
        return new SheetCell(
                SheetCell.Kind.DATE, from1904 ? DAY_ZERO_1904.plusDays(day).toString() : since1900(day));
    }

    /** Day 60 of the 1900 calendar is a 29 February that never was: days before it are one later. */
    private static String since1900(long day) {
        if (day == DAY_THAT_NEVER_WAS) {
            return "1900-02-29";
        }
        return (day < DAY_THAT_NEVER_WAS ? DAY_ZERO_1900.plusDays(day + 1) : DAY_ZERO_1900.plusDays(day)).toString();
    }

    /** A cell of the strict form of the standard: 2026-10-01, with a time or without. */
    static SheetCell iso(String text) {
        if (text.length() <= ISO_DAY) {
            return new SheetCell(SheetCell.Kind.DATE, text);
        }
        var day = text.substring(0, ISO_DAY);
        try {
            var local = text.endsWith("Z") ? text.substring(0, text.length() - 1) : text;
            var rounded = LocalDateTime.parse(local).plusNanos(HALF_MILLISECOND).truncatedTo(ChronoUnit.MILLIS);
            var midnight = rounded.toLocalTime().equals(LocalTime.MIDNIGHT);
            return new SheetCell(
                    SheetCell.Kind.DATE, midnight ? rounded.toLocalDate().toString() : day);
        } catch (DateTimeException e) {
            return new SheetCell(SheetCell.Kind.DATE, day);
        }
    }
}
