package fr.gouv.pilo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Whoever chooses a text does not choose how long it is looked at: walks every regular expression of the sources. */
class RegexTest {
    private static final Path ROOT = Path.of(System.getProperty("pilo.root", ".."));
    private static final List<String> SOURCES = List.of(
            "backend/src/main/java",
            "backend/src/main/resources/db",
            "launcher/src/main",
            "frontend/src",
            "frontend/server");
    private static final Pattern SOURCE = Pattern.compile(".+\\.(java|sql|ts|tsx|mjs)");

    /** The places whose expression is not written there, and why it is no sender's. */
    private static final Map<String, String> OUR_OWN = Map.of(
            "Routes.java", "made of the paths of our own operations, at start",
            "Operations.java", "made of the paths of our own operations, at start",
            "RateLists.java", "a method of ours of that name, which takes no expression",
            "static-files.mjs", "the name of one of our two encodings");

    private record Found(String file, String regex) {}

    @Test
    void no_regular_expression_repeats_within_or_beside_a_repetition() throws IOException {
        var unread = new ArrayList<String>();
        for (var folder : SOURCES) {
            var found = walk(folder, unread);
            assertTrue(found.size() >= (folder.endsWith("main") ? 0 : 5), folder + ": " + found);
            var unsafe = found.stream()
                    .filter(one -> SafeRegex.fault(one.regex()) != null)
                    .map(one -> one.file() + " " + one.regex() + ": " + SafeRegex.fault(one.regex()))
                    .toList();
            assertEquals(List.of(), unsafe);
        }
        assertEquals(List.of(), unread, "an expression is written where it is used, so that it is seen here");
    }

    private static List<Found> walk(String folder, List<String> unread) throws IOException {
        var found = new ArrayList<Found>();
        var read = 0;
        try (var files = Files.walk(ROOT.resolve(folder))) {
            for (var file : files.filter(RegexTest::isRead).toList()) {
                var name = file.getFileName().toString();
                var literals = RegexLiterals.of(name, Files.readString(file));
                literals.found.forEach(regex -> found.add(new Found(name, regex)));
                if (!OUR_OWN.containsKey(name)) {
                    literals.unread.forEach(place -> unread.add(name + " " + place));
                }
                read++;
            }
        }
        assertTrue(read > 5, folder + ": " + read);
        return found;
    }

    private static boolean isRead(Path file) {
        var name = file.getFileName().toString();
        return SOURCE.matcher(name).matches() && !name.contains(".test.");
    }

    @Test
    void each_place_of_an_expression_is_seen() {
        assertEquals(List.of("a+b"), RegexLiterals.of("a.java", "x.split(\"a+\" + \"b\")").found);
        assertEquals(List.of("a+"), RegexLiterals.of("a.java", "@Pattern(regexp = \"a+\")").found);
        for (var java : List.of("x.split(by)", "x.replaceAll(\"a\" + by, y)", "Pattern.compile(A)", "x.matches(A)")) {
            assertEquals(1, RegexLiterals.of("a.java", java + ";").unread.size(), java);
        }
        assertEquals(List.of(), RegexLiterals.of("a.java", "m.matches();").unread);
        var sql = "-- a ~ 'no'\nSELECT a !~* E'b+', '~ c', regexp_replace(f(a, 1), '[^'']+', ' ', 'g'), a ~ b";
        assertEquals(List.of("b+", "[^']+"), RegexLiterals.of("a.sql", sql).found);
        assertEquals(List.of("~ b"), RegexLiterals.of("a.sql", sql).unread);
        var script = "// /no/\nconst a = /b[/]+/; <p a=\"/c/\">l'x</p>\n / x.replace(/d+\\//g, '/e/') && y => /f/";
        assertEquals(List.of("b[/]+", "d+\\/", "f"), RegexLiterals.of("a.tsx", script).found);
        assertEquals(
                2,
                RegexLiterals.of("a.ts", "new RegExp(a); a.match('b+')").unread.size());
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
}
