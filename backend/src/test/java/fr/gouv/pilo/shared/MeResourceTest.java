package fr.gouv.pilo.shared;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import fr.gouv.pilo.Api;
import fr.gouv.pilo.PiloTest;
import fr.gouv.pilo.Tokens;
import org.junit.jupiter.api.Test;

@PiloTest
class MeResourceTest {
    @Test
    void me_tells_roles_territories_and_acts() {
        Api.as(Tokens.person("admin").territories("REG-76"))
                .get("/api/v1/me")
                .then()
                .statusCode(200)
                .header("X-Request-Id", notNullValue())
                .header("Cache-Control", equalTo("no-store"))
                .body("roles", hasItem("admin"))
                .body("territories", hasItem("REG-76"))
                .body("acts", hasItem("listAuditEntries"));
    }

    @Test
    void a_persons_token_scopes_give_nothing() {
        Api.as(Tokens.person("ditp").claim("scope", "roadmap:write projects:read"))
                .get("/api/v1/me")
                .then()
                .statusCode(200)
                .body("roles", equalTo(java.util.List.of("ditp")));
    }

    @Test
    void a_machines_realm_roles_give_nothing_and_its_scopes_become_roles() {
        Api.as(Tokens.machine("roadmap:read")
                        .claim("realm_access", java.util.Map.of("roles", java.util.List.of("admin"))))
                .get("/api/v1/me")
                .then()
                .statusCode(200)
                .body("roles", hasItem("scope:roadmap:read"))
                .body("acts", not(hasItem("listAuditEntries")));
    }

    @Test
    void without_a_token_the_answer_is_a_french_problem_401() {
        Api.anonymous()
                .get("/api/v1/me")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/unauthenticated"))
                .body("detail", containsString("Connectez-vous"))
                .body("traceId", notNullValue());
    }

    @Test
    void an_unknown_query_parameter_is_a_bad_request() {
        Api.as(Tokens.person("admin"))
                .get("/api/v1/me?nom=x")
                .then()
                .statusCode(400)
                .body("detail", containsString("nom"));
    }

    @Test
    void a_limit_that_is_no_number_is_a_bad_request() {
        Api.as(Tokens.person("admin"))
                .get("/api/v1/audit-entries?limit=abc")
                .then()
                .statusCode(400)
                .body("detail", containsString("limit"));
    }
}
