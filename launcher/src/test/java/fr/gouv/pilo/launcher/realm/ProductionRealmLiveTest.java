package fr.gouv.pilo.launcher.realm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The production steps alone, applied to a realm of their own in a real Keycloak. */
@Tag("live")
class ProductionRealmLiveTest {
    private static final String REALM = "pilo-production-test";
    private static final String UPGRADED = "pilo-upgrade-test";
    private static final LiveKeycloak KEYCLOAK = new LiveKeycloak();

    @BeforeAll
    static void apply() throws IOException, InterruptedException {
        KEYCLOAK.drop(REALM);
        KEYCLOAK.apply(REALM, LiveKeycloak.productionSteps());
    }

    @AfterAll
    static void drop() throws IOException, InterruptedException {
        KEYCLOAK.drop(REALM);
        KEYCLOAK.drop(UPGRADED);
    }

    @Test
    void production_realm_has_no_user_and_no_secret() throws IOException, InterruptedException {
        assertEquals(0, read("/users/count").asInt());
        var clients = read("/clients");
        assertFalse(clients.isEmpty());
        for (var client : clients) {
            assertFalse(client.hasNonNull("secret"), client.path("clientId").asText());
        }
        // A machine of the demonstration has one, and it is read there.
        var machine = KEYCLOAK.admin()
                .get("/pilo/clients?clientId=scripts-demo")
                .orElseThrow()
                .get(0);
        assertTrue(machine.hasNonNull("secret"), "where a secret would be read");
    }

    @Test
    void sessions_and_tokens_have_the_promised_lives_S7() throws IOException, InterruptedException {
        var realm = read("");
        assertEquals(300, realm.path("accessTokenLifespan").asInt());
        assertEquals(30 * 60, realm.path("ssoSessionIdleTimeout").asInt());
        assertEquals(10 * 3600, realm.path("ssoSessionMaxLifespan").asInt());
        assertTrue(realm.path("revokeRefreshToken").asBoolean());
        assertEquals(0, realm.path("refreshTokenMaxReuse").asInt());
        assertTrue(realm.path("bruteForceProtected").asBoolean());
        assertTrue(realm.path("passwordPolicy").asText().contains("length(12)"));
    }

    @Test
    void sign_ins_and_acts_of_administrators_are_kept_for_a_year_without_the_details_of_people_S22()
            throws IOException, InterruptedException {
        var realm = read("");
        assertTrue(realm.path("eventsEnabled").asBoolean());
        assertEquals(365 * 24 * 3600, realm.path("eventsExpiration").asInt());
        assertTrue(realm.path("adminEventsEnabled").asBoolean());
        assertFalse(realm.path("adminEventsDetailsEnabled").asBoolean());
    }

    @Test
    void no_client_grants_directly_or_implicitly_nor_takes_a_pattern_as_address_S7()
            throws IOException, InterruptedException {
        var looked = 0;
        var addresses = 0;
        for (var client : read("/clients")) {
            if (client.path("enabled").asBoolean()) {
                looked++;
                var id = client.path("clientId").asText();
                assertEquals("false", client.path("directAccessGrantsEnabled").asText(), id);
                assertEquals("false", client.path("implicitFlowEnabled").asText(), id);
                addresses += client.path("redirectUris").size();
                client.path("redirectUris")
                        .forEach(uri -> assertFalse(uri.asText().contains("*"), id + " " + uri));
            }
        }
        assertTrue(looked > 0 && addresses > 0, looked + " clients and " + addresses + " addresses were looked at");
    }

    @Test
    void direct_grant_is_refused_on_the_spa_client() throws IOException, InterruptedException {
        var answer = KEYCLOAK.token(
                REALM,
                Map.of(
                        "grant_type",
                        "password",
                        "client_id",
                        "pilo-spa",
                        "username",
                        "chargee",
                        "password",
                        "pilo-demo"));
        assertEquals("unauthorized_client", answer.text("error"));
    }

