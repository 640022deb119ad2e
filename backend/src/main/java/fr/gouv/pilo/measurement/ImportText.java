package fr.gouv.pilo.measurement;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;

/**
 * Dates and numbers as files write them. Accepted: 2024-02-29 and 29/02/2024; 2.5 and 2,5; also 5e-05, which scripts
 * write. Refused: thousands separators, spaces included, since "1.234" and "2 500" can be read in two ways.
 */
final class ImportText {
    /** A number that is refused, and why. */
    record Fault(String code, String reason) {}

    private static final Pattern ISO_DATE = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");
    private static final Pattern FRENCH_DATE = Pattern.compile("(\\d{2})/(\\d{2})/(\\d{4})");
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,40}([.,]\\d{1,40})?([eE][+-]?\\d{1,2})?");
    private static final Pattern SPACED = Pattern.compile("[+-]?\\d+([\\s\\u00A0\\u2009\\u202F]\\d+)+([.,]\\d+)?");
    private static final int MAX_INTEGER_DIGITS = 18;
    private static final int MAX_DECIMALS = 20;
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2100;

    private ImportText() {}

    /** Spaces around, non-breaking ones included, are never meant. */
    static String strip(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isSpace(text.charAt(start))) {
            start++;
        }
        while (end > start && isSpace(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    /** @return null if it is no real date of 1900 to 2100 */
    static LocalDate date(String text) {
        var iso = ISO_DATE.matcher(text);
        if (iso.matches()) {
            return real(iso.group(1), iso.group(2), iso.group(3));
        }
        var french = FRENCH_DATE.matcher(text);
        return french.matches() ? real(french.group(3), french.group(2), french.group(1)) : null;
    }

    private static LocalDate real(String year, String month, String day) {
        int y = Integer.parseInt(year);
        if (y < FIRST_YEAR || y > LAST_YEAR) {
            return null;
        }
        try {
            return LocalDate.of(y, Integer.parseInt(month), Integer.parseInt(day));
        } catch (DateTimeException e) {
            return null;
        }
    }

    static String dateFault(String text) {
        return ISO_DATE.matcher(text).matches() || FRENCH_DATE.matcher(text).matches()
                ? "Cette date n'existe pas, ou sort des années 1900 à 2100."
                : "Une date s'écrit AAAA-MM-JJ ou JJ/MM/AAAA.";
    }

    /** @return null if the text is a number that is accepted */
    static Fault numberFault(String text) {
        if (text.startsWith("=")) {
            return new Fault("cell-formula", "Les formules ne sont pas acceptées : écrivez la valeur à la place.");
        }
        if (SPACED.matcher(text).matches()) {
            return new Fault(
                    "value-spaces",
                    "Écrivez le nombre sans espace : %s.".formatted(text.replaceAll("[\\s\\u00A0\\u2009\\u202F]", "")));
        }
        if (!NUMBER.matcher(text).matches()) {
            return new Fault(
                    "value",
                    "Un nombre est attendu, avec un point ou une virgule pour les décimales et sans séparateur de milliers.");
        }
        var number = parse(text);
        if (number.precision() - number.scale() > MAX_INTEGER_DIGITS || number.scale() > MAX_DECIMALS) {
            return new Fault(
                    "value-size",
                    "Le nombre dépasse %d chiffres avant la virgule ou %d après."
                            .formatted(MAX_INTEGER_DIGITS, MAX_DECIMALS));
        }
        return null;
    }

    static BigDecimal number(String text) {
        return parse(text);
    }

    /** Trailing zeros carry nothing: 65.0 and 65 are the same value. */
    private static BigDecimal parse(String text) {
        var number = new BigDecimal(text.replace(',', '.')).stripTrailingZeros();
        return number.scale() < 0 ? number.setScale(0) : number;
    }
}
