package fr.gouv.pilo;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The regular expressions that stand in a source of ours, and the places that take one which is not written there. */
final class RegexLiterals {
    private static final List<String> JAVA_CALLS = List.of(
            "Pattern.compile(",
            "Pattern.matches(",
            ".matches(",
            ".replaceAll(",
            ".replaceFirst(",
            ".split(",
            "regexp = ");
    private static final Pattern SQL_PLACE = Pattern.compile("(?i)regexp_[a-z]{1,20} ?\\(|~\\*?|similar to");
    private static final Pattern SCRIPT_CALL = Pattern.compile("RegExp\\(|\\.(match|matchAll|search)\\((?=['\"`])");
    /** After these a slash begins an expression; after anything else it divides, or ends a tag. */
    private static final String BEFORE_REGEX = "(,=:[!&|?;+";

    private static final int SHOWN = 60;

    final List<String> found = new ArrayList<>();
    final List<String> unread = new ArrayList<>();

    private final String text;

    private RegexLiterals(String text) {
        this.text = text;
    }

    static RegexLiterals of(String file, String text) {
        var literals = new RegexLiterals(text);
        if (file.endsWith(".java")) {
            literals.java();
        } else if (file.endsWith(".sql")) {
            new SqlPlaces(literals).collect();
        } else {
            literals.script();
        }
        return literals;
    }

    private void take(String regex, int at) {
        if (regex == null) {
            unread.add(text.substring(at, Math.min(text.length(), at + SHOWN)).replace('\n', ' '));
        } else {
            found.add(regex);
        }
    }

    private void java() {
        for (var call : JAVA_CALLS) {
            for (var at = text.indexOf(call); at >= 0; at = text.indexOf(call, at + 1)) {
                // A matcher's own matches() takes nothing.
                if (text.charAt(at + call.length()) != ')') {
                    take(javaLiteral(at + call.length()), at);
                }
            }
        }
        // A statement written in Java leaves expressions to the functions of the migrations.
        for (var at = text.indexOf("regexp_"); at >= 0; at = text.indexOf("regexp_", at + 1)) {
            take(null, at);
        }
    }

    /** @return the strings that stand there, put together; null if the argument is something else, even in part */
    private String javaLiteral(int from) {
        var all = new StringBuilder();
        var more = true;
        var at = from;
        while (true) {
            while (Character.isWhitespace(text.charAt(at)) || !more && text.charAt(at) == '+') {
                more |= text.charAt(at) == '+';
                at++;
            }
            if (text.charAt(at) != '"') {
                return more ? null : all.toString();
            }
            more = false;
            for (at++; text.charAt(at) != '"'; at++) {
                if (text.charAt(at) == '\\') {
                    at++;
                    if (text.charAt(at) == 'u') {
                        all.append("x");
                        at += 4;
                        continue;
                    }
                }
                all.append(text.charAt(at));
            }
            at++;
        }
    }

    private void script() {
        for (var call = SCRIPT_CALL.matcher(text); call.find(); ) {
            take(null, call.start());
        }
        for (var at = 0; at < text.length(); at++) {
            var c = text.charAt(at);
            if (text.startsWith("//", at)) {
                at = end(text.indexOf('\n', at));
            } else if (text.startsWith("/*", at)) {
                at = end(text.indexOf("*/", at + 2) + 1);
            } else if (c == '\'' || c == '"') {
                at = afterString(c, at);
            } else if (c == '/' && begins(at)) {
                var close = close(at);
                if (close > 0) {
                    found.add(text.substring(at + 1, close));
                    at = close;
                }
            }
        }
    }

    private int end(int found) {
        return found <= 0 ? text.length() : found;
    }

    /** No string of a script goes on in the next line: an apostrophe in a text of the page ends with its own. */
    private int afterString(char quote, int open) {
        for (var at = open + 1; at < text.length() && text.charAt(at) != '\n'; at++) {
            if (text.charAt(at) == quote) {
                return at;
            }
            at += text.charAt(at) == '\\' ? 1 : 0;
        }
        return open;
    }

    private boolean begins(int slash) {
        var before = slash - 1;
        while (before >= 0 && Character.isWhitespace(text.charAt(before))) {
            before--;
        }
        return before >= 0
                && (BEFORE_REGEX.indexOf(text.charAt(before)) >= 0
                        || text.startsWith("=>", before - 1)
                        || text.startsWith("return", before - 5));
    }

    private int close(int open) {
        var inClass = false;
        for (var at = open + 1; at < text.length() && text.charAt(at) != '\n'; at++) {
            var c = text.charAt(at);
            if (c == '/' && !inClass) {
                return at;
            }
            inClass = c == '[' || inClass && c != ']';
            at += c == '\\' ? 1 : 0;
        }
        return -1;
    }

    /** What follows a match operator, or stands second in a function of expressions. */
    private static final class SqlPlaces {
        private final RegexLiterals into;
        private final String text;

        SqlPlaces(RegexLiterals into) {
            this.into = into;
            // Same length: places told stay those of the file.
            this.text = Pattern.compile("--[^\n]*").matcher(into.text).replaceAll(comment -> " "
                    .repeat(comment.group().length()));
        }

        void collect() {
            for (var place = SQL_PLACE.matcher(text); place.find(); ) {
                if (inString(place.start())) {
                    continue;
                }
                var from = place.group().endsWith("(") ? second(place.end()) : place.end();
                into.take(from < 0 ? null : literal(from), place.start());
            }
        }

        private boolean inString(int place) {
            return text.substring(0, place).chars().filter(c -> c == '\'').count() % 2 == 1;
        }

        /** The place after the first comma that no parenthesis and no string holds. */
        private int second(int from) {
            var depth = 0;
            var string = false;
            for (var at = from; at < text.length(); at++) {
                var c = text.charAt(at);
                string ^= c == '\'';
                depth += string ? 0 : c == '(' ? 1 : c == ')' ? -1 : 0;
                if (c == ',' && depth == 0 && !string) {
                    return at + 1;
                }
            }
            return -1;
        }

        private String literal(int from) {
            var at = from;
            while (Character.isWhitespace(text.charAt(at))) {
                at++;
            }
            at += text.startsWith("E'", at) ? 1 : 0;
            if (text.charAt(at) != '\'') {
                return null;
            }
            var close = at + 1;
            while (text.charAt(close) != '\'' || text.startsWith("''", close)) {
                close += text.charAt(close) == '\'' ? 2 : 1;
            }
            return text.substring(at + 1, close).replace("''", "'");
        }
    }
}
