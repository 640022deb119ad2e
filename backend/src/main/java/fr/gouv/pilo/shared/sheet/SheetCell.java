package fr.gouv.pilo.shared.sheet;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * One cell as it was written.
 *
 * @param text what it holds, never null: a NUMBER or PERCENT as stored, in plain decimal
 *     notation, a DATE in ISO form, a FORMULA as typed
 */
public record SheetCell(Kind kind, String text) {
    /** All cells of a CSV file are TEXT. */
    public enum Kind {
        TEXT,
        NUMBER,
        /** A number that the sheet shows a hundred times larger: stored 0.25, read 25 %. */
        PERCENT,
        DATE,
        FORMULA,
        ERROR
    }

    /** What a spreadsheet itself keeps of a number; more digits are artefacts of binary notation. */
    private static final MathContext SHEET_PRECISION = new MathContext(15);

    private static final int MAX_EXPONENT = 40;

    public static final SheetCell EMPTY = new SheetCell(Kind.TEXT, "");

    static SheetCell text(String text) {
        return text.isEmpty() ? EMPTY : new SheetCell(Kind.TEXT, text);
    }

    /** A number as a workbook stores it; what is none, or is out of all measure, is a text. */
    static SheetCell number(String value) {
        try {
            var number = new BigDecimal(value.trim()).round(SHEET_PRECISION);
            if (Math.abs((long) number.scale()) > MAX_EXPONENT) {
                return text(value);
            }
            var plain = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
            return new SheetCell(Kind.NUMBER, plain.toPlainString());
        } catch (NumberFormatException e) {
            return text(value);
        }
    }

    public boolean isBlank() {
        return kind == Kind.TEXT && (text.isEmpty() || SheetText.strip(text).isEmpty());
    }
}
