package fr.gouv.pilo.launcher;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;

/** The embedded PostgreSQL: data under the run's folder, passwords checked, writes made durable. */
final class Postgres {
    static final String NAME = "postgresql";
    private final EmbeddedPostgres server;
    private final String password;

    private Postgres(EmbeddedPostgres server, String password) {
        this.server = server;
        this.password = password;
    }

    static Postgres start(Settings settings, Secrets secrets, Children children) throws IOException {
        var data = data(settings);
        var log = settings.logs().resolve(NAME + ".log");
        Files.createDirectories(log.getParent());
        var server = builder(settings, secrets, data)
                .setOutputRedirector(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .setErrorRedirector(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        var postmaster = postmaster(data);
        if (postmaster.isPresent()) {
            children.record(NAME, postmaster.get());
        }
        return new Postgres(server, secrets.get("postgres"));
    }

    static Path data(Settings settings) {
        return settings.dir().resolve("postgres");
    }

    private static EmbeddedPostgres.Builder builder(Settings settings, Secrets secrets, Path data) throws IOException {
        var cache = Files.createDirectories(settings.cache().resolve("postgres"));
        var password = settings.dir().resolve("postgres.password");
        Files.writeString(password, secrets.get("postgres"));
        return EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setOverrideWorkingDirectory(cache.toFile())
                .setRegisterShutdownHook(false) // the launcher stops it last; a hook would race with the others
                .setPGStartupWait(Duration.ofSeconds(60)) // recovery after a crash reads the journal first
                .setPort(settings.ports().database())
                // Passed to initdb as they are: without them every local account is the superuser.
                .setLocaleConfig("auth", "scram-sha-256")
                .setLocaleConfig("pwfile", password.toString())
                .setLocaleConfig("locale", "C.UTF-8")
                .setConnectConfig("password", secrets.get("postgres"))
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("max_connections", "100")
                // The library turns both off, for throw-away tests; here a power cut must lose nothing.
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on");
    }

    /** The server that a killed launcher may have left on this data before it was written down. */
    static Optional<ProcessHandle> postmaster(Path data) throws IOException {
        var pidFile = data.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return Optional.empty();
        }
        var pid = Files.readAllLines(pidFile).get(0).strip();
        return ProcessHandle.of(Long.parseLong(pid)).filter(handle -> handle.info()
                .commandLine()
                .map(line -> line.contains("postgres") && line.contains(data.toString()))
                .orElse(false));
    }

    DataSource superuser() {
        return server.getPostgresDatabase(Map.of("password", password));
    }

    /** The product's own database, as the superuser. */
    DataSource pilo() {
        return server.getDatabase("postgres", "pilo", Map.of("password", password));
    }
}
