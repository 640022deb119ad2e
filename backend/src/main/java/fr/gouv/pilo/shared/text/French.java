package fr.gouv.pilo.shared.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** French forms: decimal comma, U+202F between thousands, U+00A0 before a unit, « 1er mars 2026 ». */
public final class French {

    private static final char THOUSANDS = '\u202F';
    private static final char NO_BREAK = '\u00A0';
    private static final int SHOWN_DECIMALS = 10;
    /** Those of a stored value; only a mean, which may have no end, has more. */
    private static final int STORED_DECIMALS = 20;

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.FRENCH);

    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    /** The first word of a unit, its mark of plural apart; too short a word has none. */
    private static final Pattern PLURAL = Pattern.compile("^(\\p{L}{3,40})s(?!\\p{L})");

    private French() {}

    /** All its decimals, at most ten: 42.6153846154 → 42,6153846154. */
    public static String number(BigDecimal value) {
        return decimal(value.scale() > SHOWN_DECIMALS ? value.setScale(SHOWN_DECIMALS, RoundingMode.HALF_UP) : value);
    }

    /** All the decimals of a stored value, for a calculation that is to be done again; a mean keeps ten digits. */
    public static String exact(BigDecimal value) {
        var stripped = value.stripTrailingZeros();
        if (stripped.scale() <= STORED_DECIMALS) {
            return decimal(stripped);
        }
        var zeros = Math.max(0, stripped.scale() - stripped.precision());
        return decimal(stripped.setScale(zeros + SHOWN_DECIMALS, RoundingMode.HALF_UP));
    }

    private static String decimal(BigDecimal shown) {
        var plain = shown.signum() == 0 ? "0" : shown.stripTrailingZeros().abs().toPlainString();
        var point = plain.indexOf('.');
        var whole = point < 0 ? plain : plain.substring(0, point);
        var decimals = point < 0 ? "" : "," + plain.substring(point + 1);
        return (shown.signum() < 0 ? "−" : "") + grouped(whole) + decimals;
    }

    /** With two decimals: 57,95 %. */
    public static String percent(BigDecimal rate) {
        return points(rate) + NO_BREAK + "%";
    }

    /** With two decimals, for gaps: −10,00. */
    public static String points(BigDecimal value) {
        var two = value.setScale(2, RoundingMode.HALF_UP);
        return (two.signum() < 0 ? "−" : "") + two.abs().toPlainString().replace('.', ',');
    }

    /** « −10,00 points », « 0,00 point »: the plural begins at two. */
    public static String gap(BigDecimal value) {
        return points(value) + (value.abs().compareTo(TWO) < 0 ? " point" : " points");
    }

    /** An amount: « 31 200,00 € ». */
    public static String euros(BigDecimal amount) {
        var plain = amount.setScale(2, RoundingMode.HALF_UP).abs().toPlainString();
        var point = plain.indexOf('.');
        return (amount.signum() < 0 ? "−" : "") + grouped(plain.substring(0, point)) + "," + plain.substring(point + 1)
                + NO_BREAK + "€";
    }

    /** As it is said in a sentence: without cents where there are none. */
    public static String amount(BigDecimal amount) {
        return euros(amount).replace(",00" + NO_BREAK, String.valueOf(NO_BREAK));
    }

    /** A value with its unit, if it has one. */
    public static String withUnit(BigDecimal value, String unit) {
        return withUnit(number(value), value, unit);
    }

    /** The same with all the decimals of a stored value. */
    public static String exactWithUnit(BigDecimal value, String unit) {
        return withUnit(exact(value), value, unit);
    }

    private static String withUnit(String number, BigDecimal value, String unit) {
        return unit == null || unit.isBlank() ? number : number + NO_BREAK + agreed(unit.strip(), value);
    }

    /** « 57 points d’accueil », « 1 point d’accueil »: the plural begins at two. */
    private static String agreed(String unit, BigDecimal value) {
        return value.abs().compareTo(TWO) < 0 ? PLURAL.matcher(unit).replaceFirst("$1") : unit;
    }

    /** « octobre 2026 ». */
    public static String month(YearMonth month) {
        return MONTH.format(month);
    }

    /** « 1er mars 2026 ». */
    public static String date(LocalDate date) {
        var day = date.getDayOfMonth() == 1 ? "1er" : String.valueOf(date.getDayOfMonth());
        return day + " " + MONTH.format(date);
    }

    /** « 1 territoire », « 13 territoires ». */
    public static String count(long number, String noun) {
        return grouped(Long.toString(number)) + " " + noun + (number > 1 ? "s" : "");
    }

    /** « 3 projets », « 1 projet », « aucun projet ». */
    public static String countOrNone(long number, String noun) {
        return number == 0 ? "aucun " + noun : number + " " + noun + (number == 1 ? "" : "s");
    }

    /** « a, b et c ». */
    public static String list(Collection<String> words) {
        var all = List.copyOf(words);
        var last = all.size() - 1;
        return last < 1 ? String.join("", all) : String.join(", ", all.subList(0, last)) + " et " + all.get(last);
    }

    private static String grouped(String digits) {
        var text = new StringBuilder(digits);
        for (var i = digits.length() - 3; i > 0; i -= 3) {
            text.insert(i, THOUSANDS);
        }
        return text.toString();
    }
}
