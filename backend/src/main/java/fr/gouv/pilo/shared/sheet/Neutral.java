package fr.gouv.pilo.shared.sheet;

/** Keeps a spreadsheet from running a text as a formula (S15). */
public final class Neutral {
    private Neutral() {}

    /** A text cell that begins with = + - @ tab or CR gets an apostrophe before it. */
    public static String text(String text) {
        if (text.isEmpty()) {
            return text;
        }
        return switch (text.charAt(0)) {
            case '=', '+', '-', '@', '\t', '\r' -> "'" + text;
            default -> text;
        };
    }
}
