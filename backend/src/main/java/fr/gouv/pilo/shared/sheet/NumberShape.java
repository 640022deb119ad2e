package fr.gouv.pilo.shared.sheet;

/**
 * What a number format shows, told by the letters that are orders: those that it only copies (in quotes, after a
 * backslash, an underscore or an asterisk, in brackets) are none.
 */
record NumberShape(boolean isDate, boolean isPercent) {
    private static final String GENERAL = "general";
    private static final String STANDARD = "standard";

    /** One pass, whatever the format holds. */
    static NumberShape of(String code) {
        var day = false;
        var month = false;
        var time = false;
        var percent = false;
        for (var i = 0; i < code.length(); i++) {
            var c = Character.toLowerCase(code.charAt(i));
            switch (c) {
                case '\\', '_', '*' -> i++;
                case '"' -> i = end(code, i, '"');
                case '[' -> i = end(code, i, ']');
                case 'g' -> i += code.regionMatches(true, i, GENERAL, 0, GENERAL.length()) ? GENERAL.length() - 1 : 0;
                case 's' -> {
                    var word = code.regionMatches(true, i, STANDARD, 0, STANDARD.length());
                    i += word ? STANDARD.length() - 1 : 0;
                    time |= !word;
                }
                case 'd', 'y' -> day = true;
                case 'm' -> month = true;
                case 'h' -> time = true;
                case '%' -> percent = true;
                default -> {}
            }
        }
        // Beside hours or seconds, "m" stands for minutes.
        return new NumberShape(day || month && !time, percent);
    }

    /** @return where the piece ends; one that is never closed goes to the end */
    private static int end(String code, int from, char mark) {
        var found = code.indexOf(mark, from + 1);
        return found < 0 ? code.length() : found;
    }
}
