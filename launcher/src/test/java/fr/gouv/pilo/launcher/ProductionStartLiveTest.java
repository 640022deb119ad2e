package fr.gouv.pilo.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The packaged API in the profile prod, on the database and the Keycloak of the running product (S24). */
@Tag("live")
class ProductionStartLiveTest {
    private static final Path ROOT =
            Path.of(System.getProperty("pilo.root", "..")).toAbsolutePath().normalize();
    private static final String TWIN = "pilo_app_by_default";
    private static final String STARTED = "Installed features";

    /** @param code that of a process which was let run to its end, or which was stopped since it had started */
    private record Outcome(int code, String said) {}

    /** Without it, the refusals could come from anything else in the environment. */
    @Test
    void production_starts_with_secrets_of_its_own_and_no_set_date() throws IOException, InterruptedException {
        Outcome outcome = start(production());
        assertTrue(outcome.said().contains(STARTED), outcome.said());
    }

    @Test
    void production_with_a_set_date_ends_and_names_the_variable_S24() throws IOException, InterruptedException {
        Map<String, String> env = production();
        env.put("PILO_DEMO_DATE", "2026-11-23");
        assertRefusedFor("PILO_DEMO_DATE", start(env));
    }

    /** A database that takes the default is the one that must be refused: any other stops the process by itself. */
    @Test
    void production_with_the_default_secret_ends_and_names_the_variable_S24()
            throws IOException, InterruptedException, SQLException {
        try (Connection superuser = superuser()) {
            createTwin(superuser);
            try {
                Map<String, String> env = production();
                env.put("QUARKUS_DATASOURCE_USERNAME", TWIN);
                env.put("PILO_DB_APP_PASSWORD", "pilo-app");
                assertRefusedFor("PILO_DB_APP_PASSWORD", start(env));
                env.remove("PILO_DB_APP_PASSWORD");
                assertRefusedFor("PILO_DB_APP_PASSWORD", start(env));
            } finally {
                run(superuser, "DROP ROLE IF EXISTS " + TWIN);
            }
        }
    }

    @Test
    void the_migration_with_the_default_secret_of_the_owner_ends_and_names_the_variable_S24()
            throws IOException, InterruptedException {
        Map<String, String> env = production();
        env.put("PILO_DB_OWNER_PASSWORD", "pilo-owner");
        assertRefusedFor("PILO_DB_OWNER_PASSWORD", start(env, "migrate"));
    }

    private static void assertRefusedFor(String variable, Outcome outcome) {
        assertEquals(1, outcome.code(), outcome.said());
        assertTrue(outcome.said().contains(variable), outcome.said());
    }

    /** A role with the rights of pilo_app and the default password, which the product's own role does not have. */
    private static void createTwin(Connection superuser) throws SQLException {
        run(superuser, "DROP ROLE IF EXISTS " + TWIN);
        run(superuser, "CREATE ROLE " + TWIN + " LOGIN PASSWORD 'pilo-app' IN ROLE pilo_app");
    }

    private static Connection superuser() throws IOException, SQLException {
        Settings settings = Settings.from(System.getenv(), ROOT);
        String password = new Secrets(settings.dir()).get("postgres");
        return DriverManager.getConnection(settings.databaseUrl("pilo"), "postgres", password);
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** What the launcher gives its own API, as production would have it, on ports of its own. */
    private static Map<String, String> production() throws IOException {
        Settings settings = Settings.from(System.getenv(), ROOT);
        Map<String, String> env = new HashMap<>(new Api(settings, new Secrets(settings.dir()), null).environment());
        Map<String, String> ports = FreePorts.in(Map.of());
        env.put("PILO_API_PORT", ports.get("PILO_API_PORT"));
        env.put("PILO_MANAGEMENT_PORT", ports.get("PILO_MANAGEMENT_PORT"));
        env.put("QUARKUS_PROFILE", "prod");
        env.remove("PILO_DEMO_DATE");
        env.remove("PILO_DEMO_LOAD");
        // The product that runs on this database has jobs of its own.
        env.put("PILO_JOBS_ENABLED", "false");
        return env;
    }

    private static Outcome start(Map<String, String> env, String... step) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(Java.command(), "-Xmx256m", "-XX:TieredStopAtLevel=1", "-jar"));
        command.add(Builds.apiJar(ROOT).toString());
        command.addAll(List.of(step));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("PILO_") || name.startsWith("QUARKUS_"));
        builder.environment().putAll(env);
        Process process = builder.start();
        // Through its handle, since Process would close the output that is still to be read.
        ProcessHandle handle = process.toHandle();
        process.onExit().orTimeout(2, TimeUnit.MINUTES).whenComplete((ended, late) -> handle.destroyForcibly());
        try (BufferedReader lines = process.inputReader()) {
            return said(process, lines);
        } finally {
            handle.destroyForcibly();
        }
    }

    /** Until it has started or ended, whichever comes first. */
    private static Outcome said(Process process, BufferedReader lines) throws IOException, InterruptedException {
        StringBuilder said = new StringBuilder();
        String line = lines.readLine();
        while (line != null) {
            said.append(line).append('\n');
            if (line.contains(STARTED)) {
                process.toHandle().destroyForcibly();
            }
            line = lines.readLine();
        }
        return new Outcome(process.waitFor(), said.toString());
    }
}
