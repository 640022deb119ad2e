package fr.gouv.pilo.shared.text;

/** Typed texts as they are kept: a line is one, so that nothing typed ever begins a header of a mail or of a calendar. */
public final class TextLine {
    private TextLine() {}

    /** Without spaces around nor line breaks inside; null rather than empty. */
    public static String of(String typed) {
        if (typed == null) {
            return null;
        }
        var line = new StringBuilder(typed.length());
        typed.codePoints().forEach(c -> line.appendCodePoint(breaks(c) ? ' ' : c));
        var text = line.toString().strip();
        return text.isEmpty() ? null : text;
    }

    /** Several lines, without spaces around; null rather than empty. */
    public static String several(String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }

    private static boolean breaks(int c) {
        return Character.isISOControl(c) || c == 0x2028 || c == 0x2029;
    }
}
