package fr.gouv.pilo.shared.page;

import fr.gouv.pilo.shared.problem.ProblemException;
import jakarta.annotation.Priority;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/** A misspelt filter must not answer everything: an unknown query parameter is refused, as are NUL and excess. */
@Provider
@Priority(Priorities.HEADER_DECORATOR)
class QueryGuard implements ContainerRequestFilter {
    private final Map<Method, Set<String>> known = new ConcurrentHashMap<>();

    @Context
    ResourceInfo matched;

    @Override
    public void filter(ContainerRequestContext request) {
        var asked = request.getUriInfo().getQueryParameters();
        if (asked.isEmpty() || matched == null || matched.getResourceMethod() == null) {
            return;
        }
        var allowed = known.computeIfAbsent(matched.getResourceMethod(), QueryGuard::parameters);
        for (var entry : asked.entrySet()) {
            if (!allowed.contains(entry.getKey())) {
                throw ProblemException.badRequest("Paramètre inconnu : « %s ». %s"
                        .formatted(
                                entry.getKey(),
                                allowed.isEmpty()
                                        ? "Cette adresse n'en prend pas."
                                        : "Paramètres possibles : " + String.join(", ", allowed) + "."));
            }
            checkValues(entry.getKey(), entry.getValue());
        }
    }

    private static void checkValues(String name, List<String> values) {
        if (values.size() > QueryLimits.MAX_VALUES) {
            throw ProblemException.badRequest(
                    "Le paramètre « %s » est répété plus de %d fois.".formatted(name, QueryLimits.MAX_VALUES));
        }
        for (var value : values) {
            if (value.indexOf('\0') >= 0) {
                throw ProblemException.badRequest(
                        "Le paramètre « %s » contient un caractère interdit.".formatted(name));
            }
            if (value.length() > QueryLimits.MAX_LENGTH) {
                throw ProblemException.badRequest(
                        "Le paramètre « %s » fait plus de %d caractères.".formatted(name, QueryLimits.MAX_LENGTH));
            }
        }
    }

    private static Set<String> parameters(Method method) {
        var names = new TreeSet<String>();
        for (var parameter : method.getParameters()) {
            if (parameter.isAnnotationPresent(QueryParam.class)) {
                names.add(parameter.getAnnotation(QueryParam.class).value());
            } else if (parameter.isAnnotationPresent(BeanParam.class)) {
                addFields(names, parameter.getType());
            }
        }
        return names;
    }

    private static void addFields(Set<String> names, Class<?> type) {
        if (type.isRecord()) {
            for (RecordComponent component : type.getRecordComponents()) {
                add(names, component.getAnnotation(QueryParam.class));
                // An annotation may reach only the field of a record, according to its targets.
            }
        }
        for (Class<?> c = type; c != null && c != Object.class; c = c.getSuperclass()) {
            for (var field : c.getDeclaredFields()) {
                add(names, field.getAnnotation(QueryParam.class));
            }
        }
    }

    private static void add(Set<String> names, QueryParam parameter) {
        if (parameter != null) {
            names.add(parameter.value());
        }
    }
}
