package fr.gouv.pilo.survey;

/** Typed texts as they are kept. */
final class Typed {
    private Typed() {}

    /** On one line, without spaces around. */
    static String line(String typed) {
        var line = new StringBuilder(typed.length());
        typed.codePoints().forEach(c -> line.appendCodePoint(breaks(c) ? ' ' : c));
        return line.toString().strip();
    }

    private static boolean breaks(int c) {
        return Character.isISOControl(c) || c == 0x2028 || c == 0x2029;
    }
}
