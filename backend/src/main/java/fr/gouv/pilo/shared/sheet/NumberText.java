package fr.gouv.pilo.shared.sheet;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/**
 * Numbers as files write them. Accepted: 2.5 and 2,5; also 5e-05, which scripts write. Refused: thousands separators, spaces included, since "1.234" and "2 500" can be read in two ways.
 */
public final class NumberText {
    /** A number that is refused, and why. */
    public record Fault(String code, String reason) {}

    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,40}([.,]\\d{1,40})?([eE][+-]?\\d{1,2})?");
    private static final int MAX_INTEGER_DIGITS = 18;
    private static final int MAX_DECIMALS = 20;

    private NumberText() {}

    /** @return null if the text is a number that is accepted */
    public static Fault fault(String text) {
        if (text.startsWith("=")) {
            return new Fault("cell-formula", "Les formules ne sont pas acceptées : écrivez la valeur à la place.");
        }
        var joined = joined(text);
        if (joined.length() < text.length() && NUMBER.matcher(joined).matches()) {
            return new Fault("value-spaces", "Écrivez le nombre sans espace : %s.".formatted(joined));
        }
        if (!NUMBER.matcher(text).matches()) {
            return new Fault(
                    "value",
                    "Un nombre est attendu, avec un point ou une virgule pour les décimales et sans séparateur de milliers.");
        }
        var number = read(text);
        if (number.precision() - number.scale() > MAX_INTEGER_DIGITS || number.scale() > MAX_DECIMALS) {
            return new Fault(
                    "value-size",
                    "Le nombre dépasse %d chiffres avant la virgule ou %d après."
                            .formatted(MAX_INTEGER_DIGITS, MAX_DECIMALS));
        }
        return null;
    }

    /** Without the spaces that stand inside. */
    private static String joined(String text) {
        var joined = new StringBuilder(text.length());
        for (var i = 0; i < text.length(); i++) {
            if (!SheetText.isSpace(text.charAt(i))) {
                joined.append(text.charAt(i));
            }
        }
        return joined.toString();
    }

    /** Trailing zeros carry nothing: 65.0 and 65 are the same value. */
    public static BigDecimal read(String text) {
        var number = new BigDecimal(text.replace(',', '.')).stripTrailingZeros();
        return number.scale() < 0 ? number.setScale(0) : number;
    }
}
