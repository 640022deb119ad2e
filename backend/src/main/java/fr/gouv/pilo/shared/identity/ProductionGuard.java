package fr.gouv.pilo.shared.identity;

import fr.gouv.pilo.shared.time.BusinessClock;
import io.quarkus.runtime.Startup;
import io.quarkus.runtime.configuration.ConfigUtils;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.config.Config;

/** In production the product refuses to start with its own default secrets, or with a set date (S24). */
@Startup
@ApplicationScoped
class ProductionGuard {
    private static final Map<String, String> DEFAULTS = Map.of(
            "quarkus.datasource.password", "pilo-app",
            "quarkus.flyway.password", "pilo-owner");
    private static final Map<String, String> VARIABLES = Map.of(
            "quarkus.datasource.password", "PILO_DB_APP_PASSWORD",
            "quarkus.flyway.password", "PILO_DB_OWNER_PASSWORD");

    ProductionGuard(Config config, BusinessClock clock) {
        clock.today();
        if (ConfigUtils.isProfileActive("prod") && !ConfigUtils.isProfileActive("demo")) {
            var secrets = new TreeMap<String, String>();
            DEFAULTS.keySet().forEach(name -> config.getOptionalValue(name, String.class)
                    .ifPresent(value -> secrets.put(name, value)));
            refuseDefaults(secrets);
        }
    }

    /** @throws IllegalStateException naming each variable that must be set */
    static void refuseDefaults(Map<String, String> secrets) {
        List<String> unset = secrets.entrySet().stream()
                .filter(secret -> DEFAULTS.get(secret.getKey()).equals(secret.getValue()))
                .map(secret -> VARIABLES.get(secret.getKey()))
                .toList();
        if (!unset.isEmpty()) {
            throw new IllegalStateException(
                    "Default secrets are refused in production: set " + String.join(", ", unset));
        }
    }
}
