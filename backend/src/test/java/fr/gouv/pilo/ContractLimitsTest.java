package fr.gouv.pilo;

import static fr.gouv.pilo.Each.assertAll;
import static fr.gouv.pilo.Each.inTurn;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import fr.gouv.pilo.ContractFile.Operation;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The bounds that the contract writes are those that hold: lengths, sorts, pages, in every format. */
@PiloTest
class ContractLimitsTest {
    private static final Tokens CALLER = Calls.someone(UUID.randomUUID().toString());
    private static final String EMOJI = "😀";

    private final GoodCalls calls = new GoodCalls();

    private record Text(Operation operation, String name, int max) {}

    @Test
    void a_text_is_as_long_as_the_contract_says_counted_in_code_points() {
        var texts = Calls.withJsonBody().flatMap(ContractLimitsTest::texts).toList();
        assertTrue(texts.size() >= 12, texts.toString());
        assertAll(texts.stream().map(text -> () -> {
            var whole = send(text, text.max());
            assertTrue(whole.statusCode() < 300 || tooLong(whole, text).isEmpty(), text + " " + whole.asString());
            var more = send(text, text.max() + 1);
            assertEquals(422, more.statusCode(), text + " " + more.asString());
            assertFalse(tooLong(more, text).isEmpty(), text + " " + more.asString());
        }));
    }

    @Test
    void a_title_of_200_emoji_is_kept_whole() {
        var call = calls.of(operation("createProject"));
        var body = new HashMap<>(call.body());
        body.put("title", EMOJI.repeat(200));
        var kept = call.send(operation("createProject"), null, body);
        assertEquals(201, kept.statusCode());
        assertEquals(EMOJI.repeat(200), kept.path("title"));
    }

    private Response send(Text text, int length) {
        var call = calls.of(text.operation());
        Map<String, Object> body = new HashMap<>(call.body());
        body.put(text.name(), EMOJI.repeat(length));
        return call.send(text.operation(), GoodCalls.version(text.operation(), call), body);
    }

    private static List<Map<String, String>> tooLong(Response answer, Text text) {
        List<Map<String, String>> violations = answer.path("violations");
        return violations == null
                ? List.of()
                : violations.stream()
                        .filter(one -> one.get("pointer").equals("/" + text.name()))
                        .filter(one -> one.get("message").contains("caractères"))
                        .toList();
    }

    /** Free text: what has a form of its own is refused for it before its length is. */
    private static Stream<Text> texts(Operation operation) {
        var schema = FuzzRequests.resolve(operation.node().at("/requestBody/content/application~1json/schema"));
        var found = new ArrayList<Text>();
        schema.path("properties").fields().forEachRemaining(property -> {
            var node = property.getValue();
            if (node.has("maxLength") && !node.has("pattern") && !node.has("enum") && !node.has("format")) {
                found.add(new Text(
                        operation, property.getKey(), node.get("maxLength").asInt()));
            }
        });
        found.removeIf(text -> List.of("siret", "territory", "axis", "code").contains(text.name()));
        return found.stream();
    }

    @Test
    void each_list_tells_the_fields_that_it_sorts_by_and_takes_no_other() {
        var wrong = List.<UnaryOperator<String>>of(
                field -> "inconnu",
                field -> "-",
                field -> "--" + field,
                field -> field + ",",
                field -> "," + field,
                String::toUpperCase,
                field -> "id;x");
        var sorted = Calls.secured()
                .filter(operation -> operation.hasParameter("sort"))
                .toList();
        assertTrue(sorted.size() >= 15, "found " + sorted.size());
        assertAll(inTurn(sorted.stream(), wrong, (operation, other) -> () -> {
            var parameter = parameter(operation, "sort");
            var pattern = parameter.at("/schema/pattern").asText();
            var fields = pattern.substring(pattern.indexOf('(') + 1, pattern.indexOf(')'))
                    .split("\\|");
            assertTrue(parameter.path("example").asText().matches(pattern), operation + " " + parameter);
            assertAll(Arrays.stream(fields)
                    .flatMap(field -> Stream.of(field, "-" + field))
                    .map(sort -> () -> {
                        assertTrue(parameter.path("description").asText().contains(sort.replace("-", "")));
                        assertEquals(200, sorted(operation, sort), operation + " by " + sort);
                    }));
            calls.of(operation)
                    .request()
                    .queryParam("sort", other.apply(fields[0]))
                    .get(operation.path())
                    .then()
                    .statusCode(400)
                    .body("detail", containsString(fields[0]));
        }));
    }

    private int sorted(Operation operation, String sort) {
        return calls.of(operation)
                .request()
                .queryParam("sort", sort)
                .get(operation.path())
                .statusCode();
    }

    @Test
    void a_bad_page_is_refused_in_every_format_alike() {
        var lists = Calls.secured()
                .filter(operation ->
                        operation.node().at("/responses/200/content").has("text/csv"))
                .toList();
        assertTrue(lists.size() >= 15, "found " + lists.size());
        var formats = new TreeSet<String>();
        lists.get(0).node().at("/responses/200/content").fieldNames().forEachRemaining(formats::add);
        assertEquals(4, formats.size());
        var pages = List.of(
                "limit=0", "limit=101", "limit=%2B5", "limit=%D9%A2", "offset=-1", "offset=%2B0", "offset=10000001");
        record In(Operation operation, String format) {}
        var places = lists.stream().flatMap(operation -> formats.stream().map(format -> new In(operation, format)));
        assertAll(inTurn(
                places,
                pages,
                (in, page) -> () -> calls.of(in.operation())
                        .as(CALLER)
                        .urlEncodingEnabled(false)
                        .accept(in.format())
                        .get(in.operation().path() + "?" + page)
                        .then()
                        .statusCode(400)
                        .contentType("application/problem+json")));
    }

    private static JsonNode parameter(Operation operation, String name) {
        for (var parameter : operation.node().path("parameters")) {
            if (name.equals(parameter.path("name").asText())) {
                return parameter;
            }
        }
        throw new AssertionError(operation + " has no " + name);
    }

    private static Operation operation(String id) {
        return Calls.secured().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
    }
}
