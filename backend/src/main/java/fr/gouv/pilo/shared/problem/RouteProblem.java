package fr.gouv.pilo.shared.problem;

import fr.gouv.pilo.shared.identity.RequestId;
import fr.gouv.pilo.shared.identity.TraceParent;
import fr.gouv.pilo.shared.route.PublicPath;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;

/** The one answer of a failure, for what is refused before any resource is found. */
public final class RouteProblem {
    private RouteProblem() {}

    /** @param retryAfter how long the caller should wait, or null */
    public static void answer(RoutingContext context, ProblemCode code, String detail, Duration retryAfter) {
        var request = context.request();
        var id = RequestId.begin(request.getHeader(RequestId.HEADER));
        var forPeople = PublicPath.is(request.path());
        var body = forPeople ? ProblemPages.of(code, detail, id) : json(code, detail, request.path(), id);
        var response = context.response();
        headers(request, response.setStatusCode(code.status()), id, retryAfter);
        response.putHeader(HttpHeaders.CONTENT_TYPE, forPeople ? ProblemPages.MEDIA_TYPE : Problem.MEDIA_TYPE);
        if (bringsBody(request)) {
            // What is left of it is not read: the connection can't serve another request.
            response.putHeader(HttpHeaders.CONNECTION, "close");
        } else {
            request.resume();
        }
        response.end(body);
    }

    private static String json(ProblemCode code, String detail, String path, String id) {
        return new JsonObject()
                .put("type", "/problems/" + code.slug())
                .put("title", code.title())
                .put("status", code.status())
                .put("detail", detail)
                .put("instance", path)
                .put("traceId", id)
                .encode();
    }

    private static void headers(
            HttpServerRequest request, HttpServerResponse response, String id, Duration retryAfter) {
        response.putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .putHeader("X-Content-Type-Options", "nosniff")
                .putHeader(RequestId.HEADER, id);
        var trace = TraceParent.begin(request.getHeader(TraceParent.HEADER));
        if (trace != null) {
            response.putHeader(TraceParent.HEADER, trace);
        }
        if (retryAfter != null) {
            response.putHeader(HttpHeaders.RETRY_AFTER, String.valueOf(Math.max(1, retryAfter.toSeconds())));
        }
    }

    private static boolean bringsBody(HttpServerRequest request) {
        var length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return !request.isEnded()
                && (request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null || length != null && !"0".equals(length));
    }
}
