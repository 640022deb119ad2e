package fr.gouv.pilo.launcher.realm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The realm of the running demonstration: machines, rotation, what a person may not change. */
@Tag("live")
class DemoRealmLiveTest {
    private static final LiveKeycloak KEYCLOAK = new LiveKeycloak();
    private static final String PROBE = "account-probe";

    @Test
    void machines_carry_their_scopes_and_territories_and_no_role_S8() throws IOException, InterruptedException {
        var partner = machine("partner-demo");
        assertEquals("machine", partner.path("account_type").asText());
        assertEquals("[\"DEPT-31\"]", partner.path("territories").toString());
        assertTrue(partner.path("realm_access").isMissingNode());
        assertEquals(Set.of("roadmap:read", "roadmap:write"), scopes(partner));
        var importer = machine("import-demo");
        assertTrue(importer.path("territories").isMissingNode());
        assertEquals(Set.of("roadmap:read", "roadmap:write"), scopes(importer));
        var scripts = machine("scripts-demo");
        assertTrue(scripts.path("territories").isMissingNode());
        assertEquals(Set.of("reporting:read", "roadmap:read", "projects:read"), scopes(scripts));
        var events = machine("events-demo");
        assertTrue(events.path("territories").isMissingNode());
        assertEquals(Set.of("events:read"), scopes(events));
    }

    /** It says who signed in, to the pages alone: it opens nothing. */
    @Test
    void an_id_token_is_no_access_token_S6() throws IOException, InterruptedException {
        var session = KEYCLOAK.token(
                "pilo",
                Map.of(
                        "grant_type", "password",
                        "client_id", "pilo-spa",
                        "scope", "openid",
                        "username", "collegue",
                        "password", "pilo-demo"));
        var api = new LiveApi();
        assertEquals(200, api.get(session.text("access_token"), "/me").status());
        assertFalse(session.text("id_token").isEmpty(), session.body().toString());
        assertEquals(401, api.get(session.text("id_token"), "/me").status());
        assertEquals(401, api.get(session.text("refresh_token"), "/me").status());
    }

    @Test
    void a_refresh_token_used_twice_ends_the_session_S7() throws IOException, InterruptedException {
        var first = KEYCLOAK.signedIn("collegue", "pilo-demo");
        var second = KEYCLOAK.refreshed(first.text("refresh_token"));
        assertEquals(200, second.status());
        assertEquals(
                "invalid_grant", KEYCLOAK.refreshed(first.text("refresh_token")).text("error"));
        assertEquals(
                "invalid_grant",
                KEYCLOAK.refreshed(second.text("refresh_token")).text("error"));
    }

    @Test
    void referent31_cannot_change_own_territories() throws IOException, InterruptedException {
        var api = KEYCLOAK.admin();
        api.post("/pilo/clients", probe());
        try {
            var token = KEYCLOAK.signedIn(PROBE, "referent31", "pilo-demo").text("access_token");
            var profile = (ObjectNode) KEYCLOAK.account("GET", token, null).body();
            assertEquals(
                    "[\"DEPT-31\"]",
                    profile.path("attributes").path("territories").toString());
            for (var attribute : List.of("territories", "policies", "organisation")) {
                var hostile = profile.deepCopy();
                ((ObjectNode) hostile.path("attributes")).putArray(attribute).add("REG-76");
                var refused = KEYCLOAK.account("POST", token, hostile);
                assertEquals(400, refused.status(), refused.body().toString());
                assertTrue(
                        refused.body().toString().contains(attribute),
                        refused.body().toString());
            }
            // Refused for these attributes, and not for anything else in what was sent.
            assertEquals(204, KEYCLOAK.account("POST", token, profile).status());
            var stored = api.get("/pilo/users?exact=true&username=referent31")
                    .orElseThrow()
                    .get(0);
            assertEquals(
                    "{\"territories\":[\"DEPT-31\"]}", stored.path("attributes").toString());
        } finally {
            api.delete("/pilo/clients/"
                    + api.get("/pilo/clients?clientId=" + PROBE)
                            .orElseThrow()
                            .get(0)
                            .path("id")
                            .asText());
        }
    }

    /** A client with the built-in scopes, through which a person may reach the account API. */
    private static ObjectNode probe() {
        var client = Json.MAPPER.createObjectNode().put("clientId", PROBE).put("publicClient", true);
        return client.put("directAccessGrantsEnabled", true).put("fullScopeAllowed", true);
    }

    private static JsonNode machine(String client) throws IOException, InterruptedException {
        return KEYCLOAK.token(
                        "pilo",
                        Map.of("grant_type", "client_credentials", "client_id", client, "client_secret", "pilo-demo"))
                .claims();
    }

    /** Those of the product: Keycloak adds its own, which open nothing here. */
    private static Set<String> scopes(JsonNode claims) {
        return Stream.of(claims.path("scope").asText().split(" "))
                .filter(scope -> scope.contains(":"))
                .collect(Collectors.toSet());
    }
}