    @Test
    void only_the_exact_address_may_receive_a_code() throws IOException, InterruptedException {
        assertEquals(200, sign(Map.of()).status());
        for (var other : List.of(
                LiveKeycloak.PUBLIC_URL,
                LiveKeycloak.PUBLIC_URL + "/autre",
                "https://pilo.example.evil/",
                "https://evil/")) {
            assertEquals(400, sign(Map.of("redirect_uri", other)).status(), other);
        }
    }

    @Test
    void a_sign_in_without_pkce_s256_is_refused() throws IOException, InterruptedException {
        refused(sign(Map.of("code_challenge", "", "code_challenge_method", "")));
        refused(sign(Map.of("code_challenge_method", "plain")));
        refused(sign(Map.of("response_type", "token")));
    }

    @Test
    void the_sign_in_page_is_in_french_and_takes_nothing_from_elsewhere() throws IOException, InterruptedException {
        var page = sign(Map.of()).text("page");
        assertTrue(page.contains("lang=\"fr\""), "lang");
        assertTrue(page.contains("Se connecter à Pil’O") || page.contains("Se connecter"), "title");
        assertTrue(page.contains("css/pilo.css"), "theme");
        var addresses = page.replace(KEYCLOAK.url, "");
        assertFalse(addresses.matches("(?s).*(src|href)=\"https?://.*"), "external asset");
    }

    @Test
    void applying_the_steps_again_changes_nothing() throws IOException, InterruptedException {
        assertEquals(0, KEYCLOAK.apply(REALM, LiveKeycloak.productionSteps()));
    }

    @Test
    void a_setting_changed_by_hand_is_brought_back_and_the_rest_is_left() throws IOException, InterruptedException {
        var api = KEYCLOAK.admin();
        var realm = (ObjectNode) read("");
        api.put("/" + REALM, realm.put("accessTokenLifespan", 3600));
        api.post("/" + REALM + "/roles", Json.MAPPER.createObjectNode().put("name", "made-by-the-operator"));
        assertNotEquals(0, KEYCLOAK.apply(REALM, LiveKeycloak.productionSteps()));
        assertEquals(300, read("").path("accessTokenLifespan").asInt());
        assertEquals(
                "made-by-the-operator",
                read("/roles/made-by-the-operator").path("name").asText());
        api.delete("/" + REALM + "/roles/made-by-the-operator");
    }

    @Test
    void a_realm_of_any_earlier_step_becomes_the_same_as_a_new_one() throws IOException, InterruptedException {
        var steps = LiveKeycloak.productionSteps();
        KEYCLOAK.drop(UPGRADED);
        for (var known = 1; known <= steps.size(); known++) {
            KEYCLOAK.apply(UPGRADED, steps.subList(0, known));
        }
        for (var part : List.of("/clients", "/client-scopes", "/users/profile", "")) {
            assertEquals(plain(REALM, part), plain(UPGRADED, part), part);
        }
    }

    private static void refused(LiveKeycloak.Answer answer) {
        assertTrue(answer.status() == 400 || answer.text("location").contains("error="), answer.toString());
    }

    private static LiveKeycloak.Answer sign(Map<String, String> changes) throws IOException, InterruptedException {
        Map<String, String> query = new HashMap<>(Map.of(
                "client_id", "pilo-spa",
                "response_type", "code",
                "scope", "openid profile",
                "redirect_uri", LiveKeycloak.PUBLIC_URL + "/",
                "code_challenge", "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM",
                "code_challenge_method", "S256"));
        query.putAll(changes);
        query.values().removeIf(String::isEmpty);
        return KEYCLOAK.authorise(REALM, query);
    }

    /** Ids are drawn anew in each realm, and realms have names: all else must be the same. */
    private static String plain(String realm, String part) throws IOException, InterruptedException {
        var found = KEYCLOAK.admin().get("/" + realm + part).orElseThrow();
        return Plain.of(found).replace(realm, "REALM");
    }

    private static JsonNode read(String part) throws IOException, InterruptedException {
        return KEYCLOAK.admin().get("/" + REALM + part).orElseThrow();
    }
}
