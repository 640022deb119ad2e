package fr.gouv.pilo.spending;

import fr.gouv.pilo.shared.text.French;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** An amount as people read it: « 31 200,00 € ». */
final class Euros {
    private Euros() {}

    static String of(BigDecimal amount) {
        var two = amount.setScale(2, RoundingMode.HALF_UP);
        var whole = two.setScale(0, RoundingMode.DOWN);
        var cents = two.subtract(whole).abs().movePointRight(2).intValueExact();
        // The sign of less than one euro is not in its whole part.
        var sign = two.signum() < 0 && whole.signum() == 0 ? "−" : "";
        return sign + French.number(whole) + "," + (cents < 10 ? "0" : "") + cents + "\u00A0€";
    }
}
