package fr.gouv.pilo.launcher;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher asked for a use that its data or the demonstration set do not fit: one sentence, and nothing runs on. */
class FormerUseTest {
    /** Nothing can be built from here: only what comes before is tried. */
    @TempDir
    Path root;

    private Map<String, String> env;
    private Path dir;

    private record Outcome(int code, String said) {
        String sentence() {
            return said.substring(said.indexOf('✖')).lines().findFirst().orElseThrow();
        }
    }

    @BeforeEach
    void elsewhere() throws IOException {
        dir = root.resolve("data");
        env = FreePorts.in(Map.of("PILO_DIR", dir.toString(), "PILO_ROOT", root.toString(), "PILO_MAVEN", "false"));
    }

    @Test
    void the_set_is_refused_for_another_region_before_anything_starts() throws IOException, InterruptedException {
        env.put("PILO_REGION", "84");
        for (var verb : new String[] {"run", "dev", "demo-data"}) {
            refused(verb, "n’existe que pour la région 76", "84", "DEMO=0");
            assertFalse(Files.exists(dir), "nothing was made");
        }
    }

    @Test
    void data_that_hold_the_set_are_not_shown_without_its_banner() throws Exception {
        assertEquals(new Outcome(0, ""), java(LoadedSet.class));
        env.put("DEMO", "0");
        refused("run", "jeu de démonstration", "sans DEMO=0", "PILO_DIR");
        assertTrue(Postgres.postmaster(dir.resolve("postgres")).isEmpty(), "the database was started to be asked only");
    }

    @Test
    void the_data_of_one_region_do_not_become_those_of_another() throws IOException {
        Files.createDirectories(dir);
        var occitanie = new FormerUse(Settings.from(env, root));
        env.put("PILO_REGION", "84");
        var other = new FormerUse(Settings.from(env, root));
        assertDoesNotThrow(other::checkRegion);
        occitanie.keepRegion();
        assertDoesNotThrow(occitanie::checkRegion);
        var refusal = assertThrows(LaunchFailure.class, other::checkRegion).getMessage();
        assertTrue(refusal.contains("PILO_REGION=76") && refusal.contains("PILO_DIR"), refusal);
        assertEquals(1, refusal.lines().count());
    }

    /** What the API writes when it has loaded a part; alone, since the library holds its data until its process ends. */
    static final class LoadedSet {
        public static void main(String[] args) throws IOException, SQLException {
            var settings = Settings.from(System.getenv(), Path.of(""));
            var secrets = new Secrets(Files.createDirectories(settings.dir()));
            var postgres = Postgres.start(settings, secrets, new Children(new ProcessLedger(settings.dir())));
            new Databases(postgres.superuser(), secrets).ensure();
            try (var pilo = postgres.pilo().getConnection();
                    var statement = pilo.createStatement()) {
                statement.execute("CREATE TABLE demo_load (part text PRIMARY KEY)");
                statement.execute("INSERT INTO demo_load VALUES ('roadmap')");
            } finally {
                ProcessLedger.end(
                        Postgres.NAME,
                        Postgres.postmaster(Postgres.data(settings)).orElseThrow());
            }
        }
    }

    private void refused(String verb, String... words) throws IOException, InterruptedException {
        var outcome = java(Main.class, verb);
        assertEquals(1, outcome.code(), outcome.said());
        for (var word : words) {
            assertTrue(outcome.sentence().contains(word), outcome.said());
        }
    }

    private Outcome java(Class<?> program, String... args) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(Java.command(), "-cp", System.getProperty("java.class.path")));
        command.add(program.getName());
        command.addAll(List.of(args));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        // Java says on the console what it takes from the last of them.
        var ours = List.of("DEMO", "JDK_JAVA_OPTIONS");
        builder.environment().keySet().removeIf(name -> name.startsWith("PILO_") || ours.contains(name));
        builder.environment().putAll(env);
        var process = builder.start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Outcome(process.waitFor(), said);
    }
}
