package fr.gouv.pilo.shared.page;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.function.Function;

/**
 * One column of the CSV and XLSX forms of a list. CSV heads it with {@code name} (stable for scripts), XLSX with
 * {@code label} (French). Only TEXT is neutralised against formulas: numbers and codes never.
 */
public record Column<T>(String name, String label, Kind kind, Function<T, ?> value) {
    public enum Kind {
        TEXT,
        CODE,
        NUMBER,
        DATE
    }

    public static <T> Column<T> text(String name, String label, Function<T, String> value) {
        return new Column<>(name, label, Kind.TEXT, value);
    }

    /** Codes, keys, enums, instants, months: machine words. */
    public static <T> Column<T> code(String name, String label, Function<T, ?> value) {
        return new Column<>(name, label, Kind.CODE, value);
    }

    public static <T> Column<T> number(String name, String label, Function<T, ? extends Number> value) {
        return new Column<>(name, label, Kind.NUMBER, value);
    }

    public static <T> Column<T> date(String name, String label, Function<T, LocalDate> value) {
        return new Column<>(name, label, Kind.DATE, value);
    }

    /** The cell as CSV writes it: decimal point, ISO dates, empty for null. */
    String csv(T row) {
        var cell = value.apply(row);
        if (cell == null) {
            return "";
        }
        var text = cell instanceof BigDecimal number ? number.toPlainString() : cell.toString();
        return kind == Kind.TEXT ? Neutral.text(text) : text;
    }
}
