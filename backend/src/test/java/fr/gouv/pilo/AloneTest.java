package fr.gouv.pilo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A clone with nothing beside it has all that its tests and scripts read. */
class AloneTest {
    private static final Path ROOT =
            Path.of(System.getProperty("pilo.root", "..")).toAbsolutePath().normalize();
    private static final List<String> SOURCES = List.of(
            "backend/src/test/java",
            "launcher/src/test/java",
            "frontend/src",
            "frontend/e2e",
            "contract",
            "scripts",
            "docs/examples",
            "deploy");
    private static final Pattern READ = Pattern.compile(".*\\.(java|tsx?|m?js|sh|py)");
    private static final Pattern UP = Pattern.compile("['\"`](?<up>\\.\\.(/\\.\\.)*)(?![.\\w])");
    /** A walk from folder to folder towards the root of the disk, in Java and in JavaScript. */
    private static final Pattern WALK = Pattern.compile("(\\w+) = \\1\\.getParent\\(\\)|(\\w+) = dirname\\(\\2\\)");

    @Test
    void no_test_and_no_script_reads_outside_the_repository() throws IOException {
        var looked = new ArrayList<Path>();
        var outside = new ArrayList<String>();
        for (var folder : SOURCES) {
            try (var files = Files.walk(ROOT.resolve(folder))) {
                for (var file : files.filter(AloneTest::source).toList()) {
                    looked.add(file);
                    outside.addAll(outside(ROOT, file));
                }
            }
        }
        assertTrue(looked.size() > 200, "only " + looked.size() + " sources were looked at");
        assertEquals(List.of(), outside);
    }

    @Test
    void the_rule_is_red_on_each_way_out(@TempDir Path root) throws IOException {
        var file = Files.createDirectories(root.resolve("frontend/e2e")).resolve("planted.ts");
        for (var way : List.of(
                "for (let up = here; up !== dirname(up); up = dirname(up)) {",
                "for (var up = clone.getParent(); up != null; up = up.getParent()) {",
                "resolve(import.meta.dirname, '../../../data')",
                "resolve(import.meta.dirname, '../../..')")) {
            Files.writeString(file, way);
            assertFalse(outside(root, file).isEmpty(), way);
        }
        Files.writeString(file, "resolve(import.meta.dirname, '../../backend/src/test/resources')");
        assertEquals(List.of(), outside(root, file));
    }

    private static boolean source(Path file) {
        var path = ROOT.relativize(file).toString();
        return READ.matcher(path).matches()
                && !path.contains("node_modules")
                && !path.endsWith(AloneTest.class.getSimpleName() + ".java");
    }

    /** Java reads from its module's folder, the others from their own file. */
    private static List<String> outside(Path root, Path file) throws IOException {
        var found = new ArrayList<String>();
        var inside = root.relativize(file);
        var deep = file.toString().endsWith(".java") ? 1 : inside.getNameCount() - 1;
        var text = Files.readString(file);
        var walk = WALK.matcher(text);
        while (walk.find()) {
            found.add(inside + ": " + walk.group());
        }
        var up = UP.matcher(text);
        while (up.find()) {
            if ((up.group("up").length() + 1) / 3 > deep) {
                found.add(inside + ": " + up.group());
            }
        }
        return found;
    }
}
