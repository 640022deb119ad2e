package fr.gouv.pilo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.gouv.pilo.ContractFile.Operation;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Builds the calls of the table-driven tests: for each operation of the contract, a caller who may and a plain body. */
final class Calls {
    static final ObjectMapper JSON = new ObjectMapper();
    private static final String[] EVERY_ROLE = {
        "mission-lead", "assistant", "leadership", "referent", "project-lead", "admin"
    };

    private Calls() {}

    /** One account for the whole class of tests, with the rights of all. */
    static Tokens someone(String subject) {
        return Tokens.person(EVERY_ROLE)
                .territories("REG-76")
                .subject(subject)
                .claim("email", "tous.les.droits@demo.invalid");
    }

    static Stream<Operation> secured() {
        return ContractFile.operations().stream().filter(Operation::secured);
    }

    static Stream<Operation> withJsonBody() {
        return secured().filter(operation -> operation.takes("application/json"));
    }

    static Stream<Operation> readings() {
        return secured().filter(operation -> "get".equals(operation.method()));
    }

    /** A query parameter of an operation. */
    record Query(Operation operation, String name) {
        @Override
        public String toString() {
            return operation + " ?" + name;
        }
    }

    static Stream<Query> queries(Operation operation) {
        return queryTexts(operation).stream().map(name -> new Query(operation, name));
    }

    /** What was answered. A path of REST Assured is a program that is compiled at each use: too dear for a walk. */
    static JsonNode tree(Response answer) {
        try {
            return JSON.readTree(answer.asByteArray());
        } catch (IOException e) {
            throw new AssertionError(answer.statusCode() + " is no JSON: " + answer.asString(), e);
        }
    }

    /** A bad request that says so: the sentence that it is told with. */
    static String refusal(Response answer) {
        assertEquals(400, answer.statusCode(), answer.asString());
        return tree(answer).path("detail").asText();
    }

    static RequestSpecification json(Tokens caller, String body) {
        return Api.as(caller)
                .header("If-Match", "\"1\"")
                .contentType("application/json")
                .body(body);
    }

    /** A body with each property of the contract's example, or a plausible value. */
    static ObjectNode body(Operation operation) {
        return (ObjectNode) sample(operation.node().at("/requestBody/content/application~1json/schema"));
    }

    /** The first property of the body that is free text. */
    static Optional<String> freeText(Operation operation) {
        var properties = resolve(operation.node().at("/requestBody/content/application~1json/schema"))
                .path("properties");
        var names = new ArrayList<String>();
        properties.fieldNames().forEachRemaining(names::add);
        return names.stream()
                .filter(name ->
                        "string".equals(properties.get(name).path("type").asText())
                                && !properties.get(name).has("format")
                                && !properties.get(name).has("allOf")
                                && !properties.get(name).has("enum"))
                .findFirst();
    }

    /** The properties of the body that are texts for JSON: free text, enums, dates, ids. */
    static List<String> texts(Operation operation) {
        var properties = resolve(operation.node().at("/requestBody/content/application~1json/schema"))
                .path("properties");
        var names = new ArrayList<String>();
        properties.fields().forEachRemaining(property -> {
            var schema = property.getValue().has("allOf")
                    ? property.getValue().get("allOf").get(0)
                    : property.getValue();
            if ("string".equals(resolve(schema).path("type").asText())) {
                names.add(property.getKey());
            }
        });
        return names;
    }

    static List<String> queryTexts(Operation operation) {
        var names = new ArrayList<String>();
        for (var parameter : operation.node().path("parameters")) {
            if ("query".equals(parameter.path("in").asText())) {
                names.add(parameter.path("name").asText());
            }
        }
        return names;
    }

    /** The query parameters that take one value. */
    static List<String> querySingles(Operation operation) {
        var names = new ArrayList<String>();
        for (var parameter : operation.node().path("parameters")) {
            if ("query".equals(parameter.path("in").asText())
                    && !"array".equals(parameter.at("/schema/type").asText())) {
                names.add(parameter.path("name").asText());
            }
        }
        return names;
    }

    private static JsonNode sample(JsonNode given) {
        var schema = resolve(given);
        if (schema.has("example")) {
            return schema.get("example");
        }
        if (schema.has("enum")) {
            return schema.get("enum").get(0);
        }
        if (schema.has("allOf")) {
            return sample(schema.get("allOf").get(0));
        }
        return switch (schema.path("type").asText()) {
            case "object" -> {
                var object = JSON.createObjectNode();
                schema.path("properties").fields().forEachRemaining(e -> object.set(e.getKey(), sample(e.getValue())));
                yield object;
            }
            case "array" -> JSON.createArrayNode();
            case "integer" -> JSON.getNodeFactory().numberNode(1);
            case "boolean" -> JSON.getNodeFactory().booleanNode(false);
            default -> JSON.getNodeFactory().textNode("essai");
        };
    }

    static JsonNode resolve(JsonNode schema) {
        var reference = schema.path("$ref").asText();
        return reference.isEmpty() ? schema : ContractFile.tree().at(reference.substring(1));
    }
}
