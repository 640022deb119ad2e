package fr.gouv.pilo.shared.openapi;

import fr.gouv.pilo.shared.etag.IfMatchRequired;
import java.util.HashSet;
import java.util.Set;
import org.jboss.jandex.IndexView;

/** The POST operations that move a state and so need If-Match: those annotated {@link IfMatchRequired}. */
final class StateActs {
    private static final Set<String> OPERATIONS = new HashSet<>();

    private StateActs() {}

    static void read(IndexView index) {
        for (var use : index.getAnnotations(IfMatchRequired.class)) {
            if (use.target().kind() == org.jboss.jandex.AnnotationTarget.Kind.METHOD) {
                var operation =
                        use.target().asMethod().annotation("org.eclipse.microprofile.openapi.annotations.Operation");
                if (operation != null) {
                    OPERATIONS.add(operation.value("operationId").asString());
                }
            }
        }
    }

    static boolean is(String operationId) {
        return OPERATIONS.contains(operationId);
    }
}
