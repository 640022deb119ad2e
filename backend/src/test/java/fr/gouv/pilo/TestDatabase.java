package fr.gouv.pilo;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;

/** The real PostgreSQL of the suite, with its two roles. */
public class TestDatabase implements QuarkusTestResourceLifecycleManager {
    private static EmbeddedPostgres postgres;

    @Override
    public Map<String, String> start() {
        try {
            // As the launcher starts it.
            postgres = EmbeddedPostgres.builder()
                    .setPGStartupWait(Duration.ofSeconds(60))
                    .setLocaleConfig("locale", "C.UTF-8")
                    .setServerConfig("fsync", "off")
                    .setServerConfig("max_connections", "200")
                    .start();
            try (var connection = postgres.getPostgresDatabase().getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("CREATE ROLE pilo_owner LOGIN PASSWORD 'pilo-owner'");
                statement.execute("CREATE ROLE pilo_app LOGIN PASSWORD 'pilo-app' IN ROLE pg_read_all_stats");
                statement.execute("CREATE DATABASE pilo OWNER pilo_owner");
            }
        } catch (IOException | SQLException e) {
            throw new IllegalStateException("PostgreSQL could not start", e);
        }
        return Map.of("PILO_DB_URL", url());
    }

    public static String url() {
        return "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/pilo";
    }

    @Override
    public void stop() {
        try {
            postgres.close();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
