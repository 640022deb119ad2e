package fr.gouv.pilo.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code make demo-data} as a person runs it: beside a product, beside one that starts, and without any. */
@Tag("live")
class DemoDataLiveTest {
    private static final Path ROOT =
            Path.of(System.getProperty("pilo.root", "..")).toAbsolutePath().normalize();
    private static final String LOADED = "✔ Jeu de démonstration chargé";

    private record Outcome(int code, String said) {}

    @Test
    void loading_the_set_again_beside_a_running_product_ends_well_and_stops_nothing()
            throws IOException, InterruptedException {
        var dir = Path.of(System.getenv("PILO_DIR"));
        var ledger = Files.readString(dir.resolve("processes"));
        var outcome = launcher("demo-data", Map.of());
        assertEquals(0, outcome.code(), outcome.said());
        assertTrue(outcome.said().contains(LOADED), outcome.said());
        assertFalse(outcome.said().contains("PostgreSQL"), outcome.said());
        assertTrue(Postgres.postmaster(dir.resolve("postgres")).isPresent(), "the database still runs");
        assertEquals(ledger, Files.readString(dir.resolve("processes")));
    }

    /** Its ports answer nothing yet: as a launcher that starts, seen from beside. */
    @Test
    void a_product_that_still_starts_is_left_to_its_start(@TempDir Path dir) throws IOException, InterruptedException {
        new ProcessLedger(dir).add(ProcessLedger.LAUNCHER, ProcessHandle.current());
        var outcome = launcher("demo-data", elsewhere(dir));
        assertEquals(1, outcome.code(), outcome.said());
        assertTrue(outcome.said().contains("démarre encore"), outcome.said());
    }

    @Test
    void a_database_without_the_set_gets_all_of_it_and_stops_again(@TempDir Path dir) throws Exception {
        var env = elsewhere(dir);
        var outcome = launcher("demo-data", env);
        assertEquals(0, outcome.code(), outcome.said());
        assertTrue(outcome.said().contains(LOADED), outcome.said());
        assertTrue(outcome.said().contains("PostgreSQL"), outcome.said());
        assertTrue(Postgres.postmaster(dir.resolve("postgres")).isEmpty(), "the database was started for this alone");

        env.put("DEMO", "0");
        var withoutBanner = launcher("run", env);
        assertEquals(1, withoutBanner.code(), withoutBanner.said());
        assertTrue(withoutBanner.said().contains("relancez sans DEMO=0"), withoutBanner.said());

        var settings = Settings.from(env, ROOT);
        var secrets = new Secrets(dir);
        Postgres.start(settings, secrets, new Children(new ProcessLedger(dir)));
        try (var connection =
                DriverManager.getConnection(settings.databaseUrl("pilo"), "postgres", secrets.get("postgres"))) {
            assertEquals(26, count(connection, "project"));
            assertTrue(count(connection, "measurement") > 0, "the roadmap's values are there");
        } finally {
            ProcessLedger.end(
                    Postgres.NAME, Postgres.postmaster(dir.resolve("postgres")).orElseThrow());
        }
    }

    private static int count(Connection connection, String table) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT count(*) FROM " + table)) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private static Map<String, String> elsewhere(Path dir) throws IOException {
        var env = FreePorts.in(Map.of());
        env.put("PILO_DIR", dir.toString());
        return env;
    }

    private static Outcome launcher(String verb, Map<String, String> env) throws IOException, InterruptedException {
        var jar = ROOT.resolve("launcher/target/pilo-launcher.jar").toString();
        var builder = new ProcessBuilder(Java.command(), "-jar", jar, verb)
                .directory(ROOT.toFile())
                .redirectErrorStream(true);
        builder.environment().putAll(env);
        var process = builder.start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(process.waitFor(2, TimeUnit.MINUTES), said);
        return new Outcome(process.exitValue(), said);
    }
}
