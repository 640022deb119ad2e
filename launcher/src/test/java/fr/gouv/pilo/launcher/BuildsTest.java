package fr.gouv.pilo.launcher;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuildsTest {
    @TempDir
    Path root;

    private Builds builds;
    private Path source;
    private Path output;

    @BeforeEach
    void built_after_its_source() throws IOException {
        builds = new Builds(Settings.from(Map.of(), root), null, "mvn");
        source = Files.createDirectories(root.resolve("src")).resolve("A.java");
        Files.writeString(source, "class A {}");
        output = Files.writeString(root.resolve("a.jar"), "jar");
        at(source, 100);
        at(source.getParent(), 100);
        at(output, 200);
    }

    @Test
    void what_is_newer_than_its_sources_is_not_built_again() throws IOException {
        assertFalse(builds.isStale(output, List.of("src", "absent")));
    }

    @Test
    void a_changed_file_a_removed_file_or_no_output_asks_for_a_build() throws IOException {
        at(source, 300);
        assertTrue(builds.isStale(output, List.of("src")));
        at(source, 100);
        at(source.getParent(), 300);
        assertTrue(builds.isStale(output, List.of("src")));
        Files.delete(output);
        assertTrue(builds.isStale(output, List.of("src")));
    }

    private static void at(Path path, long second) throws IOException {
        Files.setLastModifiedTime(path, FileTime.fromMillis(second * 1000));
    }
}
