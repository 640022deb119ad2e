package fr.gouv.pilo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Whoever chooses a text does not choose how long it is looked at: walks every regular expression of the sources. */
class RegexTest {
    private static final Path SOURCES = Path.of("src/main/java");
    private static final List<String> CALLS = List.of(
            "Pattern.compile(",
            ".matches(",
            ".replaceAll(",
            ".replaceFirst(",
            ".split(",
            "regexp = ",
            "Pattern.matches(");
    /** Made of the paths of our own operations, at start. */
    private static final Set<String> OUR_OWN = Set.of("Routes.java", "Operations.java");

    private record Found(String file, String regex) {}

    @Test
    void no_regular_expression_repeats_within_or_beside_a_repetition() throws IOException {
        var found = new ArrayList<Found>();
        var unread = new ArrayList<String>();
        try (var files = Files.walk(SOURCES)) {
            files.filter(file -> file.toString().endsWith(".java")).forEach(file -> collect(file, found, unread));
        }
        assertTrue(found.size() > 20, "found " + found.size());
        var unsafe = found.stream()
                .filter(one -> SafeRegex.fault(one.regex()) != null)
                .map(one -> one.file() + " " + one.regex() + ": " + SafeRegex.fault(one.regex()))
                .toList();
        assertEquals(List.of(), unsafe);
        assertEquals(List.of(), unread, "an expression is written where it is used, so that it is seen here");
    }

    @Test
    void each_unsafe_shape_is_seen() {
        for (var unsafe : List.of(
                "[+-]?\\d+([\\s\\u00A0]\\d+)+([.,]\\d+)?",
                "(a*)*",
                "(a|b)+x",
                "(?:a+){2,}",
                "\\d+\\w*",
                "a+b?c*",
                "[^a]+$[b]*",
                "(?i)\\d+\\d*",
                "\\p{L}+\\p{N}*")) {
            assertNotNull(SafeRegex.fault(unsafe), unsafe);
        }
        for (var safe : List.of(
                "IND-\\d{3,4}",
                "[^\\p{L}\\p{N}]+",
                "(^|\\s)-",
                "https?://\\S+",
                "a+,b+",
                "(a{1,9}){0,3}",
                "[a\\]+]*x")) {
            assertNull(SafeRegex.fault(safe), safe);
        }
    }

    private static void collect(Path file, List<Found> found, List<String> unread) {
        try {
            var text = Files.readString(file);
            var name = file.getFileName().toString();
            for (var call : CALLS) {
                for (int at = text.indexOf(call); at >= 0; at = text.indexOf(call, at + 1)) {
                    var regex = literal(text, at + call.length());
                    if (regex != null) {
                        found.add(new Found(name, regex));
                    } else if (call.startsWith("Pattern") && !OUR_OWN.contains(name)) {
                        unread.add(name + " " + text.substring(at, Math.min(text.length(), at + 60)));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @return the strings that stand there, put together; null if the argument begins with something else */
    private static String literal(String text, int from) {
        var all = new StringBuilder();
        boolean any = false;
        int at = from;
        while (true) {
            while (Character.isWhitespace(text.charAt(at)) || any && text.charAt(at) == '+') {
                at++;
            }
            if (text.charAt(at) != '"') {
                return any ? all.toString() : null;
            }
            any = true;
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
}
