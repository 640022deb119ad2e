package fr.gouv.pilo.launcher.realm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A role taken away in Keycloak is gone from the API with the next token, without a new sign-in (S5). */
@Tag("live")
class RoleRemovalLiveTest {
    private static final String USER = "temporary-referent";
    private static final String PASSWORD = "one-password-of-a-test";
    private static final String ROLE = "referent";
    private static final LiveKeycloak KEYCLOAK = new LiveKeycloak();
    private static final LiveApi API = new LiveApi();
    private final AdminApi admin = KEYCLOAK.admin();
    private String mappings;
    private ArrayNode role;

    @BeforeEach
    void createUser() throws IOException, InterruptedException {
        // A run that was killed may have left it.
        deleteUser();
        admin.post("/pilo/users", user());
        mappings = "/pilo/users/" + found().get(0).path("id").asText() + "/role-mappings/realm";
        role = Json.MAPPER
                .createArrayNode()
                .add(admin.get("/pilo/roles/" + ROLE).orElseThrow());
        admin.post(mappings, role);
    }

    @AfterEach
    void deleteUser() throws IOException, InterruptedException {
        for (var user : found()) {
            admin.delete("/pilo/users/" + user.path("id").asText());
        }
    }

    @Test
    void a_role_taken_away_is_gone_with_the_next_token_of_the_same_session_S5()
            throws IOException, InterruptedException {
        var before = KEYCLOAK.signedIn(USER, PASSWORD);
        assertTrue(hasRole(before));
        assertEquals(200, rates(before));

        admin.delete(mappings, role);

        var after = KEYCLOAK.refreshed(before.text("refresh_token"));
        assertEquals(200, after.status(), after.body().toString());
        assertEquals(before.claims().path("sid"), after.claims().path("sid"));
        assertFalse(hasRole(after));
        assertEquals(403, rates(after));
        assertEquals(200, API.get(after.text("access_token"), "/me").status(), "still a valid token");
    }

    private static int rates(LiveKeycloak.Answer answer) throws IOException, InterruptedException {
        return API.get(answer.text("access_token"), "/rates?limit=1").status();
    }

    private static boolean hasRole(LiveKeycloak.Answer answer) throws IOException {
        for (var held : answer.claims().path("realm_access").path("roles")) {
            if (held.asText().equals(ROLE)) {
                return true;
            }
        }
        return false;
    }

    private static ObjectNode user() {
        var user = Json.MAPPER
                .createObjectNode()
                .put("username", USER)
                .put("firstName", "Référent")
                .put("lastName", "(essai)")
                .put("email", USER + "@demo.invalid")
                .put("emailVerified", true)
                .put("enabled", true);
        user.putObject("attributes").putArray("territories").add("DEPT-31");
        user.putArray("credentials").add(PasswordHash.credential(PASSWORD));
        return user;
    }

    private JsonNode found() throws IOException, InterruptedException {
        return admin.get("/pilo/users?exact=true&username=" + USER).orElseThrow();
    }
}
