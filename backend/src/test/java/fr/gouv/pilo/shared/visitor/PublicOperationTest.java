package fr.gouv.pilo.shared.visitor;

import static fr.gouv.pilo.Each.each;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.gouv.pilo.Api;
import fr.gouv.pilo.PiloTest;
import fr.gouv.pilo.Tokens;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Operations without an account: whose keys, whose acts, how many a minute. */
@PiloTest
class PublicOperationTest {
    private static final String URL = "/api/v1/essais-publics";
    private final String key = UUID.randomUUID().toString();
    private final String link = UUID.randomUUID().toString();
    private final String mail = key.substring(0, 8) + "@exemple.invalid";

    private static Response post(String path, String key, Map<String, String> form) {
        return given().contentType("application/json")
                .header("Idempotency-Key", key)
                .body(form)
                .post(URL + path);
    }

    private static String done(String path, String key, Map<String, String> form) {
        return post(path, key, form).then().statusCode(201).extract().path("id");
    }

    private static Map<String, String> form(String mail, String object) {
        return Map.of("object", object, "mail", mail, "text", "Texte");
    }

    @Test
    void the_key_of_a_link_replays_its_answer_and_is_not_that_of_another_link() {
        var first = done("/liens/" + link, key, form(mail, "PRJ-1"));
        assertEquals(first, done("/liens/" + link, key, form(mail, "PRJ-1")));
        assertNotEquals(first, done("/liens/" + UUID.randomUUID(), key, form(mail, "PRJ-1")));
        post("/liens/" + link, key, form(mail, "PRJ-2"))
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/key-reused"));
        trail(link).body("total", equalTo(1));
    }

    @Test
    void without_a_link_a_key_belongs_to_an_e_mail_address_and_an_object_from_the_same_network_address() {
        var first = done("/courriels", key, form(mail, "PRJ-1"));
        assertEquals(first, done("/courriels", key, form(mail, "PRJ-1")));
        assertNotEquals(first, done("/courriels", key, form("autre." + mail, "PRJ-1")));
        assertNotEquals(first, done("/courriels", key, form(mail, "PRJ-2")));
    }

    @Test
    void the_key_of_nobody_is_a_bad_request_and_without_a_key_the_act_takes_place() {
        post("/personne", key, form(mail, "PRJ-1"))
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/bad-request"));
        given().contentType("application/json")
                .body(form(mail, "PRJ-1"))
                .post(URL + "/personne")
                .then()
                .statusCode(201);
    }

    @Test
    void the_trail_names_the_link_by_which_somebody_acted_and_its_chain_verifies() {
        done("/liens/" + link, key, form(mail, "PRJ-9999-001"));
        trail(link)
                .body("items.accountId", each(nullValue()))
                .body("items.accountName", each(equalTo("Lien signé (inscription, Projet PRJ-9999-001)")));
        Api.as(Tokens.person("admin"))
                .post("/api/v1/audit-verifications")
                .then()
                .statusCode(201)
                .body("valid", equalTo(true));
    }

    private static io.restassured.response.ValidatableResponse trail(String object) {
        return Api.as(Tokens.person("admin"))
                .get("/api/v1/audit-entries?act=" + PublicProbeService.ACT + "&objectId=" + object)
                .then()
                .statusCode(200);
    }

    private static Response limited(String path, String client) {
        return given().header("X-Forwarded-For", client).get(URL + path);
    }

    @Test
    void beyond_its_own_limit_an_operation_answers_429_with_retry_after_to_that_caller_alone() {
        for (var i = 0; i < 3; i++) {
            limited("/limite", "198.51.100.61").then().statusCode(200);
        }
        limited("/limite", "198.51.100.61")
                .then()
                .statusCode(429)
                .contentType("application/problem+json")
                .header("Retry-After", matchesPattern("[1-9]\\d?"))
                .body("type", equalTo("/problems/too-many-requests"));
        limited("/limite", "198.51.100.62").then().statusCode(200);
        limited("/limite-autre", "198.51.100.61").then().statusCode(200);
        var account = given().auth().oauth2(Tokens.person("admin").sign()).header("X-Forwarded-For", "198.51.100.61");
        account.get(URL + "/limite").then().statusCode(200);
    }

    @Test
    void no_contract_holds_what_only_the_tests_have() throws IOException {
        var file = Files.readString(Path.of("../openapi.yaml"));
        var served =
                given().get("/api/openapi").then().statusCode(200).extract().asString();
        for (var contract : new String[] {file, served}) {
            assertTrue(contract.contains("/api/v1/projects"));
            assertFalse(contract.contains("essais-publics") || contract.contains("probeByLink"));
        }
    }
}
