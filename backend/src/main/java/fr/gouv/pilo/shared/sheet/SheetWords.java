package fr.gouv.pilo.shared.sheet;

import fr.gouv.pilo.shared.identity.TerritoryTree;
import fr.gouv.pilo.shared.text.Labelled;
import fr.gouv.pilo.shared.text.Titles;
import fr.gouv.pilo.shared.text.Words;
import fr.gouv.pilo.shared.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAccessor;
import java.util.Collection;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a cell holds in a file made for people: the words of the screens, and the spreadsheet's own types. */
@ApplicationScoped
public class SheetWords {
    /** Some columns hold a day as a text, or only a year: the source's own precision. */
    private static final Pattern ISO_DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm");
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MM/yyyy");

    private static final int RATE_DECIMALS = 2;
    private static final int TYPED_DECIMALS = 6;
    private static final int COMPUTED_DECIMALS = 4;

    private final TerritoryTree territories;

    SheetWords(TerritoryTree territories) {
        this.territories = territories;
    }

    /** @return a number, a date, a date with its time (ours), a month, or words; null for an empty cell */
    <T> Object cell(Column<T> column, T row) {
        var value = column.value().apply(row);
        if (value instanceof BigDecimal number) {
            return column.kind() == Column.Kind.RATE
                    ? number.setScale(RATE_DECIMALS, RoundingMode.HALF_UP)
                    : measured(number);
        }
        if (value == null || value instanceof Number || value instanceof LocalDate || value instanceof YearMonth) {
            return value;
        }
        if (value instanceof Instant instant) {
            return instant.atZone(BusinessClock.ZONE).toLocalDateTime();
        }
        var day = column.kind() == Column.Kind.CODE ? day(value) : null;
        if (day != null) {
            return day;
        }
        var text = value instanceof Collection<?> several
                ? several.stream().map(one -> word(column, one)).collect(Collectors.joining(", "))
                : word(column, value);
        return column.kind() == Column.Kind.TEXT ? Neutral.text(text) : text;
    }

    /** What was typed stays; what was computed (R8) loses the decimals that say nothing, never its first figures. */
    private static BigDecimal measured(BigDecimal number) {
        if (number.stripTrailingZeros().scale() <= TYPED_DECIMALS) {
            return number;
        }
        var leadingZeros = Math.max(0, number.scale() - number.precision());
        return number.setScale(COMPUTED_DECIMALS + leadingZeros, RoundingMode.HALF_UP);
    }

    /** @return null when it is none: the thirtieth of February stays the text that it is */
    private static LocalDate day(Object value) {
        if (!(value instanceof String text) || !ISO_DAY.matcher(text).matches()) {
            return null;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    /** The same as a French spreadsheet reads it in a CSV file: decimal comma, day first. */
    <T> String csv(Column<T> column, T row) {
        var cell = cell(column, row);
        if (cell == null) {
            return "";
        }
        if (cell instanceof BigDecimal number) {
            return number.toPlainString().replace('.', ',');
        }
        var format = cell instanceof LocalDate
                ? DAY
                : cell instanceof LocalDateTime ? TIME : cell instanceof YearMonth ? MONTH : null;
        return format == null ? cell.toString() : format.format((TemporalAccessor) cell);
    }

    private String word(Column<?> column, Object value) {
        if (value instanceof Boolean yes) {
            return yes ? "Oui" : "Non";
        }
        if (value instanceof Labelled labelled) {
            return labelled.label();
        }
        if (value instanceof Enum<?> constant) {
            return Words.of(constant.getDeclaringClass().getSimpleName() + "." + constant.name(), constant.name());
        }
        var text = value.toString();
        if (column.fieldsOf() != null) {
            return Titles.orName(column.fieldsOf(), text);
        }
        return switch (column.kind()) {
            case TERRITORY -> territories.nameOf(text);
            case CODE -> Words.of(column.name() + "." + text, text);
            default -> text;
        };
    }
}
