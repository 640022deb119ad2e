package fr.gouv.pilo.shared.sheet;

/** What nobody sees in a cell: spaces of every width, and the marks of zero width that copying leaves. */
public final class SheetText {
    private SheetText() {}

    /** Without what nobody sees around it. */
    public static String strip(String text) {
        var start = 0;
        var end = text.length();
        while (start < end && isUnseen(text.charAt(start))) {
            start++;
        }
        while (end > start && isUnseen(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    public static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    /** A space, or a format character: zero-width spaces and joiners, byte order marks, soft hyphens. */
    private static boolean isUnseen(char c) {
        return isSpace(c) || Character.getType(c) == Character.FORMAT;
    }
}
