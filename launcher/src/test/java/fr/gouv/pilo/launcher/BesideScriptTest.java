package fr.gouv.pilo.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The suites whose commands go on beside their script, with commands that only wait: who stops one stops both. */
class BesideScriptTest {
    private static final Path SCRIPTS =
            Path.of(System.getProperty("pilo.root", "..")).toAbsolutePath().resolve("scripts");

    @TempDir
    Path root;

    private Path pids;

    /** A copy of the project's scripts alone, since one of them takes the launcher's archive away. */
    @BeforeEach
    void project() throws IOException {
        pids = Files.createDirectories(root.resolve("pids"));
        Files.createDirectories(root.resolve("scripts"));
        try (var scripts = Files.list(SCRIPTS)) {
            for (var script : scripts.filter(Files::isRegularFile).toList()) {
                Files.copy(script, root.resolve("scripts").resolve(script.getFileName()));
            }
        }
        for (var folder : List.of("frontend", "contract", "deploy")) {
            Files.createDirectories(root.resolve(folder).resolve("node_modules"));
            Files.writeString(root.resolve(folder).resolve("package-lock.json"), "{}");
        }
        Files.createDirectories(root.resolve("bin"));
        for (var tool : List.of("nginx", "node")) {
            command(tool, "");
        }
    }

    @AfterEach
    void endWhatIsLeft() throws IOException {
        sleepers().forEach(ProcessHandle::destroyForcibly);
    }

    @Test
    void the_live_tests_take_maven_with_them() throws IOException, InterruptedException {
        // The journeys go on for a moment, as on Ctrl-C; Maven's own children would go on for long.
        command("npm", "sleep 2");
        command("maven", sleeper());
        stopsBoth("live-tests.sh");
    }

    @Test
    void the_whole_suite_takes_the_lane_beside_with_it() throws IOException, InterruptedException {
        command("npm", "case \"$*\" in *\" ci \"*) exit 0 ;; esac\n" + sleeper());
        command("maven", "sleep 2");
        stopsBoth("test.sh");
    }

    @Test
    void a_lane_that_fails_is_told_and_so_is_the_suite() throws IOException, InterruptedException {
        command("npm", "");
        command("maven", "echo le royaume diffère; exit 1");
        var process = start("live-tests.sh");
        assertTrue(process.waitFor(20, TimeUnit.SECONDS));
        var said = read(log());
        assertEquals(1, process.exitValue(), said);
        assertTrue(said.contains("le royaume diffère"), said);
    }

    /** Waits on a child of its own, and writes down the child's pid. */
    private String sleeper() {
        return "sleep 300 &\necho $! >" + pids + "/$$.new && mv " + pids + "/$$.new " + pids + "/$$\nwait";
    }

    private void stopsBoth(String script) throws IOException, InterruptedException {
        var process = start(script);
        var beside = sleepers();
        for (var tries = 0; beside.isEmpty() && tries < 200; tries++) {
            Thread.sleep(50);
            beside = sleepers();
        }
        assertFalse(beside.isEmpty(), "the lane beside never started");
        process.destroy();
        assertTrue(process.waitFor(20, TimeUnit.SECONDS));
        var said = read(log());
        assertEquals(143, process.exitValue(), said);
        for (var tries = 0; beside.stream().anyMatch(BesideScriptTest::runs) && tries < 100; tries++) {
            Thread.sleep(50);
        }
        assertTrue(beside.stream().noneMatch(BesideScriptTest::runs), said);
    }

    /** One that has ended and that nobody has asked for yet is alive for Java, but is no program any more. */
    private static boolean runs(ProcessHandle one) {
        return one.isAlive() && one.info().command().isPresent();
    }

    private List<ProcessHandle> sleepers() throws IOException {
        try (var files = Files.list(pids)) {
            return files.map(file -> file.getFileName().toString().endsWith(".new") ? "" : read(file))
                    .filter(pid -> !pid.isEmpty())
                    .flatMap(pid -> ProcessHandle.of(Long.parseLong(pid)).stream())
                    .toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException gone) {
            return "";
        }
    }

    /** A file, since a lane that went on would hold a pipe. */
    private Path log() {
        return root.resolve("log");
    }

    private Process start(String script) throws IOException {
        var builder = new ProcessBuilder("/bin/sh", "scripts/" + script)
                .directory(root.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log().toFile());
        builder.environment().put("PATH", root.resolve("bin") + ":" + System.getenv("PATH"));
        builder.environment().put("TMPDIR", root.toString());
        builder.environment().put("PILO_MAVEN", root.resolve("bin/maven").toString());
        builder.environment().put("PILO_CHROMIUM", "chromium");
        return builder.start();
    }

    private void command(String name, String lines) throws IOException {
        var file = root.resolve("bin").resolve(name);
        Files.writeString(file, "#!/bin/sh\n" + lines + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
