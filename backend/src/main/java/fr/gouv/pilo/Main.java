package fr.gouv.pilo;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.util.Map;

/**
 * Entry point. Without argument it serves; with {@code migrate} it brings the schema up to date as {@code pilo_owner}
 * and ends, so that the serving role needs no right on the shape of the tables (S27).
 */
@QuarkusMain
public class Main {
    public static void main(String... args) {
        if (args.length > 0 && "migrate".equals(args[0])) {
            MIGRATION_SETTINGS.forEach(System::setProperty);
            Quarkus.run(Migration.class, args);
        } else {
            Quarkus.run(args);
        }
    }

    /** The migration opens no port, asks Keycloak nothing and finds tables that do not exist yet. */
    private static final Map<String, String> MIGRATION_SETTINGS = Map.of(
            "quarkus.http.host-enabled", "false",
            "quarkus.management.port", "0",
            "quarkus.oidc.tenant-enabled", "false",
            "quarkus.hibernate-orm.schema-management.strategy", "none",
            "pilo.migrating", "true",
            "pilo.jobs.enabled", "false",
            "pilo.load-at-start", "false");
}
