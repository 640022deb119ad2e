package fr.gouv.pilo;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The tables, views and functions that a text of SQL or HQL reads or writes, as far as the text shows: what stands where
 * a table stands. What a WITH names is no table once it is named.
 */
final class SqlNames {
    private static final Pattern TOKEN =
            Pattern.compile("'(?:[^']|'')*'|--[^\\n]*|\"?[A-Za-z_]\\w*\"?|[(),.;]|[^\\s\\w(),.;']+|\\d+");

    /** After these a table stands. */
    private static final Set<String> BEFORE_A_TABLE =
            Set.of("from", "join", "into", "update", "using", "table", "analyze", "truncate", "copy");

    private static final Set<String> SKIPPED = Set.of("only", "lateral", "table");

    /** These end a list of tables, in which a comma brings another. */
    private static final Set<String> AFTER_THE_TABLES = Set.of(
            "where", "group", "order", "having", "limit", "set", "values", "select", "returning", "union", "window");

    /** In extract(… FROM x) and its like no table follows. */
    private static final Set<String> FUNCTIONS_WITH_FROM =
            Set.of("extract", "substring", "trim", "overlay", "position", "ltrim", "rtrim");

    private final List<String> tokens = new ArrayList<>();
    private final Set<String> found = new LinkedHashSet<>();
    private final Set<String> named = new HashSet<>();
    private final Deque<Level> levels = new ArrayDeque<>(List.of(new Level(false, null)));
    private boolean recursive;

    /** One pair of parentheses; a WITH names what it opened when they close. */
    private static final class Level {
        private final boolean function;
        private final String names;
        private boolean tables;

        Level(boolean function, String names) {
            this.function = function;
            this.names = names;
        }
    }

    private SqlNames(String text) {
        var matcher = TOKEN.matcher(text);
        while (matcher.find()) {
            var token = matcher.group();
            if (!token.startsWith("'") && !token.startsWith("--")) {
                tokens.add(token.replace("\"", "").toLowerCase(Locale.ROOT));
            } else if (token.startsWith("'")) {
                tokens.add("''");
            }
        }
    }

    /** @return lower-case names, also of what the database does not know: an alias, a word of a sentence */
    static Set<String> in(String text) {
        var names = new SqlNames(text);
        for (var i = 0; i < names.tokens.size(); i++) {
            names.look(i);
        }
        return names.found;
    }

    private void look(int i) {
        var token = token(i);
        if ("(".equals(token)) {
            levels.push(new Level(FUNCTIONS_WITH_FROM.contains(token(i - 1)), namedBefore(i)));
        } else if (")".equals(token)) {
            close();
        } else if ("recursive".equals(token)) {
            recursive = true;
        } else if (BEFORE_A_TABLE.contains(token) && !noTableFollows(i)) {
            levels.peek().tables = !"join".equals(token) || levels.peek().tables;
            take(i + 1);
        } else if (",".equals(token) && levels.peek().tables) {
            take(i + 1);
        } else if (AFTER_THE_TABLES.contains(token)) {
            levels.peek().tables = false;
        }
    }

    private void close() {
        if (levels.size() > 1) {
            var closed = levels.pop();
            if (closed.names != null) {
                named.add(closed.names);
            }
        }
    }

    /** IS DISTINCT FROM x, extract(year FROM x). */
    private boolean noTableFollows(int i) {
        return "from".equals(token(i)) && ("distinct".equals(token(i - 1)) || levels.peek().function);
    }

    /** @return the name of « name (columns) AS MATERIALIZED ( », of which the last parenthesis is given; else null */
    private String namedBefore(int opening) {
        var i = opening - 1;
        if ("materialized".equals(token(i))) {
            i--;
        }
        if ("not".equals(token(i))) {
            i--;
        }
        if (!"as".equals(token(i)) || i == opening) {
            return null;
        }
        i--;
        if (")".equals(token(i))) {
            while (i > 0 && !"(".equals(token(i))) {
                i--;
            }
            i--;
        }
        if (recursive) {
            named.add(token(i));
        }
        return token(i);
    }

    private void take(int at) {
        var i = at;
        while (SKIPPED.contains(token(i))) {
            i++;
        }
        var name = token(i);
        if (".".equals(token(i + 1))) {
            name = "public".equals(name) ? token(i + 2) : "";
        }
        if (name.matches("[a-z_]\\w*") && !named.contains(name)) {
            found.add(name);
        }
    }

    private String token(int i) {
        return i < 0 || i >= tokens.size() ? "" : tokens.get(i);
    }
}
