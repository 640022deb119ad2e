package fr.gouv.pilo.launcher;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * What the environment says about this run.
 *
 * @param root the project's folder
 * @param dir the run's own data (database, logs, secrets); PILO_DIR, {@code .pilo} by default
 * @param cache unpacked PostgreSQL and Keycloak, shared by every clone of this account
 * @param publicUrl the SPA's address as the browser sees it, without final slash
 * @param demo whether the demonstration set is loaded
 * @param relay the mail relay that another than us keeps; empty for our own, which shows what it gets
 */
record Settings(
        Path root,
        Path dir,
        Path cache,
        Ports ports,
        String publicUrl,
        String region,
        boolean demo,
        String demoDate,
        String relay) {

    static final String DEMO_DATE = "2026-11-23";
    /** Its départements, bodies and figures are those of this region alone. */
    static final String DEMO_REGION = "76";

    static Settings from(Map<String, String> env, Path root) {
        var ports = Ports.from(env);
        var demo = !"0".equals(env.getOrDefault("DEMO", "1").strip());
        return new Settings(
                root,
                root.resolve(value(env, "PILO_DIR", ".pilo")).toAbsolutePath().normalize(),
                cacheFolder(env),
                ports,
                value(env, "PILO_PUBLIC_URL", "http://localhost:" + ports.spa()).replaceAll("/+$", ""),
                value(env, "PILO_REGION", DEMO_REGION),
                demo,
                demo ? value(env, "PILO_DEMO_DATE", DEMO_DATE) : "",
                value(env, "PILO_MAIL_HOST", ""));
    }

    String keycloakUrl() {
        return "http://localhost:" + ports.keycloak();
    }

    String issuer() {
        return keycloakUrl() + "/realms/pilo";
    }

    String databaseUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + ports.database() + "/" + database;
    }

    /** Whether mails go to our own catcher. */
    boolean catchesMails() {
        return relay.isEmpty();
    }

    String mailPageUrl() {
        return "http://localhost:" + ports.mailPage();
    }

    Path logs() {
        return dir.resolve("logs");
    }

    /** What a test that drives the running product must know. */
    Map<String, String> forTests(String keycloakAdminSecret) {
        Map<String, String> env = new HashMap<>();
        ports.byVariable().forEach((variable, port) -> env.put(variable, Integer.toString(port)));
        env.put("PILO_PUBLIC_URL", publicUrl);
        env.put("PILO_URL", publicUrl);
        env.put("PILO_TOKEN_URL", issuer() + "/protocol/openid-connect/token");
        env.put("PILO_OIDC_URL", issuer());
        env.put("PILO_KEYCLOAK_URL", keycloakUrl());
        env.put("PILO_KEYCLOAK_ADMIN_CLIENT", Keycloak.ADMIN_CLIENT);
        env.put("PILO_KEYCLOAK_ADMIN_SECRET", keycloakAdminSecret);
        env.put("PILO_DIR", dir.toString());
        env.put("PILO_DEMO_DATE", demoDate);
        return env;
    }

    private static Path cacheFolder(Map<String, String> env) {
        var base = value(
                env,
                "XDG_CACHE_HOME",
                Path.of(System.getProperty("user.home"), ".cache").toString());
        return Path.of(value(env, "PILO_CACHE", Path.of(base, "pilo").toString()))
                .toAbsolutePath();
    }

    private static String value(Map<String, String> env, String name, String byDefault) {
        var text = env.getOrDefault(name, "").strip();
        return text.isEmpty() ? byDefault : text;
    }
}
