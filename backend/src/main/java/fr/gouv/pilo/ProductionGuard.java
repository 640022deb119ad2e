package fr.gouv.pilo;

import io.smallrye.config.SmallRyeConfig;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * In production the product refuses to start with its own default secrets, without a secret, with a set date (S24), or
 * without a relay and a sender for its mails. Each process answers
 * for the secrets that it uses: only the migrating step holds the owner's. Asked before anything starts: the pool and the
 * persistence connect first of all, and a database that refuses the password would hide which variable was forgotten.
 */
final class ProductionGuard {
    /** One secret: the setting, the default that only a demonstration may keep, and the variable that gives it. */
    private record Secret(String setting, String byDefault, String variable) {}

    private static final Secret APP = new Secret("quarkus.datasource.password", "pilo-app", "PILO_DB_APP_PASSWORD");
    private static final Secret OWNER = new Secret("quarkus.flyway.password", "pilo-owner", "PILO_DB_OWNER_PASSWORD");

    private static final Secret LINKS =
            new Secret("pilo.link.keys", "demo:pilo-links-of-a-demonstration-alone", "PILO_LINK_KEYS");

    private ProductionGuard() {}

    /** What forbids to start with these settings, in words; empty if nothing does, or if this is no production. */
    static Optional<String> refusal(SmallRyeConfig config, boolean migrating) {
        var profiles = config.getProfiles();
        if (!profiles.contains("prod") || profiles.contains("demo")) {
            return Optional.empty();
        }
        return refusal(setting -> config.getOptionalValue(setting, String.class).orElse(""), migrating);
    }

    static Optional<String> refusal(UnaryOperator<String> settings, boolean migrating) {
        List<String> refusals = new ArrayList<>();
        var unset = (migrating ? Stream.of(APP, OWNER) : Stream.of(APP, LINKS))
                .filter(secret -> Set.of("", secret.byDefault()).contains(settings.apply(secret.setting())))
                .map(Secret::variable)
                .toList();
        if (!unset.isEmpty()) {
            refusals.add("En production, les secrets par défaut sont refusés : donnez " + String.join(", ", unset));
        }
        if (!settings.apply("pilo.business-date").isEmpty()) {
            refusals.add("PILO_DEMO_DATE ne vaut que pour la démonstration : retirez-la en production");
        }
        // The migrating step sends nothing.
        var mute = migrating ? List.<String>of() : mute(settings);
        if (!mute.isEmpty()) {
            refusals.add(
                    "En production, les courriels ont un relais et un expéditeur : donnez " + String.join(", ", mute));
        }
        return refusals.isEmpty() ? Optional.empty() : Optional.of(String.join("\n", refusals));
    }

    private static List<String> mute(UnaryOperator<String> settings) {
        List<String> unset = new ArrayList<>();
        if (settings.apply("pilo.mail.host").isBlank()) {
            unset.add("PILO_MAIL_HOST");
        }
        if (Set.of("", "pilo@demo.invalid")
                .contains(settings.apply("pilo.mail.sender").strip())) {
            unset.add("PILO_MAIL_SENDER");
        }
        return unset;
    }
}
