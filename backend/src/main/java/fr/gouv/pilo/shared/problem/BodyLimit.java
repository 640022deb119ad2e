package fr.gouv.pilo.shared.problem;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;

/**
 * Answers 413 in our own shape before the server's body limit cuts the connection: 2 MB for JSON, 60 MB for files
 * (each file is checked again, 10 MB, by the room that takes it). A body in pieces tells no length: see {@link
 * CountedBodyFilter}.
 */
class BodyLimit {
    static final long JSON_LIMIT = 2L * 1024 * 1024;
    static final String TOO_LARGE = "Le corps de la demande dépasse la taille admise (2 Mo, ou 10 Mo par fichier).";
    private static final long FILES_LIMIT = 60L * 1024 * 1024;
    /** Before authentication and routing: nothing of the body has been read. */
    private static final int FIRST = 1_000;

    void register(@Observes Filters filters) {
        filters.register(BodyLimit::check, FIRST);
    }

    void onTooLarge(@Observes Router router) {
        router.errorHandler(ProblemCode.TOO_LARGE.status(), BodyLimit::refuse);
    }

    private static void check(RoutingContext context) {
        var length = context.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        var type = context.request().getHeader(HttpHeaders.CONTENT_TYPE);
        var limit = type != null && type.startsWith("multipart/") ? FILES_LIMIT : JSON_LIMIT;
        if (length != null && (length.length() > 12 || parse(length) > limit)) {
            refuse(context);
        } else {
            context.next();
        }
    }

    private static long parse(String length) {
        try {
            return Long.parseLong(length);
        } catch (NumberFormatException e) {
            return Long.MAX_VALUE;
        }
    }

    private static void refuse(RoutingContext context) {
        if (context.response().ended() || context.response().headWritten()) {
            return;
        }
        context.response().putHeader(HttpHeaders.CONNECTION, "close");
        RouteProblem.answer(context, ProblemCode.TOO_LARGE, TOO_LARGE, null);
    }
}
