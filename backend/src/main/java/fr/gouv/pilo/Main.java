package fr.gouv.pilo;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import io.smallrye.config.SmallRyeConfig;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Entry point. Without argument it serves; three steps do their work and end. {@code migrate} brings the schema up to date
 * as {@code pilo_owner}, so that the serving role needs no right on the shape of the tables (S27); {@code demo-data}
 * loads what is missing of the demonstration set, in the profile demo alone, beside a serving process or without one;
 * {@code budget-totals} puts the kept totals of lines and commitments right and says what differed.
 */
@QuarkusMain
public class Main {
    private static final String MIGRATE = "migrate";

    public static void main(String... args) {
        var step = args.length == 0 ? "" : args[0];
        var refusal =
                ProductionGuard.refusal(ConfigProvider.getConfig().unwrap(SmallRyeConfig.class), MIGRATE.equals(step));
        if (refusal.isPresent()) {
            // Nothing has started, the logs neither.
            System.err.println(refusal.get());
            System.exit(1);
        }
        switch (step) {
            case MIGRATE -> {
                STEP_SETTINGS.forEach(System::setProperty);
                MIGRATION_SETTINGS.forEach(System::setProperty);
                Quarkus.run(Migration.class, args);
            }
            case "demo-data" -> {
                STEP_SETTINGS.forEach(System::setProperty);
                // Says nothing to another profile: the set stays out of a production database.
                System.setProperty("%demo.pilo.demo.load", "true");
                Quarkus.run(DemoData.class, args);
            }
            case "budget-totals" -> {
                STEP_SETTINGS.forEach(System::setProperty);
                System.setProperty("pilo.load-at-start", "false");
                Quarkus.run(BudgetTotals.class, args);
            }
            default -> Quarkus.run(args);
        }
    }

    /** A step opens no port, asks Keycloak nothing and leaves the jobs to the process that serves. */
    private static final Map<String, String> STEP_SETTINGS = Map.of(
            "quarkus.http.host-enabled", "false",
            "quarkus.management.port", "0",
            "quarkus.oidc.tenant-enabled", "false",
            "pilo.jobs.enabled", "false");

    /** The migration finds tables that do not exist yet. */
    private static final Map<String, String> MIGRATION_SETTINGS = Map.of(
            "quarkus.hibernate-orm.schema-management.strategy", "none",
            "pilo.load-at-start", "false");
}
