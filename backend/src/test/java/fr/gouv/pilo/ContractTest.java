package fr.gouv.pilo;

import static fr.gouv.pilo.Each.assertAll;
import static fr.gouv.pilo.Each.inTurn;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.gouv.pilo.ContractFile.Operation;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What holds for every operation of the contract, whatever its room; and the contract itself. */
@PiloTest
class ContractTest {
    /** One a subject, in English as the addresses are; kept by hand. */
    private static final Set<String> TAGS = Set.of(
            "accounts",
            "audit",
            "budget",
            "calendars",
            "chorus",
            "datasets",
            "directory",
            "events",
            "home",
            "indicators",
            "mails",
            "me",
            "measurement",
            "problems",
            "projects",
            "rates",
            "referents",
            "roadmap",
            "search");

    private static final Tokens CALLER = Calls.someone(UUID.randomUUID().toString());

    /** What else a path holds: codes, ranks. */
    private static final Set<String> OTHER_KEYS = Set.of("code", "position", "row", "secret", "slug", "token", "year");

    @Test
    void the_contract_at_the_root_is_the_generated_one() throws IOException {
        var root = Path.of(System.getProperty("pilo.root", "..")).resolve("openapi.yaml");
        assertEquals("", ContractFile.drift(Files.readString(ContractFile.GENERATED), Files.readString(root)));
    }

    @Test
    void the_contract_is_3_0_3_and_names_no_machine() throws IOException {
        assertEquals("3.0.3", ContractFile.tree().get("openapi").asText());
        assertFalse(Files.readString(ContractFile.GENERATED).contains("localhost"));
        assertFalse(Files.readString(ContractFile.GENERATED).contains("127.0.0.1"));
    }

    @Test
    void every_operation_has_one_id_a_french_summary_a_description_and_a_tag() {
        var seen = new HashSet<String>();
        assertAll(ContractFile.operations().stream().map(operation -> () -> {
            assertTrue(seen.add(operation.id()), "operationId twice: " + operation.id());
            assertFalse(operation.node().path("summary").asText().isBlank(), operation + " has no summary");
            assertFalse(operation.node().path("description").asText().isBlank(), operation + " has no description");
            assertEquals(1, operation.node().path("tags").size(), operation + " has one tag");
            var tag = operation.node().at("/tags/0").asText();
            assertTrue(TAGS.contains(tag), operation + " has the tag " + tag);
        }));
    }

    /** In what is sent or in what is answered, there or in the shapes that it names. */
    @Test
    void every_operation_shows_an_example() {
        assertAll(ContractFile.operations().stream()
                .filter(Operation::secured)
                .map(operation -> () -> assertTrue(ContractFile.hasExample(operation.node()), operation.toString())));
    }

    @Test
    void no_number_of_the_contract_is_a_float() throws IOException {
        var contract = Files.readString(ContractFile.GENERATED);
        assertTrue(contract.contains("type: integer"), "types are no longer written so");
        assertFalse(contract.contains("type: number"));
    }

    /** Together with the validator of all tests: the keys of an answer are exactly those of its shape. */
    @Test
    void every_shape_of_an_answer_has_all_its_properties_S4() {
        var shapes = ContractFile.answeredShapes();
        assertTrue(shapes.contains("MeView"), "found " + shapes);
        var schemas = ContractFile.tree().at("/components/schemas");
        assertAll(shapes.stream().filter(name -> !"Problem".equals(name)).map(name -> () -> {
            var shape = schemas.get(name);
            var properties = new java.util.TreeSet<String>();
            shape.path("properties").fieldNames().forEachRemaining(properties::add);
            assertFalse(properties.isEmpty(), name + " has no property");
            var required = new java.util.TreeSet<String>();
            shape.path("required").forEach(one -> required.add(one.asText()));
            assertEquals(properties, required, name + ": name it …View, …Summary or …Item");
        }));
    }

    @Test
    void every_operation_refuses_an_unknown_query_parameter_with_400() {
        assertAll(secured().map(operation -> () -> {
            var said = Calls.refusal(request(operation)
                    .queryParam("parametreInconnu", "x")
                    .request(operation.method(), operation.address()));
            assertTrue(said.contains("parametreInconnu"), operation + ": " + said);
        }));
    }

