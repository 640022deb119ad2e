package fr.gouv.pilo.shared.identity;

import io.quarkus.arc.Arc;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Which operations a caller may call, read from the resources themselves so that no second list can drift. */
@ApplicationScoped
class Acts {
    private static final Set<String> ANYONE = Set.of();

    private Map<String, Set<String>> rolesByOperation;

    Set<String> allowed(Predicate<String> has) {
        return rolesByOperation().entrySet().stream()
                .filter(entry ->
                        entry.getValue() == ANYONE || entry.getValue().stream().anyMatch(has))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private synchronized Map<String, Set<String>> rolesByOperation() {
        if (rolesByOperation == null) {
            rolesByOperation = new TreeMap<>();
            for (var bean : Arc.container().beanManager().getBeans(Object.class, Any.Literal.INSTANCE)) {
                if (bean.getBeanClass().isAnnotationPresent(Path.class)) {
                    read(bean.getBeanClass());
                }
            }
        }
        return rolesByOperation;
    }

    private void read(Class<?> resource) {
        for (var method : resource.getDeclaredMethods()) {
            var operation = method.getAnnotation(Operation.class);
            if (operation == null || method.isSynthetic()) {
                continue;
            }
            var roles = nearest(method, RolesAllowed.class);
            if (method.isAnnotationPresent(Authenticated.class)) {
                rolesByOperation.put(operation.operationId(), ANYONE);
            } else if (roles != null) {
                rolesByOperation.put(operation.operationId(), Set.of(roles.value()));
            } else if (resource.isAnnotationPresent(Authenticated.class)) {
                rolesByOperation.put(operation.operationId(), ANYONE);
            }
        }
    }

    /** As Jakarta Security reads it: the method's own annotation, else the resource's. */
    private static <A extends Annotation> A nearest(Method method, Class<A> type) {
        var own = method.getAnnotation(type);
        return own != null ? own : method.getDeclaringClass().getAnnotation(type);
    }
}
