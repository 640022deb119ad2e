package fr.gouv.pilo.shared.sheet;

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

    public static final SheetCell EMPTY = new SheetCell(Kind.TEXT, "");

    static SheetCell text(String text) {
        return text.isEmpty() ? EMPTY : new SheetCell(Kind.TEXT, text);
    }

    public boolean isBlank() {
        return kind == Kind.TEXT && (text.isEmpty() || SheetText.strip(text).isEmpty());
    }
}