    @Test
    void every_list_refuses_a_limit_that_is_no_number_too_small_or_too_large() {
        assertAll(inTurn(
                secured().filter(operation -> operation.hasParameter("limit")),
                List.of("abc", "0", "101", "1e3"),
                (operation, limit) -> () -> request(operation)
                        .queryParam("limit", limit)
                        .request(operation.method(), operation.address())
                        .then()
                        .statusCode(400)));
    }

    /** In the same words everywhere; a code, or what may be one, is looked up as it is. */
    @Test
    void every_id_of_a_path_that_is_none_names_nothing() {
        assertAll(inTurn(
                secured().filter(operation -> operation.path().contains("{")).flatMap(ContractTest::ids),
                List.of(
                        "abc",
                        "1",
                        "0193a5c2-7d4e-7c1b-9a51-3f0e5d2b8c6",
                        "1-1-1-1-1",
                        "%20",
                        "g0000000-0000-7000-8000-000000000000"),
                (id, text) -> () -> {
                    var answer = request(id.operation())
                            .urlEncodingEnabled(false)
                            .header("If-Match", "\"1\"")
                            .request(id.operation().method(), id.address(text));
                    assertEquals(404, answer.statusCode(), id + " takes " + text + answer.asString());
                    assertEquals(
                            "L'adresse attend un identifiant pour « %s ».".formatted(id.name()),
                            Calls.tree(answer).path("detail").asText());
                }));
    }

    private record PathId(Operation operation, String name) {
        String address(String text) {
            return operation
                    .path()
                    .replace("{" + name + "}", text)
                    .replaceAll("\\{[^}]+}", "00000000-0000-7000-8000-000000000000");
        }
    }

    /** Those of the contract that are ids; and none is named so that is none, but the key of a project, a commitment or an anomaly. */
    private static Stream<PathId> ids(Operation operation) {
        var found = new ArrayList<PathId>();
        for (var parameter : operation.node().path("parameters")) {
            if ("path".equals(parameter.path("in").asText())) {
                var name = parameter.path("name").asText();
                if ("uuid".equals(parameter.at("/schema/format").asText())) {
                    found.add(new PathId(operation, name));
                } else {
                    assertTrue(
                            OTHER_KEYS.contains(name)
                                    || operation.path().startsWith("/api/v1/projects/")
                                    || operation.path().startsWith("/api/v1/commitments/")
                                    || operation.path().startsWith("/api/v1/budget-anomalies/"),
                            operation + " takes any text for " + name);
                }
            }
        }
        return found.stream();
    }

    @Test
    void every_conditional_operation_asks_for_if_match_with_428() {
        assertAll(secured()
                .filter(operation -> operation.hasParameter("If-Match"))
                .map(operation -> () -> request(operation)
                        .request(operation.method(), operation.address())
                        .then()
                        .statusCode(428)));
    }

    @Test
    void every_json_body_that_is_absent_is_a_bad_request() {
        assertAll(secured()
                .filter(operation -> operation.takes("application/json"))
                .map(operation -> () -> Api.as(CALLER)
                        .contentType("application/json")
                        .header("If-Match", "\"1\"")
                        .request(operation.method(), operation.address())
                        .then()
                        .statusCode(400)));
    }

    @Test
    void an_unknown_route_a_wrong_method_and_a_wrong_format_are_french_problems() {
        var admin = Tokens.person("admin");
        Api.as(admin).get("/api/v1/inconnu").then().statusCode(404).contentType("application/problem+json");
        Api.as(admin).delete("/api/v1/me").then().statusCode(405).contentType("application/problem+json");
        Api.as(admin)
                .accept("image/png")
                .get("/api/v1/me")
                .then()
                .statusCode(406)
                .contentType("application/problem+json");
        Api.as(admin).get("/nulle/part").then().statusCode(404).contentType("application/problem+json");
    }

    private static RequestSpecification request(Operation operation) {
        var request = Api.as(CALLER);
        if (operation.takes("multipart/form-data")) {
            request.multiPart("files", "vide.csv", new byte[0], "text/csv");
        } else if (operation.node().has("requestBody")) {
            request.contentType("application/json").body("{}");
        }
        return request;
    }

    private static Stream<Operation> secured() {
        return ContractFile.operations().stream().filter(Operation::secured);
    }
}
