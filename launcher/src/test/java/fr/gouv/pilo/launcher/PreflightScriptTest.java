package fr.gouv.pilo.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a machine lacks is said in one sentence before anything is built: {@code scripts/preflight.sh}. */
class PreflightScriptTest {
    private static final Path SCRIPT =
            Path.of(System.getProperty("pilo.root", "..")).toAbsolutePath().resolve("scripts/preflight.sh");

    @TempDir
    Path bin;

    private record Outcome(int code, String said) {}

    /** A machine that has what the script itself needs, and nothing else. */
    @BeforeEach
    void bareMachine() throws IOException {
        for (var tool : List.of("sed", "head")) {
            var real = Path.of("/usr/bin", tool);
            Files.createSymbolicLink(bin.resolve(tool), Files.exists(real) ? real : Path.of("/bin", tool));
        }
    }

    @Test
    void a_jdk_17_and_node_20_are_enough() throws IOException, InterruptedException {
        install("17.0.9", "v20.11.1");
        assertEquals(new Outcome(0, ""), preflight(Map.of()));
    }

    @Test
    void a_missing_java_is_told_with_what_to_install() throws IOException, InterruptedException {
        refused("Java est introuvable : installez un JDK 17");
    }

    @Test
    void an_old_java_is_told_with_its_version() throws IOException, InterruptedException {
        install("1.8.0_402", "v20.11.1");
        refused("Il faut un JDK 17 ou plus récent (trouvé : Java 1.8.0)");
        install("11.0.22", "v20.11.1");
        refused("Il faut un JDK 17 ou plus récent (trouvé : Java 11.0.22)");
    }

    @Test
    void a_java_without_its_compiler_is_told() throws IOException, InterruptedException {
        install("17.0.9", "v20.11.1");
        Files.delete(bin.resolve("javac"));
        refused("Le compilateur javac est introuvable");
    }

    @Test
    void a_missing_node_or_npm_is_told() throws IOException, InterruptedException {
        install("17.0.9", "v20.11.1");
        Files.delete(bin.resolve("npm"));
        refused("Node.js ou npm est introuvable : installez Node.js 20");
        Files.delete(bin.resolve("node"));
        refused("Node.js ou npm est introuvable");
    }

    @Test
    void an_old_node_is_told_with_its_version() throws IOException, InterruptedException {
        install("17.0.9", "v18.20.4");
        refused("Il faut Node.js 20 ou plus récent (trouvé : v18.20.4)");
    }

    @Test
    void the_jdk_of_JAVA_HOME_comes_first() throws IOException, InterruptedException {
        install("11.0.22", "v20.11.1");
        var home = bin.resolve("jdk");
        jdk(Files.createDirectories(home.resolve("bin")), "21.0.2");
        assertEquals(new Outcome(0, ""), preflight(Map.of("JAVA_HOME", home.toString())));
    }

    private void install(String java, String node) throws IOException {
        jdk(bin, java);
        command(bin.resolve("node"), "echo " + node);
        command(bin.resolve("npm"), "");
    }

    private static void jdk(Path bin, String version) throws IOException {
        command(bin.resolve("java"), "echo 'openjdk version \"" + version + "\" 2024-01-16' >&2");
        command(bin.resolve("javac"), "");
    }

    private static void command(Path file, String line) throws IOException {
        Files.writeString(file, "#!/bin/sh\n" + line + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private void refused(String sentence) throws IOException, InterruptedException {
        var outcome = preflight(Map.of());
        assertEquals(1, outcome.code(), outcome.said());
        assertTrue(outcome.said().startsWith("✖ " + sentence), outcome.said());
        assertEquals(1, outcome.said().lines().count(), outcome.said());
    }

    private Outcome preflight(Map<String, String> more) throws IOException, InterruptedException {
        var builder = new ProcessBuilder("/bin/sh", SCRIPT.toString()).redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().put("PATH", bin.toString());
        builder.environment().putAll(more);
        var process = builder.start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Outcome(process.waitFor(), said.strip());
    }
}
