package fr.gouv.pilo;

import static fr.gouv.pilo.Each.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.gouv.pilo.ContractFile.Operation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** The lists of every body: their bounds hold before their items are read, and what is told of faults is bounded too. */
@PiloTest
@LeavesNothing(except = "account")
class BodyListsTest {
    private static final String SUBJECT = UUID.randomUUID().toString();
    /** Many more than any list takes, and each at fault: the whole body stays below 2 MB. */
    private static final int MANY = 2_000;

    /** @param path the names that lead to it from the body; "0" for an item of a list above it */
    private record ListField(Operation operation, List<String> path, JsonNode schema) {
        String pointer() {
            return "/" + String.join("/", path);
        }

        @Override
        public String toString() {
            return operation + " " + pointer();
        }
    }

    @Test
    void every_list_of_every_body_stops_at_its_bound_before_its_items_are_read() {
        var lists = lists();
        assertTrue(lists.size() >= 8, "lists walked: " + lists);
        assertAll(lists.stream().map(list -> (Executable) () -> {
            assertTrue(list.schema().path("maxItems").asInt() > 0, list + " has no bound");
            var items = Calls.JSON.createArrayNode();
            Collections.nCopies(MANY, 0).forEach(n -> items.addObject());
            var few = list.schema().path("maxItems").asInt();
            // Items of the right type up to the bound, then what none of them may be.
            for (var i = 0; i < few; i++) {
                items.set(i, item(list.schema().path("items"), i));
            }
            var answer = send(list, items);
            assertEquals(422, answer.statusCode(), list + ": " + answer.asString());
            assertEquals(List.of(list.pointer()), answer.jsonPath().getList("violations.pointer"), list.toString());
            assertEquals(List.of("size"), answer.jsonPath().getList("violations.code"), list.toString());
            assertFalse(answer.jsonPath().getString("detail").isBlank());
        }));
    }

    @Test
    void no_body_holds_a_map_without_a_bound() {
        var maps = new ArrayList<String>();
        Calls.withJsonBody().forEach(operation -> maps(operation, schema(operation), maps));
        assertFalse(maps.isEmpty(), "there were maps to look at");
        assertAll(maps.stream().map(map -> () -> assertTrue(map.endsWith("bounded"), map)));
    }

    @Test
    void violations_that_are_told_are_capped_and_counted() {
        var priority = Calls.withJsonBody()
                .filter(operation -> schema(operation).path("properties").has("indicators"))
                .findFirst()
                .orElseThrow();
        var body = Calls.body(priority);
        var indicators = body.putArray("indicators");
        Collections.nCopies(200, "").forEach(indicators::add);
        var answer = Calls.json(Calls.someone(SUBJECT), body.toString()).request(priority.method(), priority.address());
        assertEquals(422, answer.statusCode(), answer.asString());
        assertEquals(100, answer.jsonPath().getList("violations").size());
        assertTrue(answer.jsonPath().getInt("violationCount") >= 200, answer.asString());
        assertTrue(answer.jsonPath()
                .getString("detail")
                .startsWith(answer.jsonPath().getString("violationCount")));
    }

    private static io.restassured.response.Response send(ListField list, ArrayNode items) {
        var body = Calls.body(list.operation());
        JsonNode at = body;
        for (var name : list.path().subList(0, list.path().size() - 1)) {
            at = at.isArray() ? at.path(Integer.parseInt(name)) : filled(at, name);
        }
        ((ObjectNode) at).set(list.path().get(list.path().size() - 1), items);
        return Calls.json(Calls.someone(SUBJECT), body.toString())
                .request(list.operation().method(), list.operation().address());
    }

    /** A list on the way down has one item to go through. */
    private static JsonNode filled(JsonNode above, String name) {
        var next = above.path(name);
        if (next instanceof ArrayNode list && list.isEmpty()) {
            list.addObject();
        }
        return next;
    }

    private static JsonNode item(JsonNode given, int rank) {
        var schema = Calls.resolve(given.has("allOf") ? given.get("allOf").get(0) : given);
        if (schema.has("enum")) {
            return schema.get("enum").get(0);
        }
        if ("uuid".equals(schema.path("format").asText())) {
            return Calls.JSON.getNodeFactory().textNode(new java.util.UUID(0, rank + 1L).toString());
        }
        return switch (schema.path("type").asText()) {
            case "object" -> Calls.JSON.createObjectNode();
            case "integer" -> Calls.JSON.getNodeFactory().numberNode(rank);
            default -> Calls.JSON.getNodeFactory().textNode("X-" + rank);
        };
    }

    private static List<ListField> lists() {
        var found = new ArrayList<ListField>();
        Calls.withJsonBody().forEach(operation -> lists(operation, schema(operation), List.of(), found));
        return found;
    }

    private static void lists(Operation operation, JsonNode given, List<String> path, List<ListField> found) {
        var schema = Calls.resolve(given.has("allOf") ? given.get("allOf").get(0) : given);
        if ("array".equals(schema.path("type").asText())) {
            found.add(new ListField(operation, path, schema));
            lists(operation, schema.path("items"), with(path, "0"), found);
        }
        schema.path("properties")
                .fields()
                .forEachRemaining(field -> lists(operation, field.getValue(), with(path, field.getKey()), found));
    }

    private static void maps(Operation operation, JsonNode given, List<String> found) {
        var schema = Calls.resolve(given.has("allOf") ? given.get("allOf").get(0) : given);
        if (schema.path("additionalProperties").isObject()) {
            found.add(
                    operation + (schema.path("maxProperties").asInt() > 0 ? " bounded" : " without bound: " + schema));
        }
        schema.path("properties").forEach(field -> maps(operation, field, found));
        if (schema.has("items")) {
            maps(operation, schema.get("items"), found);
        }
    }

    private static List<String> with(List<String> path, String name) {
        var longer = new ArrayList<>(path);
        longer.add(name);
        return List.copyOf(longer);
    }

    private static JsonNode schema(Operation operation) {
        return Calls.resolve(operation.node().at("/requestBody/content/application~1json/schema"));
    }
}
