package fr.gouv.pilo.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Keycloak from its Maven archive: unpacked and optimised once an account, then started on our PostgreSQL. */
final class Keycloak {
    static final String NAME = "keycloak";
    static final String ADMIN_CLIENT = "pilo-launcher";
    /** Fixed when the server is optimised; a change makes another folder in the cache. */
    private static final List<String> BUILD_OPTIONS =
            List.of("--db=postgres", "--health-enabled=true", "--cache=local");
    /** For its virtual machine. Short-lived local servers gain more from a quick start than from the last compiler. */
    private static final List<String> MACHINE_OPTIONS = List.of(
            "-Xms64m",
            "-Xmx512m",
            "-XX:MaxMetaspaceSize=256m",
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-XX:+ExitOnOutOfMemoryError",
            "-Dfile.encoding=UTF-8",
            "-Duser.language=en",
            "-Duser.country=US",
            "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
            "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                    + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
            "-Dpicocli.disable.closures=true",
            "-Dquarkus-log-max-startup-records=10000");

    private final Settings settings;
    private final Secrets secrets;
    private final Children children;

    Keycloak(Settings settings, Secrets secrets, Children children) {
        this.settings = settings;
        this.secrets = secrets;
        this.children = children;
    }

    /** The optimised server's folder. Made beside and moved, so that a cut or a second launcher never meets half of it. */
    Path prepare() throws IOException, InterruptedException {
        var resolved = resolved();
        var name = NAME + "-" + resolved.getProperty("keycloak.version") + "-"
                + Integer.toHexString(BUILD_OPTIONS.hashCode());
        var home = settings.cache().resolve(name);
        if (!Files.isDirectory(home)) {
            var work = Files.createTempDirectory(Files.createDirectories(settings.cache()), name + ".");
            unpack(Path.of(resolved.getProperty("keycloak.zip")), work);
            Child.run(
                    "optimisation de Keycloak",
                    command(work, "build", BUILD_OPTIONS),
                    work,
                    Map.of(),
                    settings.logs().resolve("keycloak-build.log"),
                    children);
            if (!Files.isDirectory(home)) {
                Files.move(work, home, StandardCopyOption.ATOMIC_MOVE);
            }
        }
        return home;
    }

    Child start(Path home) throws IOException {
        Map<String, String> env = new HashMap<>();
        env.put("KC_DB_PASSWORD", secrets.get(NAME));
        env.put("KC_BOOTSTRAP_ADMIN_CLIENT_ID", ADMIN_CLIENT);
        env.put("KC_BOOTSTRAP_ADMIN_CLIENT_SECRET", secrets.get("keycloak_admin"));
        var ports = settings.ports();
        var options = List.of(
                "--optimized",
                "--db-url=" + settings.databaseUrl(NAME),
                "--db-username=" + NAME,
                "--hostname=" + settings.keycloakUrl(),
                "--http-enabled=true",
                "--http-host=127.0.0.1",
                "--http-port=" + ports.keycloak(),
                "--http-management-port=" + ports.keycloakManagement(),
                "--spi-theme--folder--dir=" + settings.root().resolve("keycloak/themes"));
        return Child.start(
                NAME,
                command(home, "start", options),
                settings.dir(),
                env,
                settings.logs().resolve(NAME + ".log"),
                children);
    }

    void awaitReady(Child child) throws InterruptedException {
        var url = "http://127.0.0.1:" + settings.ports().keycloakManagement() + "/health/ready";
        new Readiness().await(child, url, Duration.ofMinutes(4));
    }

    /** What kc.sh does, without the shell that stands between: the pid written down is the server's own. */
    private static List<String> command(Path home, String verb, List<String> options) {
        List<String> all = new ArrayList<>(List.of(Java.command()));
        all.addAll(MACHINE_OPTIONS);
        all.add("-Dkc.home.dir=" + home);
        all.add("-Djboss.server.config.dir=" + home.resolve("conf"));
        for (var opened : List.of("java.util", "java.util.concurrent", "java.security", "java.lang")) {
            all.add("--add-opens=java.base/" + opened + "=ALL-UNNAMED");
        }
        all.addAll(List.of(
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                home.resolve("lib/quarkus-run.jar").toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint",
                verb));
        all.addAll(options);
        return all;
    }

    private static void unpack(Path zip, Path target) throws IOException {
        try (var archive = new ZipFile(zip.toFile())) {
            var entries = archive.entries();
            while (entries.hasMoreElements()) {
                unpack(archive, entries.nextElement(), target);
            }
        }
    }

    private static void unpack(ZipFile archive, ZipEntry entry, Path target) throws IOException {
        // The archive's first folder carries the version; ours already does.
        var parts = entry.getName().split("/");
        var inside = String.join("/", Arrays.copyOfRange(parts, 1, parts.length));
        var file = target.resolve(inside).normalize();
        if (entry.isDirectory() || !file.startsWith(target)) {
            return;
        }
        Files.createDirectories(file.getParent());
        try (var in = archive.getInputStream(entry)) {
            Files.copy(in, file);
        }
        if (inside.endsWith(".sh")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    private static Properties resolved() throws IOException {
        var properties = new Properties();
        try (var in = Keycloak.class.getResourceAsStream("/launcher.properties")) {
            properties.load(in);
        }
        return properties;
    }
}
