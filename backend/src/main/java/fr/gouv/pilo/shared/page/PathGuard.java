package fr.gouv.pilo.shared.page;

import fr.gouv.pilo.shared.problem.ProblemException;
import jakarta.annotation.Priority;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** One thing has one address: a number in a path is written as the contract says, before the framework converts it. */
@Provider
@Priority(Priorities.HEADER_DECORATOR + 1)
class PathGuard implements ContainerRequestFilter {
    private final Map<Method, List<String>> known = new ConcurrentHashMap<>();

    @Context
    ResourceInfo matched;

    @Override
    public void filter(ContainerRequestContext request) {
        var asked = request.getUriInfo().getPathParameters();
        if (asked.isEmpty() || matched == null || matched.getResourceMethod() == null) {
            return;
        }
        for (var name : known.computeIfAbsent(matched.getResourceMethod(), PathGuard::numbers)) {
            if (!QueryParameter.integer(asked.getFirst(name))) {
                throw ProblemException.notFound("L'adresse attend un nombre entier pour « " + name + " ».");
            }
        }
    }

    private static List<String> numbers(Method method) {
        return Arrays.stream(method.getParameters())
                .filter(parameter -> parameter.getType() == int.class || parameter.getType() == Integer.class)
                .filter(parameter -> parameter.isAnnotationPresent(PathParam.class))
                .map(parameter -> parameter.getAnnotation(PathParam.class).value())
                .toList();
    }
}
