package fr.gouv.pilo.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The API: its schema is migrated by a short step of its own, with another role than the one that serves. */
final class Api {
    static final String NAME = "api";
    private final Settings settings;
    private final Secrets secrets;
    private final Children children;

    Api(Settings settings, Secrets secrets, Children children) {
        this.settings = settings;
        this.secrets = secrets;
        this.children = children;
    }

    void migrate() throws IOException, InterruptedException {
        var env = environment();
        env.put("PILO_DB_OWNER_PASSWORD", secrets.get("pilo_owner"));
        step("migrate", env);
    }

    /** Loads what is missing of the demonstration set; a process may serve meanwhile. */
    void loadDemoData() throws IOException, InterruptedException {
        step("demo-data", environment());
    }

    private void step(String name, Map<String, String> env) throws IOException, InterruptedException {
        var command = List.of(Java.command(), "-XX:TieredStopAtLevel=1", "-jar", jar().toString(), name);
        Child.run(name, command, settings.dir(), env, settings.logs().resolve(name + ".log"), children);
    }

    Child start() throws IOException {
        var command = List.of(
                Java.command(),
                "-Xmx256m",
                // What is kept is collected early, and what a large file needed is given back: see docs/operations.md.
                "-Xms128m",
                "-Xmn80m",
                "-XX:MinHeapFreeRatio=20",
                "-XX:MaxHeapFreeRatio=40",
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                // What files and compilers took outside the heap goes back to the system (JDK 17.0.9 on).
                "-XX:+IgnoreUnrecognizedVMOptions",
                "-XX:TrimNativeHeapInterval=10000",
                // Ours tells what is wrong with an address; the server's own check answers without a word.
                "-Dvertx.disableURIValidation=true",
                "-jar",
                jar().toString());
        return Child.start(
                NAME, command, settings.dir(), environment(), settings.logs().resolve(NAME + ".log"), children);
    }

    /** Quarkus's own development mode: compiles again what changed when the next request comes. */
    Child startFromSources(String maven) throws IOException {
        List<String> command = new ArrayList<>(List.of(maven.split(" ")));
        // No debugger port and no console: the launcher owns the terminal.
        command.addAll(
                List.of("-f", "backend/pom.xml", "quarkus:dev", "-Ddebug=false", "-Dquarkus.console.enabled=false"));
        return Child.start(
                NAME, command, settings.root(), environment(), settings.logs().resolve(NAME + ".log"), children);
    }

    void awaitReady(Child child) throws InterruptedException {
        new Readiness().await(child, readyUrl(), Duration.ofMinutes(3));
    }

    /** Whether the one of the running product serves already. */
    boolean isReady() throws InterruptedException {
        return new Readiness().answers(readyUrl());
    }

    private String readyUrl() {
        return "http://127.0.0.1:" + settings.ports().management() + "/q/health/ready";
    }

    private Path jar() {
        return Builds.apiJar(settings.root());
    }

    Map<String, String> environment() throws IOException {
        Map<String, String> env = new HashMap<>();
        env.put("QUARKUS_PROFILE", "demo");
        // The C library would keep one reserve of memory for each of many threads.
        env.put("MALLOC_ARENA_MAX", "2");
        env.put("PILO_DB_URL", settings.databaseUrl("pilo"));
        env.put("PILO_DB_APP_PASSWORD", secrets.get("pilo_app"));
        env.put("PILO_LINK_KEYS", "k1:" + secrets.get("link_key"));
        env.put("PILO_API_PORT", Integer.toString(settings.ports().api()));
        env.put("PILO_MANAGEMENT_PORT", Integer.toString(settings.ports().management()));
        env.put("PILO_OIDC_URL", settings.issuer());
        env.put("PILO_OIDC_AUDIENCE", "pilo-api");
        env.put("PILO_PUBLIC_URL", settings.publicUrl());
        env.put("PILO_REGION", settings.region());
        env.put("PILO_DEMO_DATE", settings.demoDate());
        env.put("PILO_DEMO_LOAD", Boolean.toString(settings.demo()));
        env.put("PILO_MAIL_PORT", Integer.toString(settings.ports().mail()));
        if (settings.catchesMails()) {
            env.put("PILO_MAIL_HOST", "127.0.0.1");
            env.put("PILO_MAIL_TLS", "none");
        }
        return env;
    }
}
