package fr.gouv.pilo.shared.face;

import fr.gouv.pilo.shared.route.PublicPath;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;

/** The public face knows nobody: what a browser or a script says of an account is not looked at, right or wrong. */
class FaceRoute {
    /** Before the count of callers, which would have a token verified. */
    private static final int FIRST = 1_020;

    void register(@Observes Filters filters) {
        filters.register(FaceRoute::forget, FIRST);
    }

    private static void forget(RoutingContext context) {
        var request = context.request();
        if (PublicPath.is(request.path())) {
            request.headers().remove(HttpHeaders.AUTHORIZATION).remove(HttpHeaders.COOKIE);
        }
        context.next();
    }
}
