package fr.gouv.pilo.shared.identity;

import static fr.gouv.pilo.Each.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.gouv.pilo.AccessMatrix;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.junit.jupiter.api.Test;

/** S1: who may do what, read off the operations' own annotations and the table of rights, without a call. */
class RightTest {
    private static final Path CLASSES = Path.of("target/classes");
    private static final Map<String, Method> OPERATIONS = operations();

    @Test
    void each_operation_is_open_to_each_role_as_the_matrix_says() {
        assertAll(AccessMatrix.allowed().entrySet().stream().flatMap(line -> AccessMatrix.roles().stream()
                .map(role -> () -> assertEquals(
                        line.getValue().contains(role),
                        open(OPERATIONS.get(line.getKey()), role),
                        line.getKey() + " for " + role))));
    }

    /** Beside the pages in HTML that anybody reads: those of problems, and the public face, which FacePagesTest lists. */
    @Test
    void the_matrix_has_each_operation_of_the_code() {
        var operations = new TreeSet<>(OPERATIONS.keySet());
        operations.removeAll(Set.of("listProblemPages", "getProblemPage"));
        operations.removeIf(
                id -> OPERATIONS.get(id).getAnnotation(Operation.class).hidden());
        assertEquals(operations, new TreeSet<>(AccessMatrix.allowed().keySet()));
        assertTrue(operations.size() > 50, "only " + operations);
    }

    @Test
    void the_matrix_knows_each_role_and_scope() {
        assertEquals(new TreeSet<>(Roles.ALL), new TreeSet<>(AccessMatrix.roles()));
    }

    @Test
    void a_method_that_nothing_guards_is_open_to_none_of_them_and_found() throws NoSuchMethodException {
        var bare = RightTest.class.getDeclaredMethod("bare");
        assertTrue(AccessMatrix.roles().stream().noneMatch(role -> open(bare, role)));
        var guarded = RightTest.class.getDeclaredMethod("guarded");
        assertEquals(
                List.of(Roles.ADMIN),
                AccessMatrix.roles().stream()
                        .filter(role -> open(guarded, role))
                        .toList());
    }

    void bare() {}

    @RolesAllowed(Right.AUDIT_READ)
    void guarded() {}

    /** As the framework reads them: an annotation on the method, with one right of those that the role gives. */
    private static boolean open(Method operation, String role) {
        if (operation.isAnnotationPresent(PermitAll.class) || operation.isAnnotationPresent(Authenticated.class)) {
            return true;
        }
        var needed = operation.getAnnotation(RolesAllowed.class);
        return needed != null && Arrays.stream(needed.value()).anyMatch(Right.of(Set.of(role))::contains);
    }

    private static Map<String, Method> operations() {
        var found = new LinkedHashMap<String, Method>();
        try (var files = Files.walk(CLASSES.resolve("fr/gouv/pilo"))) {
            files.filter(file -> file.toString().endsWith("Resource.class")).forEach(file -> {
                for (var method : type(file).getDeclaredMethods()) {
                    if (method.isAnnotationPresent(Operation.class)) {
                        found.put(method.getAnnotation(Operation.class).operationId(), method);
                    }
                }
            });
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return found;
    }

    private static Class<?> type(Path file) {
        var name = CLASSES.relativize(file).toString().replace('/', '.').replace(".class", "");
        try {
            return Class.forName(name, false, RightTest.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
