package fr.gouv.pilo;

import static fr.gouv.pilo.Each.assertAll;
import static fr.gouv.pilo.Each.inTurn;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.gouv.pilo.ContractFile.Operation;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** JSON means what it says: no value is taken for one of another type, no key twice, no date that can't be kept. */
@PiloTest
@LeavesNothing(except = "account")
class StrictJsonTest {
    private static final Tokens CALLER = Calls.someone(UUID.randomUUID().toString());

    @Test
    void a_number_or_a_boolean_is_no_text_nor_a_word_of_a_list_S20() {
        record Text(Operation operation, String name) {}
        var texts = Calls.withJsonBody()
                .flatMap(operation -> Calls.texts(operation).stream().map(name -> new Text(operation, name)));
        assertAll(inTurn(
                texts,
                List.of("0", "5", "1.5", "true"),
                (text, value) -> notAText(text.operation(), text.name(), value)));
    }

    private static Executable notAText(Operation operation, String name, String value) {
        return () -> {
            var body = Calls.body(operation).put(name, "@@").toString().replace("\"@@\"", value);
            var answer = Calls.json(CALLER, body).request(operation.method(), operation.address());
            var said = operation + " on " + name + "=" + value + ": " + answer.asString();
            assertEquals(422, answer.statusCode(), said);
            assertEquals(
                    List.of("/" + name), Calls.tree(answer).path("violations").findValuesAsText("pointer"), said);
        };
    }

    @Test
    void a_word_of_a_list_is_refused_with_the_possible_ones_and_a_text_says_that_it_wants_quotes() {
        project("{\"programme\":0}").statusCode(422).body("detail", containsString("LABO"));
        project("{\"title\":5}").statusCode(422).body("detail", containsString("texte entre guillemets"));
        project("{\"targetServices\":[5]}").statusCode(422).body("violations.pointer", hasItem("/targetServices/0"));
    }

    @Test
    void a_key_given_twice_is_a_french_400_that_names_it_S20() {
        assertAll(Calls.withJsonBody().map(operation -> () -> {
            var plain = Calls.body(operation).toString();
            var name = Calls.body(operation).fieldNames().next();
            var answer = Calls.json(CALLER, "{\"" + name + "\":\"x\"," + plain.substring(1))
                    .request(operation.method(), operation.address());
            // The first value may be refused for its type before the second is met.
            assertTrue(List.of(400, 422).contains(answer.statusCode()), operation + ": " + answer.asString());
        }));
        project("{\"title\":\"a\",\"title\":\"b\"}")
                .statusCode(400)
                .body("detail", containsString("« title » est donné deux fois"));
        project("{\"resultSheet\":{\"url\":\"https://a.fr\",\"url\":\"https://b.fr\"}}")
                .statusCode(400)
                .body("detail", containsString("« url » est donné deux fois"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"2026-01-01T23:59:59Z\"",
                "\"2026-02-30\"",
                "\"1899-12-31\"",
                "\"2201-01-01\"",
                "\"+999999999-12-31\"",
                "\"-0001-01-01\"",
                "\"2026-1-1\"",
                "\" 2026-01-01\"",
                "\"\"",
                "[2026,1,1]",
                "20454"
            })
    void only_a_day_of_1900_to_2200_is_a_date_at_every_field(String date) {
        refusedAt("/startDate", project("{\"startDate\":" + date + "}"));
        refusedAt(
                "/milestones/0/plannedDate",
                project("{\"milestones\":[{\"name\":\"x\",\"plannedDate\":" + date + "}]}"));
        refusedAt(
                "/resultSheet/publishedOn",
                project("{\"resultSheet\":{\"url\":\"https://a.fr\",\"publishedOn\":" + date + "}}"));
        for (var field : List.of("startsOn", "endsOn")) {
            refusedAt(
                    "/" + field,
                    Calls.json(CALLER, "{\"" + field + "\":" + date + "}")
                            .post("/api/v1/roadmaps")
                            .then());
        }
    }

    private static void refusedAt(String pointer, ValidatableResponse answer) {
        answer.statusCode(422)
                .body("violations.pointer", hasItem(pointer))
                .body("detail", containsString("AAAA-MM-JJ"))
                .body("detail", containsString("1900"));
    }

    @Test
    void what_is_too_deep_or_too_long_is_said_with_its_own_sentence() {
        project("[".repeat(51) + "]".repeat(51)).statusCode(400).body("detail", containsString("50 niveaux"));
        project("{\"title\":" + "[".repeat(60) + "]".repeat(60) + "}")
                .statusCode(400)
                .body("detail", containsString("50 niveaux"));
        project("{\"title\":\"" + "a".repeat(1_000_001) + "\"}")
                .statusCode(400)
                .body("detail", containsString("1 000 000 de caractères"));
        project("{\"title\":" + "9".repeat(200) + "}").statusCode(400).body("detail", containsString("100 chiffres"));
        project("[]").statusCode(400).body("detail", containsString("un objet JSON"));
    }

    private static ValidatableResponse project(String body) {
        return Calls.json(CALLER, body).post("/api/v1/projects").then();
    }
}
