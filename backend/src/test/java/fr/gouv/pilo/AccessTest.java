package fr.gouv.pilo;

import static fr.gouv.pilo.Each.assertAll;
import static fr.gouv.pilo.Each.inTurn;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.gouv.pilo.ContractFile.Operation;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/**
 * S1, S8: each operation is guarded as the hand-kept matrix says. RightTest holds every role of every operation against
 * it, without a call; here the running API is seen to obey, at one refusal an operation. Who may is served in AnswersTest.
 */
@PiloTest
class AccessTest {
    /** Those that anybody may call, kept by hand too: none opens by accident. */
    private static final Set<String> PUBLIC = Set.of(
            "listPublicEvents",
            "getPublicEvent",
            "requestRegistration",
            "getOwnRegistration",
            "updateOwnRegistration",
            "confirmOwnRegistration",
            "acceptOwnSeat",
            "declineOwnSeat",
            "cancelOwnRegistration",
            "eraseOwnRegistration",
            "getPublicCalendar",
            "getCalendar",
            "getCheckIn",
            "tickCheckIn",
            "letWalkIn",
            "confirmOwnPresence",
            "getPublicSurvey",
            "answerSurvey");

    private static final String NO_TOKEN = "no token";
    private static final String NO_ROLE = "no role";

    /** One account a role for all that is walked. */
    private static final Map<String, Tokens> CALLERS = new ConcurrentHashMap<>();

    @Test
    void the_matrix_knows_every_operation_and_no_other() {
        var secured = Calls.secured().map(Operation::id).collect(Collectors.toCollection(TreeSet::new));
        assertEquals(secured, new TreeSet<>(AccessMatrix.allowed().keySet()));
    }

    @Test
    void the_contract_asks_for_no_token_for_the_public_operations_alone() {
        var open = Calls.secured()
                .filter(operation -> operation.node().path("security").isEmpty())
                .map(Operation::id)
                .collect(Collectors.toSet());
        assertEquals(PUBLIC, open);
    }

    /** One call an operation: without a token, without a role, and with each role that the matrix leaves out, in turn. */
    @Test
    void each_operation_refuses_whom_the_matrix_leaves_out() {
        assertAll(inTurn(
                Calls.secured().filter(operation -> !PUBLIC.contains(operation.id())),
                AccessTest::refused,
                AccessTest::refusal));
    }

    private static Executable refusal(Operation operation, String caller) {
        return () -> {
            var nobody = NO_TOKEN.equals(caller);
            var answer = call(operation, nobody ? Api.anonymous() : Api.as(token(caller)));
            assertEquals(nobody ? 401 : 403, answer.statusCode(), operation + " for " + caller);
            assertTrue(answer.contentType().startsWith("application/problem+json"), operation.toString());
        };
    }

    private static List<String> refused(Operation operation) {
        var refused = new ArrayList<>(AccessMatrix.roles());
        refused.removeAll(allowed(operation).toList());
        if (!refused.isEmpty()) {
            refused.add(NO_ROLE);
        }
        refused.add(NO_TOKEN);
        return refused;
    }

    /** Those for whom the matrix opens an operation. */
    static Stream<String> allowed(Operation operation) {
        return AccessMatrix.allowed().getOrDefault(operation.id(), Set.of()).stream();
    }

    static Tokens token(String role) {
        return CALLERS.computeIfAbsent(
                role,
                name -> name.startsWith("scope:")
                        ? Tokens.machine(name.substring("scope:".length()))
                        : Tokens.person(NO_ROLE.equals(name) ? new String[0] : new String[] {name})
                                .territories("REG-76"));
    }

    private static Response call(Operation operation, RequestSpecification as) {
        var request = as.header("If-Match", "\"999999\"");
        if (operation.takes("multipart/form-data")) {
            request.multiPart("files", "vide.csv", new byte[0], "text/csv");
        } else if (operation.node().has("requestBody")) {
            request.contentType("application/json").body("{}");
        }
        return request.request(operation.method(), operation.address());
    }
}
