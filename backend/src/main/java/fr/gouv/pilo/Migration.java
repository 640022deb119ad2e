package fr.gouv.pilo;

import io.quarkus.logging.Log;
import io.quarkus.runtime.QuarkusApplication;
import org.flywaydb.core.Flyway;

/** The short step that runs as {@code pilo_owner} before the API starts. */
class Migration implements QuarkusApplication {
    private final Flyway flyway;

    Migration(Flyway flyway) {
        this.flyway = flyway;
    }

    @Override
    public int run(String... args) {
        var result = flyway.migrate();
        Log.infof("Schema at %s, %d migrations applied", result.targetSchemaVersion, result.migrationsExecuted);
        return 0;
    }
}
