package fr.gouv.pilo.shared.route;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Singleton;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All routes, read once from the resources: the framework's 405 doesn't say which methods would be served. */
@Singleton
public class Routes {
    private record Route(Pattern path, String method) {}

    private final List<Route> routes;

    Routes(BeanManager beans) {
        routes = beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .map(Bean::getBeanClass)
                .filter(type -> type.isAnnotationPresent(Path.class))
                .flatMap(type -> Arrays.stream(type.getMethods()).flatMap(method -> of(type, method)))
                .toList();
    }

    /** @return the methods that the address serves, in alphabetical order; none if it is unknown */
    public Set<String> methods(String path) {
        var found = routes.stream()
                .filter(route -> route.path().matcher(path).matches())
                .map(Route::method)
                .collect(Collectors.toCollection(TreeSet::new));
        if (found.contains(HttpMethod.GET)) {
            found.add(HttpMethod.HEAD);
        }
        if (!found.isEmpty()) {
            found.add(HttpMethod.OPTIONS);
        }
        return found;
    }

    private static Stream<Route> of(Class<?> type, Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                .filter(java.util.Objects::nonNull)
                .map(verb -> new Route(
                        path(type.getAnnotation(Path.class), method.getAnnotation(Path.class)), verb.value()));
    }

    private static Pattern path(Path type, Path method) {
        var template = type.value() + (method == null ? "" : method.value());
        return Pattern.compile(template.replaceAll("\\{[^}]+}", "[^/]+"));
    }
}
