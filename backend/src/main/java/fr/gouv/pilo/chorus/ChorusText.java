package fr.gouv.pilo.chorus;

import fr.gouv.pilo.shared.sheet.DateText;
import fr.gouv.pilo.shared.sheet.SheetCell;
import fr.gouv.pilo.shared.sheet.SheetText;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.regex.Pattern;

/** What the cells of an extract say, in all the spellings that are met. */
final class ChorusText {
    private static final Pattern AMOUNT = Pattern.compile("-?\\d{1,15}(?:[.,]\\d{1,20})?");
    private static final Pattern SERIAL = Pattern.compile("\\d{5}");
    private static final Pattern PREFIX = Pattern.compile("^[A-Z0-9]{2,4}/(?=.)");
    private static final Pattern SUFFIX = Pattern.compile(" \\[[^\\[\\]]{0,60}\\]$");
    private static final Pattern TYPE = Pattern.compile("(?<!\\d)\\d{3}(?!\\d)");
    private static final Pattern YEAR = Pattern.compile("20\\d{2}");
    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);
    private static final int DIGITS = 12;

    private ChorusText() {}

    /** Spaces of all kinds are one, line ends too; what says nothing is null. */
    static String words(SheetCell cell) {
        var text = joined(cell.text());
        return text.isEmpty() || "#".equals(text) || "Non affecté".equalsIgnoreCase(text) ? null : text;
    }

    private static String joined(String text) {
        var joined = new StringBuilder(text.length());
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            var unseen = SheetText.isSpace(c) || Character.getType(c) == Character.FORMAT || Character.isISOControl(c);
            if (!unseen) {
                joined.append(c);
            } else if (!joined.isEmpty() && joined.charAt(joined.length() - 1) != ' ') {
                joined.append(' ');
            }
        }
        return joined.toString().strip();
    }

    /** Without « BG00/ » before and « [CODE] » behind. */
    static String code(SheetCell cell) {
        var text = words(cell);
        return text == null
                ? null
                : SUFFIX.matcher(PREFIX.matcher(text).replaceFirst("")).replaceFirst("");
    }

    static String name(SheetCell cell) {
        var text = words(cell);
        return text == null ? null : SUFFIX.matcher(text).replaceFirst("");
    }

    /** An amount, or the sentence that says why it is none. */
    record Amount(BigDecimal value, String fault) {}

    static Amount amount(SheetCell cell) {
        if (cell.kind() == SheetCell.Kind.FORMULA) {
            return new Amount(null, "Le montant est une formule : collez la valeur à la place.");
        }
        if (cell.kind() == SheetCell.Kind.ERROR) {
            return new Amount(null, "La cellule du montant contient une erreur du tableur.");
        }
        var text = figures(cell.text());
        if (!AMOUNT.matcher(text).matches()) {
            return new Amount(
                    null,
                    "Ce montant ne se lit pas : un nombre est attendu, avec une virgule ou un point pour les centimes seulement.");
        }
        var value = new BigDecimal(text.replace(',', '.')).stripTrailingZeros();
        if (value.scale() > 2) {
            return new Amount(null, "Ce montant a plus de deux décimales.");
        }
        return value.precision() - value.scale() > DIGITS
                ? new Amount(null, "Ce montant dépasse %d chiffres.".formatted(DIGITS))
                : new Amount(value.setScale(2), null);
    }

    /** Without spaces, line ends, unit; a minus of any kind, before or behind, comes first. */
    private static String figures(String cell) {
        var text = new StringBuilder(cell.length());
        var negative = false;
        for (var i = 0; i < cell.length(); i++) {
            var c = cell.charAt(i);
            if (c == '-' || c == '\u2212' || c == '\u2013' || c == '\u2011') {
                // Two of them are no number: left for the pattern to refuse.
                text.append(negative ? "-" : "");
                negative = true;
            } else if (!SheetText.isSpace(c)
                    && !Character.isISOControl(c)
                    && Character.getType(c) != Character.FORMAT) {
                text.append(c);
            }
        }
        var bare = text.toString();
        if (bare.endsWith("€")) {
            bare = bare.substring(0, bare.length() - 1);
        } else if (bare.endsWith("EUR")) {
            bare = bare.substring(0, bare.length() - "EUR".length());
        }
        return negative ? "-" + bare : bare;
    }

    /** Null where there is none; a fault where what stands there is none. */
    record Day(LocalDate value, String fault) {}

    /** JJ.MM.AAAA, JJ/MM/AAAA, AAAA/MM/JJ, or the number of a day as spreadsheets count. */
    static Day day(SheetCell cell) {
        var text = words(cell);
        if (text == null || "00.00.0000".equals(text)) {
            return new Day(null, null);
        }
        if (cell.kind() == SheetCell.Kind.FORMULA) {
            return new Day(null, "La date est une formule : collez la valeur à la place.");
        }
        if (SERIAL.matcher(text).matches()) {
            return new Day(DAY_ZERO.plusDays(Long.parseLong(text)), null);
        }
        var date = text.indexOf(' ') > 0 ? text.substring(0, text.indexOf(' ')) : text;
        var read = DateText.read(date.replace('.', '/'));
        return read.day() == null
                ? new Day(null, "Cette date ne se lit pas : JJ/MM/AAAA, JJ.MM.AAAA ou AAAA/MM/JJ.")
                : new Day(read.day(), null);
    }

    /** The three digits of « 150 », « 150 - Modification », « Modification [150] ». */
    static String type(SheetCell cell) {
        var text = words(cell);
        if (text == null || text.length() > 100) {
            return null;
        }
        var found = TYPE.matcher(text);
        return found.find() ? found.group() : null;
    }

    /** A year, or that of a date. */
    static Integer year(SheetCell cell) {
        var text = words(cell);
        if (text == null) {
            return null;
        }
        if (YEAR.matcher(text).matches()) {
            return Integer.valueOf(text);
        }
        var day = day(cell).value();
        return day == null || day.getYear() < 2000 ? null : Integer.valueOf(day.getYear());
    }

    /** @return null for what is no number, such as « # » */
    static Integer number(SheetCell cell) {
        var text = code(cell);
        return text == null
                        || text.length() > 9
                        || !text.chars().allMatch(c -> c >= '0' && c <= '9')
                        || Integer.parseInt(text) == 0
                ? null
                : Integer.valueOf(text);
    }
}
