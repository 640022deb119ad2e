package fr.gouv.pilo;

import static fr.gouv.pilo.Each.assertAll;
import static fr.gouv.pilo.Each.inTurn;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.gouv.pilo.ContractFile.Operation;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** What is wrong in what a caller sends is refused clearly, on every operation of the contract. */
@PiloTest
@LeavesNothing(except = "account")
class InputTest {
    private static final Tokens CALLER = Calls.someone(UUID.randomUUID().toString());

    private static final List<String> INJECTIONS = List.of(
            "'; DROP TABLE account; --",
            "' OR '1'='1",
            "1); DELETE FROM account; --",
            "\\",
            "%",
            "$1",
            "${jndi:ldap://127.0.0.1/x}",
            "<script>alert(1)</script>",
            "a".repeat(200));

    @Test
    void properties_that_the_server_decides_are_refused_S3() {
        var decided =
                List.of("id", "version", "createdAt", "updatedAt", "accountId", "authorId", "sealed", "archivedAt");
        assertAll(Calls.withJsonBody().flatMap(operation -> decided.stream()
                .map(name -> () -> assertFalse(Calls.body(operation).has(name), operation + " has " + name))));
        assertAll(inTurn(Calls.withJsonBody(), decided, (operation, name) -> () -> {
            var answer = Calls.json(CALLER, Calls.body(operation).put(name, "1").toString())
                    .request(operation.method(), operation.address());
            assertEquals(400, answer.statusCode(), operation + " takes " + name);
            assertTrue(answer.asString().contains(name), operation + " does not name " + name);
        }));
    }

    @Test
    void hostile_text_in_any_query_parameter_is_text_S14() {
        assertAll(inTurn(Calls.readings().flatMap(Calls::queries), INJECTIONS, (query, text) -> () -> {
            var status = Api.as(CALLER)
                    .queryParam(query.name(), text)
                    .get(query.operation().address())
                    .statusCode();
            assertTrue(Set.of(200, 400, 404).contains(status), query + "=" + text + " answers " + status);
        }));
        Api.as(CALLER).get("/api/v1/me").then().statusCode(200);
    }

    @Test
    void a_query_value_that_is_too_long_too_frequent_or_holds_a_nul_is_refused_F16() {
        assertAll(Stream.of("a".repeat(201), "a\0b")
                .map(text -> () -> Api.as(CALLER)
                        .queryParam("q", text)
                        .get("/api/v1/organisations")
                        .then()
                        .statusCode(400)
                        .body("detail", containsString("« q »"))));
        Api.as(CALLER)
                .queryParam("territory", java.util.Collections.nCopies(101, "DEPT-31"))
                .get("/api/v1/organisations")
                .then()
                .statusCode(400)
                .body("detail", containsString("100"));
    }

    @Test
    void json_that_is_too_deep_or_has_a_string_beyond_a_million_is_a_french_400_S20() {
        var bodies = List.of(
                "[".repeat(51) + "]".repeat(51),
                "{\"a\":".repeat(1_000) + "1" + "}".repeat(1_000),
                "{\"title\":\"" + "a".repeat(1_000_001) + "\"}",
                "{\"n\":" + "9".repeat(200) + "}");
        assertAll(inTurn(Calls.withJsonBody(), bodies, (operation, body) -> refused(operation, body, 400)));
    }

    @Test
    void json_that_is_no_json_is_a_french_400() {
        var bodies = List.of("{", "null", "[]x", "{\"a\":1}{\"b\":2}", "<xml/>", "\"x\"", "NaN");
        assertAll(inTurn(Calls.withJsonBody(), bodies, (operation, body) -> refused(operation, body, 400)));
    }

    @Test
    void a_nul_or_half_a_character_in_a_text_is_refused_F16() {
        assertAll(inTurn(
                Calls.withJsonBody()
                        .filter(operation -> Calls.freeText(operation).isPresent()),
                List.of("\\u0000", "\\ud800", "\\udc00 x", "x\\ud83d"),
                (operation, text) -> refused(
                        operation,
                        Calls.body(operation)
                                .put(Calls.freeText(operation).orElseThrow(), "@@")
                                .toString()
                                .replace("@@", "abc" + text),
                        422)));
    }

    @Test
    void only_the_content_type_of_the_contract_is_taken_S21() {
        var types = List.of("text/plain", "application/xml", "application/x-www-form-urlencoded");
        assertAll(inTurn(Calls.withJsonBody(), types, (operation, type) -> () -> {
            var answer = Api.as(CALLER)
                    .header("If-Match", "\"1\"")
                    .config(io.restassured.RestAssured.config()
                            .encoderConfig(io.restassured.config.EncoderConfig.encoderConfig()
                                    .encodeContentTypeAs(type, io.restassured.http.ContentType.TEXT)))
                    .contentType(type)
                    .body("{}")
                    .request(operation.method(), operation.address());
            assertEquals(415, answer.statusCode(), operation + " takes " + type);
            assertTrue(answer.contentType().startsWith("application/problem+json"));
        }));
    }

    @Test
    void only_the_methods_of_the_contract_are_served_S21() {
        var paths = Calls.secured().map(Operation::path).distinct().toList();
        assertAll(inTurn(paths.stream(), InputTest::unserved, (path, method) -> () -> {
            var address = path.replaceAll("\\{[^}]+}", "00000000-0000-7000-8000-000000000000");
            var status = Api.as(CALLER).request(method, address).statusCode();
            assertTrue(Set.of(404, 405, 501).contains(status), method + " " + path + " answers " + status);
        }));
    }

    private static List<String> unserved(String path) {
        return Stream.of("GET", "POST", "PUT", "DELETE", "PATCH", "TRACE")
                .filter(method -> Calls.secured()
                        .noneMatch(o -> o.takesAddress(path) && o.method().equalsIgnoreCase(method)))
                .toList();
    }

    private static Executable refused(Operation operation, String body, int status) {
        return () -> {
            var answer = Calls.json(CALLER, body).request(operation.method(), operation.address());
            var start = body.substring(0, Math.min(60, body.length()));
            assertEquals(status, answer.statusCode(), operation + " on " + start + ": " + answer.asString());
            assertTrue(answer.contentType().startsWith("application/problem+json"), operation + " on " + start);
            assertFalse(Calls.tree(answer).path("detail").asText().isBlank());
        };
    }
}
