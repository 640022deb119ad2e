package fr.gouv.pilo;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.atlassian.oai.validator.restassured.OpenApiValidationFilter.OpenApiValidationException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.openapitools.openapidiff.core.OpenApiCompare;

/** The gates that hold answers and changes against the contract, each seen red on a planted fault. */
@PiloTest
class ContractGatesTest {
    private static final Path ROOT = Path.of(System.getProperty("pilo.root", ".."));
    private static final Path RELEASED = ROOT.resolve("contract/released/openapi.yaml");
    private static final YAMLMapper YAML = new YAMLMapper();

    private static final String ME = """
            {"id":"01936d5e-7c1a-7d2b-8f00-3a5b7c9d1e2f","displayName":"x","machine":false,"roles":[],"territories":[],
             "policies":[],"organisation":null,"acts":[],"region":"REG-76","businessDate":"2026-11-23","simulatedDate":true}
            """;

    @Test
    void a_true_answer_passes_the_validator() {
        assertDoesNotThrow(() -> answered(200, "application/json", ME));
    }

    @TestFactory
    Stream<DynamicTest> the_validator_is_red_on_a_false_answer() {
        return Stream.of(
                        new Answer("of a wrong type", 200, "application/json", ME.replace("false,", "\"non\",")),
                        new Answer("that lacks a key S4", 200, "application/json", ME.replace("\"acts\":[],", "")),
                        new Answer(
                                "with a key of its own S4",
                                200,
                                "application/json",
                                ME.replace("\"acts\"", "\"token\":\"x\",\"acts\"")),
                        new Answer(
                                "that is null where it may not", 200, "application/json", ME.replace("\"x\"", "null")),
                        new Answer(
                                "of a wrong format", 200, "application/json", ME.replace("2026-11-23", "23/11/2026")),
                        new Answer("with another status", 202, "application/json", ME),
                        new Answer("in another format", 200, "text/plain", ME))
                .map(answer -> DynamicTest.dynamicTest(
                        answer.fault(),
                        () -> assertThrows(
                                OpenApiValidationException.class,
                                () -> answered(answer.status(), answer.type(), answer.body()))));
    }

    private record Answer(String fault, int status, String type, String body) {}

    @Test
    void nothing_that_was_released_is_broken() throws IOException {
        assumeTrue(Files.exists(RELEASED), "no release yet: the first one lays its contract there");
        var difference = OpenApiCompare.fromLocations(
                RELEASED.toString(), ROOT.resolve("openapi.yaml").toString());
        assertTrue(
                difference.isCompatible(),
                () -> difference.getChangedOperations().toString());
    }

    @Test
    void an_addition_is_no_break() {
        assertTrue(compatible(contract -> properties(contract, "MeView")
                .putObject("nouveau")
                .put("type", "string")
                .put("description", "Ajout.")));
    }

    @TestFactory
    Stream<DynamicTest> the_comparison_with_the_release_is_red_on_a_break() {
        return Stream.of(
                        new Break("a removed property", c -> {
                            properties(c, "MeView").remove("displayName");
                            ((ArrayNode) schema(c, "MeView").get("required")).remove(1);
                        }),
                        new Break("a changed type", c -> ((ObjectNode)
                                        properties(c, "MeView").get("region"))
                                .put("type", "integer")
                                .remove("example")),
                        new Break("a removed operation", c -> ((ObjectNode) c.get("paths")).remove("/api/v1/me")),
                        new Break("a new required parameter", c -> ((ArrayNode)
                                        c.at("/paths/~1api~1v1~1audit-entries/get/parameters"))
                                .addObject()
                                .put("name", "why")
                                .put("in", "query")
                                .put("required", true)
                                .putObject("schema")
                                .put("type", "string")),
                        new Break(
                                "a body property that becomes required",
                                c -> ((ArrayNode) schema(c, "OrganisationForm").get("required")).add("acronym")),
                        new Break("a format that is no longer answered", c -> ((ObjectNode)
                                        c.at("/paths/~1api~1v1~1audit-entries/get/responses/200/content"))
                                .remove("text/csv")))
                .map(broken -> DynamicTest.dynamicTest(broken.fault(), () -> assertFalse(compatible(broken.plant()))));
    }

    private record Break(String fault, Consumer<JsonNode> plant) {}

    @Test
    void the_drift_check_is_red_on_a_contract_that_was_edited_by_hand() throws IOException {
        var root = Files.readString(ROOT.resolve("openapi.yaml"));
        assertEquals("", ContractFile.drift(root, root));
        var edited = root.replaceFirst("type: boolean", "type: string");
        assertTrue(ContractFile.drift(root, edited).contains("type: string"), ContractFile.drift(root, edited));
    }

    private static boolean compatible(Consumer<JsonNode> plant) {
        try {
            var before = Files.readString(ROOT.resolve("openapi.yaml"));
            var after = YAML.readTree(before);
            plant.accept(after);
            return OpenApiCompare.fromContents(before, YAML.writeValueAsString(after))
                    .isCompatible();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static JsonNode schema(JsonNode contract, String name) {
        return contract.at("/components/schemas/" + name);
    }

    private static ObjectNode properties(JsonNode contract, String name) {
        return (ObjectNode) schema(contract, name).get("properties");
    }

    /** Serves one answer at the address of {@code getMe} and reads it through the filter of all tests of the API. */
    private static void answered(int status, String type, String body) throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/api/v1/me", exchange -> {
            var bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", type);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
        try {
            given().filter(Api.contract())
                    .baseUri("http://127.0.0.1")
                    .port(server.getAddress().getPort())
                    .get("/api/v1/me");
        } finally {
            server.stop(0);
        }
    }
}
