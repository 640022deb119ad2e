package fr.gouv.pilo.shared.sheet;

import fr.gouv.pilo.shared.problem.ProblemException;
import fr.gouv.pilo.shared.text.Titles;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * One column of the CSV and XLSX forms of a list. CSV heads it with {@code name} (stable for scripts), XLSX with
 * {@code label} (French); a person's file is headed with {@code label} in both. Only TEXT is neutralised against formulas: numbers and codes never.
 * A label that is a record's field is that field's title: it is written there, once.
 *
 * @param fieldsOf the record whose fields the cell names; null for all other cells
 */
public record Column<T>(
        String name,
        String label,
        Kind kind,
        boolean forPeopleOnly,
        Class<? extends Record> fieldsOf,
        Function<T, ?> value) {
    public enum Kind {
        TEXT,
        CODE,
        TERRITORY,
        NUMBER,
        RATE,
        DATE
    }

    public static <T> Column<T> text(String name, String label, Function<T, String> value) {
        return new Column<>(name, label, Kind.TEXT, false, null, value);
    }

    public static <T> Column<T> text(String name, Class<? extends Record> typed, Function<T, String> value) {
        return text(name, Titles.of(typed, name), value);
    }

    /** Codes, keys, enums, instants, months: machine words. */
    public static <T> Column<T> code(String name, String label, Function<T, ?> value) {
        return new Column<>(name, label, Kind.CODE, false, null, value);
    }

    public static <T> Column<T> code(String name, Class<? extends Record> typed, Function<T, ?> value) {
        return code(name, Titles.of(typed, name), value);
    }

    /** Codes of territories, one or several: people read their names. */
    public static <T> Column<T> territory(String name, String label, Function<T, ?> value) {
        return new Column<>(name, label, Kind.TERRITORY, false, null, value);
    }

    public static <T> Column<T> territory(String name, Class<? extends Record> typed, Function<T, ?> value) {
        return territory(name, Titles.of(typed, name), value);
    }

    public static <T> Column<T> number(String name, String label, Function<T, ? extends Number> value) {
        return new Column<>(name, label, Kind.NUMBER, false, null, value);
    }

    public static <T> Column<T> number(
            String name, Class<? extends Record> typed, Function<T, ? extends Number> value) {
        return number(name, Titles.of(typed, name), value);
    }

    /** A rate, or points of one: people read it with two decimals, as the screens write it. */
    public static <T> Column<T> rate(String name, String label, Function<T, BigDecimal> value) {
        return new Column<>(name, label, Kind.RATE, false, null, value);
    }

    public static <T> Column<T> date(String name, String label, Function<T, LocalDate> value) {
        return new Column<>(name, label, Kind.DATE, false, null, value);
    }

    public static <T> Column<T> date(String name, Class<? extends Record> typed, Function<T, LocalDate> value) {
        return date(name, Titles.of(typed, name), value);
    }

    /** What a screen shows and a script's file never had: its shape stays. */
    public Column<T> forPeople() {
        return new Column<>(name, label, kind, true, fieldsOf, value);
    }

    /** Its cells are names of that record's fields: people read their titles. */
    public Column<T> naming(Class<? extends Record> record) {
        return new Column<>(name, label, kind, forPeopleOnly, record, value);
    }

    public static <T> List<Column<T>> ofScripts(List<Column<T>> all) {
        return all.stream().filter(column -> !column.forPeopleOnly()).toList();
    }

    /** The cell as CSV writes it: decimal point, ISO dates, empty for null. */
    String csv(T row) {
        var cell = value.apply(row);
        if (cell == null) {
            return "";
        }
        var text = cell instanceof BigDecimal number ? number.toPlainString() : text(cell);
        return kind == Kind.TEXT ? Neutral.text(text) : text;
    }

    /** The cell as the XLSX of scripts has it: a month is a text there, as in all other formats of theirs. */
    Object script(T row) {
        var cell = value.apply(row);
        if (kind == Kind.TEXT && cell != null) {
            return Neutral.text(text(cell));
        }
        return cell instanceof YearMonth ? cell.toString() : cell;
    }

    /** Several values stand in one cell, parted by spaces. */
    static String text(Object cell) {
        return cell instanceof Collection<?> several
                ? several.stream().map(Object::toString).collect(Collectors.joining(" "))
                : cell.toString();
    }

    /**
     * The columns that a person's file shows, in the order asked for.
     *
     * @return null if none is asked for: the file is a script's
     */
    public static <T> List<Column<T>> shown(List<Column<T>> all, List<String> asked) {
        if (asked == null || asked.isEmpty()) {
            return null;
        }
        return asked.stream()
                .map(name -> all.stream()
                        .filter(column -> column.name().equals(name))
                        .findFirst()
                        .orElseThrow(() -> unknown(name, all)))
                .distinct()
                .toList();
    }

    private static <T> ProblemException unknown(String name, List<Column<T>> all) {
        return ProblemException.badRequest("Colonne inconnue : « %s ». Colonnes possibles : %s."
                .formatted(name, all.stream().map(Column::name).collect(Collectors.joining(", "))));
    }
}
