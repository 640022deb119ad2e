package fr.gouv.pilo;

import static fr.gouv.pilo.Each.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import fr.gouv.pilo.ContractFile.Operation;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** S1, S8: each operation for each role, against the hand-kept matrix. */
@PiloTest
class AccessTest {
    /** Those that anybody may call, kept by hand too: none opens by accident. */
    private static final Set<String> PUBLIC = Set.of();

    private record Matrix(List<String> roles, Map<String, Set<String>> allowed) {}

    private static final Matrix MATRIX = read();
    /** One account a role for all that is walked. */
    private static final Map<String, Tokens> CALLERS = new ConcurrentHashMap<>();

    @Test
    void the_matrix_knows_every_operation_and_no_other() {
        var secured = new TreeSet<String>();
        ContractFile.operations().stream()
                .filter(Operation::secured)
                .map(Operation::id)
                .forEach(secured::add);
        assertEquals(secured, new TreeSet<>(matrix().allowed().keySet()));
    }

    @Test
    void each_operation_answers_each_role_as_the_matrix_says() {
        var matrix = matrix();
        assertAll(
                securedOperations().flatMap(operation -> matrix.roles().stream().map(role -> (Executable) () -> {
                    var status = call(operation, Api.as(token(role))).statusCode();
                    if (matrix.allowed().getOrDefault(operation.id(), Set.of()).contains(role)) {
                        assertNotEquals(403, status, operation + " must be open to " + role);
                        assertNotEquals(401, status, operation + " must be open to " + role);
                        assertNotEquals(500, status, operation + " fails for " + role);
                    } else {
                        assertEquals(403, status, operation + " must be closed to " + role);
                    }
                })));
    }

    @Test
    void the_contract_asks_for_no_token_for_the_public_operations_alone() {
        var open = securedOperations()
                .filter(operation -> operation.node().path("security").isEmpty())
                .map(Operation::id)
                .collect(Collectors.toSet());
        assertEquals(PUBLIC, open);
    }

    @Test
    void no_operation_answers_without_a_token() {
        assertAll(securedOperations()
                .filter(operation -> !PUBLIC.contains(operation.id()))
                .map(operation ->
                        () -> assertEquals(401, call(operation, Api.anonymous()).statusCode(), operation.toString())));
    }

    @Test
    void an_account_without_any_role_is_refused_everywhere_but_on_itself() {
        var open = Set.of("getMe");
        var nobody = Tokens.person().territories("REG-76");
        assertAll(securedOperations()
                .filter(operation -> !open.contains(operation.id()))
                .filter(operation -> allowed(operation).count() < roles().size())
                .map(operation ->
                        () -> assertEquals(403, call(operation, Api.as(nobody)).statusCode(), operation.toString())));
    }

    private static Stream<Operation> securedOperations() {
        return ContractFile.operations().stream().filter(Operation::secured);
    }

    /** Those for whom the matrix opens an operation. */
    static Stream<String> allowed(Operation operation) {
        return matrix().allowed().getOrDefault(operation.id(), Set.of()).stream();
    }

    /** Every role and scope of the matrix. */
    static List<String> roles() {
        return matrix().roles();
    }

    static Tokens token(String role) {
        return CALLERS.computeIfAbsent(
                role,
                name -> name.startsWith("scope:")
                        ? Tokens.machine(name.substring("scope:".length()))
                        : Tokens.person(name).territories("REG-76"));
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

    private static Matrix matrix() {
        return MATRIX;
    }

    private static Matrix read() {
        try (InputStream in = AccessTest.class.getResourceAsStream("/access-matrix.csv")) {
            var lines = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .toList();
            var roles = new ArrayList<>(List.of(lines.get(0).split(";")));
            roles.remove(0);
            var allowed = new HashMap<String, Set<String>>();
            for (var line : lines.subList(1, lines.size())) {
                var cells = line.split(";", -1);
                var open = new LinkedHashSet<String>();
                for (int i = 1; i < cells.length; i++) {
                    if ("x".equals(cells[i])) {
                        open.add(roles.get(i - 1));
                    }
                }
                allowed.put(cells[0], new HashSet<>(open));
            }
            return new Matrix(roles, allowed);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
