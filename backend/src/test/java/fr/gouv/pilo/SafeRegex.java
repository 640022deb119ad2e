package fr.gouv.pilo;

/**
 * Whether a regular expression is matched in time and stack that grow with its input alone: repetition without bound
 * stands after one character or class only, never after a group (the JDK recurses once a turn), and never beside another
 * with nothing that must come between.
 */
final class SafeRegex {
    private final String regex;
    private int at;

    private SafeRegex(String regex) {
        this.regex = regex;
    }

    /** @return why it is not, or null if it is */
    static String fault(String regex) {
        return new SafeRegex(regex).alternatives();
    }

    private String alternatives() {
        var repeated = false;
        while (at < regex.length() && regex.charAt(at) != ')') {
            var c = regex.charAt(at);
            if (c == '|') {
                at++;
                repeated = false;
                continue;
            }
            var group = c == '(';
            var inside = atom();
            if (inside != null) {
                return inside;
            }
            var times = quantifier();
            if (times.unbounded() && group) {
                return "a group is repeated without bound";
            }
            if (times.unbounded() && repeated) {
                return "two repetitions stand side by side";
            }
            var nothing = c == '^' || c == '$';
            repeated = times.unbounded() || repeated && (times.optional() || nothing);
        }
        return null;
    }

    /** Steps over one character, class or group. */
    private String atom() {
        var c = regex.charAt(at);
        if (c == '(') {
            at++;
            if (at < regex.length() && regex.charAt(at) == '?') {
                at = Math.max(at + 1, head());
            }
            var inside = alternatives();
            at++;
            return inside;
        }
        if (c == '[') {
            at = afterClass(at);
        } else if (c == '\\') {
            var named = "pP".indexOf(regex.charAt(at + 1)) >= 0 && regex.startsWith("{", at + 2);
            at = named
                    ? regex.indexOf('}', at) + 1
                    : at + (regex.charAt(at + 1) == 'x' ? 4 : regex.charAt(at + 1) == 'u' ? 6 : 2);
        } else {
            at++;
        }
        return null;
    }

    /** After "?:", "?!", "?=", "?<name>"… */
    private int head() {
        var next = at + 1;
        while (next < regex.length() && ":!=>)".indexOf(regex.charAt(next)) < 0) {
            next++;
        }
        // Flags alone, as in "(?i)", are a group of nothing.
        return regex.charAt(next) == ')' ? next : next + 1;
    }

    private int afterClass(int open) {
        var next = open + 1;
        if (regex.startsWith("^", next)) {
            next++;
        }
        if (regex.startsWith("]", next)) {
            next++;
        }
        while (regex.charAt(next) != ']') {
            next = regex.charAt(next) == '[' ? afterClass(next) : next + (regex.charAt(next) == '\\' ? 2 : 1);
        }
        return next + 1;
    }

    private record Times(boolean unbounded, boolean optional) {}

    private Times quantifier() {
        if (at >= regex.length()) {
            return new Times(false, false);
        }
        var c = regex.charAt(at);
        var braces = c == '{';
        var inside = braces ? regex.substring(at + 1, regex.indexOf('}', at)) : "";
        if (!braces && "?*+".indexOf(c) < 0) {
            return new Times(false, false);
        }
        at = braces ? regex.indexOf('}', at) + 1 : at + 1;
        if (at < regex.length() && "?+".indexOf(regex.charAt(at)) >= 0) {
            at++;
        }
        return new Times(c == '*' || c == '+' || inside.endsWith(","), c == '*' || c == '?' || inside.startsWith("0"));
    }
}
