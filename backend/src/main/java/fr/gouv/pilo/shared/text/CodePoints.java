package fr.gouv.pilo.shared.text;

/** Texts measured and cut by code points, as the contract and the database count them: an emoji is one character. */
public final class CodePoints {
    private CodePoints() {}

    public static int count(CharSequence text) {
        return Character.codePointCount(text, 0, text.length());
    }

    /** @return the beginning of the text, whole characters only */
    public static String first(String text, int number) {
        return count(text) <= number ? text : text.substring(0, text.offsetByCodePoints(0, number));
    }

    /** @return the end of the text, whole characters only */
    public static String last(String text, int number) {
        return count(text) <= number ? text : text.substring(text.offsetByCodePoints(text.length(), -number));
    }
}
