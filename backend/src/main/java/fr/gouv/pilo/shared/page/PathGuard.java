package fr.gouv.pilo.shared.page;

import fr.gouv.pilo.shared.db.Ids;
import fr.gouv.pilo.shared.problem.ProblemException;
import jakarta.annotation.Priority;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * One thing has one address: a number or an id in a path is written as the contract says, before the framework converts
 * it. What is neither names nothing, and is told in the same words everywhere; a code is looked up as it is.
 */
@Provider
@Priority(Priorities.HEADER_DECORATOR + 1)
class PathGuard implements ContainerRequestFilter {
    private final Map<Method, List<PathParameter>> known = new ConcurrentHashMap<>();

    @Context
    ResourceInfo matched;

    @Override
    public void filter(ContainerRequestContext request) {
        var asked = asked(request);
        if (asked.isEmpty() || matched == null || matched.getResourceMethod() == null) {
            return;
        }
        for (var parameter : known.computeIfAbsent(matched.getResourceMethod(), PathGuard::parameters)) {
            parameter.check(asked.getFirst(parameter.name()));
        }
    }

    /** An address with a semicolon is decoded twice by the framework, which fails on what is no escape the second time. */
    private static MultivaluedMap<String, String> asked(ContainerRequestContext request) {
        try {
            return request.getUriInfo().getPathParameters();
        } catch (IllegalArgumentException e) {
            throw ProblemException.notFound("Cette adresse n'existe pas.");
        }
    }

    private static List<PathParameter> parameters(Method method) {
        return Arrays.stream(method.getParameters())
                .filter(parameter -> parameter.isAnnotationPresent(PathParam.class))
                .map(parameter -> new PathParameter(
                        parameter.getAnnotation(PathParam.class).value(), parameter.getType()))
                .toList();
    }

    record PathParameter(String name, Class<?> type) {
        /** @throws ProblemException 404: what an address names so does not exist */
        void check(String text) {
            if ((type == int.class || type == Integer.class) && !QueryParameter.integer(text)) {
                throw refused("un nombre entier");
            }
            if (type == UUID.class && Ids.parse(text) == null) {
                throw refused("un identifiant");
            }
        }

        private ProblemException refused(String expected) {
            return ProblemException.notFound("L'adresse attend " + expected + " pour « " + name + " ».");
        }
    }
}
