package fr.gouv.pilo.launcher.realm;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who each demonstration account is: a right too many would show the region a product that it will not get. */
@Tag("live")
class DemoAccountsLiveTest {
    private static final LiveKeycloak KEYCLOAK = new LiveKeycloak();

    /** Roles that Keycloak gives to everyone: the API knows none of them. */
    private static final Set<String> BUILT_IN = Set.of("default-roles-pilo", "offline_access", "uma_authorization");

    private static final String ACCOUNTS = """
            chargee       | mission-lead   | REG-76  |     |
            assistant     | assistant      | REG-76  |     |
            gestionnaire  | budget-manager | REG-76  |     |
            prefet        | leadership     | REG-76  |     |
            prefet46      | leadership     | DEPT-46 |     |
            referent31    | referent       | DEPT-31 |     |
            referent46    | referent       | DEPT-46 |     |
            referentdreal | referent       | REG-76  | PP1 |
            porteur       | project-lead   | REG-76  |     | DEMO-DR-A
            collegue      | sgar-colleague | REG-76  |     |
            pfrh          | sgar-colleague | REG-76  |     | SGAR-REG-76-PFRH
            oasis         | oasis-member   | REG-76  |     |
            ditp          | ditp           | NAT-FR  |     |
            admin         | admin          |         |     |
            """;

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = ACCOUNTS)
    void each_account_has_its_role_territories_policies_and_organisation_and_no_other(
            String user, String roles, String territories, String policies, String organisation)
            throws IOException, InterruptedException {
        var claims = KEYCLOAK.signedIn(user, "pilo-demo").claims();
        var held = words(claims.path("realm_access").path("roles"));
        held.removeAll(BUILT_IN);
        assertEquals(words(roles), held);
        assertEquals(words(territories), words(claims.path("territories")));
        assertEquals(words(policies), words(claims.path("policies")));
        assertEquals(organisation, claims.path("organisation").textValue());
        assertEquals("pilo-api", claims.path("aud").asText());
        assertEquals(300, claims.path("exp").asInt() - claims.path("iat").asInt());
    }

    @Test
    void the_realm_holds_these_twelve_accounts_alone() throws IOException, InterruptedException {
        Set<String> found = new TreeSet<>();
        for (var user : KEYCLOAK.admin().get("/pilo/users?max=200").orElseThrow()) {
            found.add(user.path("username").asText());
        }
        Set<String> expected = new TreeSet<>();
        ACCOUNTS.lines().forEach(line -> expected.add(line.split("\\|")[0].strip()));
        assertEquals(expected, found);
    }

    private static Set<String> words(String text) {
        return text == null ? Set.of() : new TreeSet<>(Arrays.asList(text.split(" ")));
    }

    private static Set<String> words(JsonNode list) {
        Set<String> words = new TreeSet<>();
        list.forEach(word -> words.add(word.asText()));
        return words;
    }
}
