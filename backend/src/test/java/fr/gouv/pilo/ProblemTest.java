package fr.gouv.pilo;

import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertAll;

import fr.gouv.pilo.shared.problem.ProblemCode;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

@PiloTest
class ProblemTest {
    @Test
    void every_problem_has_its_page() {
        assertAll(Arrays.stream(ProblemCode.values())
                .map(code -> () -> Api.anonymous()
                        .accept("text/html")
                        .get("/problems/" + code.slug())
                        .then()
                        .statusCode(200)
                        .contentType("text/html")
                        .body(containsString("Ce que vous pouvez faire"))));
    }

    @Test
    void a_body_beyond_the_limit_is_a_french_413_before_it_is_read() {
        Api.as(Tokens.person("admin"))
                .contentType("application/json")
                .body("{\"x\":\"" + "a".repeat(2_200_000) + "\"}")
                .post("/api/v1/audit-verifications")
                .then()
                .statusCode(413)
                .contentType("application/problem+json")
                .body("detail", containsString("taille"));
    }
}
