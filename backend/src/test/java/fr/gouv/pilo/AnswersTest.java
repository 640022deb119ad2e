package fr.gouv.pilo;

import static fr.gouv.pilo.Each.assertAll;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.gouv.pilo.ContractFile.Operation;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/**
 * What the contract announces is what each operation answers: success, 304, 404, 412 and 422, one call for each. 400, 415
 * and 428 are walked by ContractTest and InputTest, 401 and 403 by AccessTest.
 */
@PiloTest
class AnswersTest {
    /** The same for everybody, and asked for by programs each hour. */
    private static final Set<String> KEPT = Set.of("getPublicCalendar");

    private final GoodCalls calls = new GoodCalls();

    @Test
    void each_operation_succeeds_as_the_contract_announces_and_lets_nobody_keep_the_answer_S9() {
        each(operation -> true, (operation, call) -> {
            var announced = operation.success();
            var answer = call.send(operation, GoodCalls.version(operation, call));
            assertEquals(announced, answer.statusCode(), () -> operation + " " + answer.asString());
            var kept = KEPT.contains(operation.id());
            assertTrue(
                    answer.getHeader("Cache-Control").contains(kept ? "public, max-age=300" : "no-store"),
                    operation + " may be kept");
        });
    }

    @Test
    void each_reading_of_what_has_not_changed_answers_304() {
        each(operation -> operation.answers("304"), (operation, call) -> {
            var tag = call.send(operation, null).getHeader("ETag");
            assertNotNull(tag, operation.toString());
            call.request()
                    .header("If-None-Match", tag)
                    .get(operation.path())
                    .then()
                    .statusCode(304);
        });
    }

    @Test
    void each_operation_on_what_does_not_exist_answers_404() {
        each(Operation::hasPathParameter, (operation, call) -> call.elsewhere()
                .send(operation, "\"0\"")
                .then()
                .statusCode(404)
                .contentType("application/problem+json"));
    }

    @Test
    void each_change_from_a_version_that_is_no_longer_the_last_answers_412_and_changes_nothing() {
        each(operation -> operation.hasParameter("If-Match"), (operation, call) -> {
            var first = GoodCalls.version(operation, call);
            call.send(operation, first, call.otherBody()).then().statusCode(operation.success());
            var second = GoodCalls.version(operation, call);
            // What was deleted has no version any more: it is not there.
            var gone = "delete".equals(operation.method()) && second == null;
            call.send(operation, first).then().statusCode(gone ? 404 : 412).contentType("application/problem+json");
            assertEquals(second, GoodCalls.version(operation, call), operation.toString());
        });
    }

    @Test
    void each_body_with_too_long_a_text_answers_422_and_names_it() {
        each(operation -> operation.takes("application/json"), (operation, call) -> call.send(
                        operation, GoodCalls.version(operation, call), call.wrongBody())
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("violations", not(empty()))
                .body("violations.pointer", hasItem("/" + call.wrong())));
    }

    /** The matrix says who may ask; here each who may gets what was asked for. */
    @Test
    void each_reading_gives_each_role_of_the_matrix_what_it_asks_for() {
        each(
                operation -> "get".equals(operation.method()),
                (operation, call) -> assertAll(AccessTest.allowed(operation)
                        .filter(role ->
                                !role.startsWith("scope:") || !operation.path().contains("measurement-imports/{id}"))
                        .map(role -> () -> assertEquals(
                                200,
                                call.as(AccessTest.token(role))
                                        .get(operation.path())
                                        .statusCode(),
                                operation + " for " + role))));
    }

    private void each(Predicate<Operation> which, BiConsumer<Operation, GoodCall> check) {
        assertAll(Calls.secured().filter(which).map(operation -> () -> {
            check.accept(operation, calls.of(operation));
        }));
    }
}
