package fr.gouv.pilo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProductionGuardTest {
    private static final String SECRETS = "En production, les secrets par défaut sont refusés : donnez ";
    private static final String DATE = "PILO_DEMO_DATE ne vaut que pour la démonstration : retirez-la en production";

    @Test
    void production_refuses_its_own_default_secrets_and_names_the_variables_S24() {
        assertRefused(SECRETS + "PILO_DB_APP_PASSWORD", false, "pilo-app", "another", "");
        assertRefused(SECRETS + "PILO_DB_OWNER_PASSWORD", true, "x7", "pilo-owner", "");
        assertRefused(SECRETS + "PILO_DB_APP_PASSWORD, PILO_DB_OWNER_PASSWORD", true, "pilo-app", "pilo-owner", "");
    }

    @Test
    void production_signs_no_link_with_the_key_of_a_demonstration_or_none_S24() {
        for (var keys : List.of("", "demo:pilo-links-of-a-demonstration-alone")) {
            assertEquals(
                    Optional.of(SECRETS + "PILO_LINK_KEYS"), refusal(List.of("prod"), false, "x7", "y8", "", keys));
        }
        assertEquals(Optional.empty(), refusal(List.of("prod"), true, "x7", "y8", "", ""));
    }

    @Test
    void a_secret_that_is_given_empty_is_none() {
        assertRefused(SECRETS + "PILO_DB_APP_PASSWORD", false, "", "another", "");
    }

    @Test
    void production_refuses_a_set_date_and_says_all_that_is_wrong_at_once_S24() {
        assertRefused(DATE, false, "x7", "y8", "2026-11-23");
        assertRefused(SECRETS + "PILO_DB_APP_PASSWORD\n" + DATE, false, "pilo-app", "y8", "2026-11-23");
    }

    @Test
    void the_serving_process_needs_no_password_of_the_owner() {
        assertEquals(Optional.empty(), refusal(List.of("prod"), false, "x7", "pilo-owner", ""));
    }

    @Test
    void production_takes_secrets_of_its_own() {
        assertEquals(Optional.empty(), refusal(List.of("prod"), true, "x7", "y8", ""));
    }

    @Test
    void production_names_the_relay_and_the_sender_of_its_mails_but_for_the_migration() {
        var words = "En production, les courriels ont un relais et un expéditeur : donnez ";
        assertEquals(Optional.of(words + "PILO_MAIL_HOST, PILO_MAIL_SENDER"), muted("", " ", false));
        assertEquals(Optional.of(words + "PILO_MAIL_SENDER"), muted("relais", "pilo@demo.invalid", false));
        assertEquals(Optional.empty(), muted("relais", "pilo@exemple.fr", false));
        assertEquals(Optional.empty(), muted("", "", true));
    }

    private static Optional<String> muted(String host, String sender, boolean migrating) {
        var settings = Map.of(
                "quarkus.datasource.password",
                "x7",
                "quarkus.flyway.password",
                "y8",
                "pilo.link.keys",
                "k1:" + "x".repeat(32),
                "pilo.mail.host",
                host,
                "pilo.mail.sender",
                sender);
        return ProductionGuard.refusal(setting -> settings.getOrDefault(setting, ""), migrating);
    }

    @Test
    void a_demonstration_and_a_development_keep_their_defaults() {
        for (var profiles : List.of(List.of("demo", "prod"), List.of("dev"))) {
            assertEquals(Optional.empty(), refusal(profiles, true, "pilo-app", "pilo-owner", "2026-11-23"));
        }
    }

    private static void assertRefused(String words, boolean migrating, String app, String owner, String date) {
        assertEquals(Optional.of(words), refusal(List.of("prod"), migrating, app, owner, date));
    }

    private static Optional<String> refusal(
            List<String> profiles, boolean migrating, String app, String owner, String date) {
        return refusal(profiles, migrating, app, owner, date, "k1:" + "x".repeat(32));
    }

    private static Optional<String> refusal(
            List<String> profiles, boolean migrating, String app, String owner, String date, String keys) {
        var config = new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .withProfiles(profiles)
                .withDefaultValues(Map.of(
                        "quarkus.datasource.password", app,
                        "quarkus.flyway.password", owner,
                        "pilo.business-date", date,
                        "pilo.link.keys", keys,
                        "pilo.mail.host", "relais.exemple.fr",
                        "pilo.mail.sender", "pilo@exemple.fr"))
                .build();
        return ProductionGuard.refusal(config, migrating);
    }
}
