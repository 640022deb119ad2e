package fr.gouv.pilo.shared.identity;

import fr.gouv.pilo.shared.time.BusinessClock;
import io.quarkus.runtime.Startup;
import io.quarkus.runtime.configuration.ConfigUtils;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * In production the product refuses to start with its own default secrets, or with a set date (S24). Each process answers
 * for the secrets that it uses: only the migrating step holds the owner's. Nothing else starts before it, jobs included.
 */
@Startup(ProductionGuard.FIRST)
@ApplicationScoped
class ProductionGuard {
    /** One secret: the setting, the default that only a demonstration may keep, and the variable that gives it. */
    private record Secret(String setting, String byDefault, String variable) {}

    /** Before every other observer of the start (reference data: 100; by default 2,500). */
    static final int FIRST = 1;

    private static final Secret APP = new Secret("quarkus.datasource.password", "pilo-app", "PILO_DB_APP_PASSWORD");
    private static final Secret OWNER = new Secret("quarkus.flyway.password", "pilo-owner", "PILO_DB_OWNER_PASSWORD");

    ProductionGuard(Config config, BusinessClock clock, @ConfigProperty(name = "pilo.migrating") boolean migrating) {
        clock.today();
        if (ConfigUtils.isProfileActive("prod") && !ConfigUtils.isProfileActive("demo")) {
            refuseDefaults(migrating, setting -> config.getOptionalValue(setting, String.class)
                    .orElse(""));
        }
    }

    /** @throws IllegalStateException naming each variable that must be set */
    static void refuseDefaults(boolean migrating, UnaryOperator<String> settings) {
        var unset = (migrating ? List.of(APP, OWNER) : List.of(APP))
                .stream()
                        .filter(secret -> secret.byDefault().equals(settings.apply(secret.setting())))
                        .map(Secret::variable)
                        .toList();
        if (!unset.isEmpty()) {
            throw new IllegalStateException(
                    "En production, les secrets par défaut sont refusés : donnez " + String.join(", ", unset));
        }
    }
}
