package fr.gouv.pilo.shared.page;

import fr.gouv.pilo.shared.problem.ProblemException;
import fr.gouv.pilo.shared.route.PublicPath;
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
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** A filter that is misspelt or empty must not answer everything: what a query holds is checked before it is read. */
@Provider
@Priority(Priorities.HEADER_DECORATOR)
class QueryGuard implements ContainerRequestFilter {
    private final Map<Method, Map<String, QueryParameter>> known = new ConcurrentHashMap<>();

    @Context
    ResourceInfo matched;

    @Override
    public void filter(ContainerRequestContext request) {
        var asked = request.getUriInfo().getQueryParameters();
        // A page for people takes none, and what mails and search engines add to its address is nothing to them.
        var forPeople = PublicPath.is(request.getUriInfo().getRequestUri().getRawPath());
        if (asked.isEmpty() || forPeople || matched == null || matched.getResourceMethod() == null) {
            return;
        }
        var allowed = known.computeIfAbsent(matched.getResourceMethod(), QueryGuard::parameters);
        for (var entry : asked.entrySet()) {
            var parameter = allowed.get(entry.getKey());
            if (parameter == null) {
                throw ProblemException.badRequest("Paramètre inconnu : « %s ». %s"
                        .formatted(
                                entry.getKey(),
                                allowed.isEmpty()
                                        ? "Cette adresse n'en prend pas."
                                        : "Paramètres possibles : " + String.join(", ", allowed.keySet()) + "."));
            }
            parameter.check(entry.getValue());
            if ("sort".equals(entry.getKey())) {
                checkSort(
                        matched.getResourceMethod().getAnnotation(Sorts.class),
                        entry.getValue().get(0));
            }
        }
    }

    private static void checkSort(Sorts sorts, String asked) {
        for (var field : asked.split(",", -1)) {
            if (sorts != null && !List.of(sorts.value()).contains(field.startsWith("-") ? field.substring(1) : field)) {
                throw ProblemException.badRequest("Tri inconnu : « %s ». Tris possibles : %s."
                        .formatted(field, String.join(", ", sorts.value())));
            }
        }
    }

    private static Map<String, QueryParameter> parameters(Method method) {
        var found = new TreeMap<String, QueryParameter>();
        for (var parameter : method.getParameters()) {
            if (parameter.isAnnotationPresent(BeanParam.class)) {
                addFields(found, parameter.getType());
            } else {
                add(found, parameter.getAnnotation(QueryParam.class), parameter.getParameterizedType());
            }
        }
        return found;
    }

    /** An annotation on the component of a record stands on its field too. */
    private static void addFields(Map<String, QueryParameter> found, Class<?> type) {
        for (var c = type; c != null && c != Object.class; c = c.getSuperclass()) {
            for (var field : c.getDeclaredFields()) {
                add(found, field.getAnnotation(QueryParam.class), field.getGenericType());
            }
        }
    }

    private static void add(Map<String, QueryParameter> found, QueryParam parameter, Type type) {
        if (parameter != null) {
            found.put(parameter.value(), QueryParameter.of(parameter.value(), type));
        }
    }
}
