package fr.gouv.pilo.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
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
    private static final String STARTED = "Installed features";
    private static final String REQUEST = "essai-de-production";

    /** @param code that of a process which was let run to its end, or which was stopped since it had started */
    private record Outcome(int code, String said) {}

    /** Without it, the refusals could come from anything else in the environment. */
    @Test
    void production_starts_with_secrets_of_its_own_logs_in_json_and_serves_no_interactive_documentation()
            throws IOException, InterruptedException {
        var env = production();
        var address = "http://127.0.0.1:" + env.get("PILO_API_PORT");
        List<Integer> answers = new ArrayList<>();
        var outcome = start(env, () -> {
            answers.add(status(address + "/api/docs"));
            answers.add(status(address + "/api/docs/index.html"));
            answers.add(status(address + "/api/v1/me"));
        });
        assertTrue(outcome.said().contains(STARTED), outcome.said());
        assertEquals(List.of(404, 404, 401), answers);
        assertTrue(outcome.said().lines().allMatch(line -> line.startsWith("{\"timestamp\"")), outcome.said());
        assertTrue(outcome.said().contains("\"requestId\":\"" + REQUEST + "\""), outcome.said());
    }

    @Test
    void production_with_a_set_date_ends_and_names_the_variable_S24() throws IOException, InterruptedException {
        var env = production();
        env.put("PILO_DEMO_DATE", "2026-11-23");
        assertRefusedFor("PILO_DEMO_DATE", start(env));
    }

    /** The database has another password: the variable is named all the same, since nothing has connected yet. */
    @Test
    void production_with_the_default_secret_or_without_one_ends_and_names_the_variable_S24()
            throws IOException, InterruptedException {
        var env = production();
        env.put("PILO_DB_APP_PASSWORD", "pilo-app");
        assertRefusedFor("PILO_DB_APP_PASSWORD", start(env));
        env.remove("PILO_DB_APP_PASSWORD");
        assertRefusedFor("PILO_DB_APP_PASSWORD", start(env));
    }

    @Test
    void production_without_a_sender_of_mails_ends_and_names_the_variable() throws IOException, InterruptedException {
        var env = production();
        env.remove("PILO_MAIL_SENDER");
        assertRefusedFor("PILO_MAIL_SENDER", start(env));
    }

    @Test
    void the_migration_with_the_default_secret_of_the_owner_ends_and_names_the_variable_S24()
            throws IOException, InterruptedException {
        var env = production();
        env.put("PILO_DB_OWNER_PASSWORD", "pilo-owner");
        assertRefusedFor("PILO_DB_OWNER_PASSWORD", start(env, "migrate"));
    }

    private static void assertRefusedFor(String variable, Outcome outcome) {
        assertEquals(1, outcome.code(), outcome.said());
        assertTrue(outcome.said().contains(variable), outcome.said());
        assertFalse(outcome.said().contains("\"timestamp\""), "Something had started: " + outcome.said());
    }

    /** What the launcher gives its own API, as production would have it, on ports of its own. */
    private static Map<String, String> production() throws IOException {
        var settings = Settings.from(System.getenv(), ROOT);
        Map<String, String> env = new HashMap<>(new Api(settings, new Secrets(settings.dir()), null).environment());
        var ports = FreePorts.in(Map.of());
        env.put("PILO_API_PORT", ports.get("PILO_API_PORT"));
        env.put("PILO_MANAGEMENT_PORT", ports.get("PILO_MANAGEMENT_PORT"));
        env.put("QUARKUS_PROFILE", "prod");
        env.put("PILO_MAIL_HOST", "127.0.0.1");
        env.put("PILO_MAIL_SENDER", "essai@demo.invalid");
        env.remove("PILO_DEMO_DATE");
        env.remove("PILO_DEMO_LOAD");
        // The product that runs on this database has jobs of its own.
        env.put("PILO_JOBS_ENABLED", "false");
        return env;
    }

    private static Outcome start(Map<String, String> env, String... step) throws IOException, InterruptedException {
        return start(env, () -> {}, step);
    }

    private interface Visit {
        void run() throws IOException, InterruptedException;
    }

    private static Outcome start(Map<String, String> env, Visit visit, String... step)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(Java.command(), "-Xmx256m", "-XX:TieredStopAtLevel=1", "-jar"));
        command.add(Builds.apiJar(ROOT).toString());
        command.addAll(List.of(step));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.matches("(PILO|QUARKUS)_.*|JDK_JAVA_OPTIONS"));
        builder.environment().putAll(env);
        var process = builder.start();
        // Through its handle, since Process would close the output that is still to be read.
        var handle = process.toHandle();
        process.onExit().orTimeout(2, TimeUnit.MINUTES).whenComplete((ended, late) -> handle.destroyForcibly());
        try (var lines = process.inputReader()) {
            return said(process, lines, visit);
        } finally {
            handle.destroyForcibly();
        }
    }

    /** Until it has started or ended, whichever comes first. */
    private static Outcome said(Process process, BufferedReader lines, Visit visit)
            throws IOException, InterruptedException {
        var said = new StringBuilder();
        var line = lines.readLine();
        while (line != null) {
            said.append(line).append('\n');
            if (line.contains(STARTED)) {
                visit.run();
                process.toHandle().destroyForcibly();
            }
            line = lines.readLine();
        }
        return new Outcome(process.waitFor(), said.toString());
    }

    private static int status(String address) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(address))
                .header("X-Request-Id", REQUEST)
                .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }
}
