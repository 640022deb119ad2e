package fr.gouv.pilo.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What dies by kill -9 is there again, three times. */
class RevivalTest {
    @TempDir
    Path dir;

    private final ByteArrayOutputStream console = new ByteArrayOutputStream();
    private final LinkedBlockingQueue<Child> started = new LinkedBlockingQueue<>();
    private Children children;
    private Revival revival;

    @BeforeEach
    void prepare() throws IOException {
        children = new Children(new ProcessLedger(dir));
        var progress = new Progress(new PrintStream(console, true, StandardCharsets.UTF_8));
        revival = new Revival(children, progress, dir.resolve("logs"));
        revival.mayRestart(Api.NAME, () -> start(Api.NAME), child -> {});
    }

    @AfterEach
    void end() {
        children.beginStop().forEach(child -> child.process().destroyForcibly());
    }

    @Test
    void a_killed_api_is_started_again_three_times_and_the_fourth_ends_with_a_sentence() throws Exception {
        var child = start(Api.NAME);
        started.clear();
        var watch = watching();
        for (var time = 1; time <= 3; time++) {
            var dead = child;
            dead.process().destroyForcibly();
            child = started.poll(60, TimeUnit.SECONDS);
            assertTrue(child != null && child.isAlive(), "started again, time " + time);
            assertNotEquals(dead.process().pid(), child.process().pid());
            assertEquals(
                    "hello",
                    Files.readString(dir.resolve("logs/api-arret-" + time + ".log"))
                            .strip());
        }
        child.process().destroyForcibly();
        var end = failure(watch);
        assertTrue(
                end.getMessage().contains("« api » s’est arrêté (code 137) une fois de plus après 3 relances"),
                end.getMessage());
        assertTrue(started.isEmpty(), "no fifth one");
        var told = console.toString(StandardCharsets.UTF_8);
        for (var time = 1; time <= 3; time++) {
            assertTrue(told.contains("« api » s’est arrêté (code 137) : relance " + time + " sur 3"), told);
        }
    }

    @Test
    void what_may_not_be_started_again_ends_the_product() throws Exception {
        start(Api.NAME);
        var keycloak = start("keycloak");
        var watch = watching();
        keycloak.process().destroyForcibly();
        var end = failure(watch);
        assertTrue(end.getMessage().startsWith("« keycloak » s’est arrêté (code 137)"), end.getMessage());
    }

    /** It says its first word before it counts as started, so that its log can be told from another's. */
    private Child start(String name) throws IOException {
        var log = dir.resolve("logs").resolve(name + ".log");
        var child = Child.start(name, List.of("sh", "-c", "echo hello; exec sleep 600"), dir, Map.of(), log, children);
        while (child.isAlive() && Files.size(log) == 0) {
            Thread.onSpinWait();
        }
        started.add(child);
        return child;
    }

    private CompletableFuture<Void> watching() {
        return CompletableFuture.runAsync(() -> {
            try {
                revival.watch();
            } catch (IOException e) {
                throw new CompletionException(e);
            }
        });
    }

    private static LaunchFailure failure(CompletableFuture<Void> watch) {
        var thrown = assertThrows(CompletionException.class, () -> watch.orTimeout(60, TimeUnit.SECONDS)
                .join());
        return (LaunchFailure) thrown.getCause();
    }
}
