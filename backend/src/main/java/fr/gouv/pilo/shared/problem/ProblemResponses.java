package fr.gouv.pilo.shared.problem;

import fr.gouv.pilo.shared.identity.RequestId;
import fr.gouv.pilo.shared.route.PublicPath;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.List;

/** Builds the one answer of a failure. */
final class ProblemResponses {
    private ProblemResponses() {}

    static Response of(ProblemException problem, String instance) {
        var delay = problem.retryAfter() == null ? defaultDelay(problem.code()) : problem.retryAfter();
        return of(
                problem.code(), problem.getMessage(), problem.violations(), problem.violationCount(), delay, instance);
    }

    static Response of(ProblemCode code, String detail, String instance) {
        return of(code, detail, List.of(), 0, defaultDelay(code), instance);
    }

    private static Response of(
            ProblemCode code,
            String detail,
            List<Violation> violations,
            int violationCount,
            Duration retryAfter,
            String instance) {
        var body = new Problem(
                "/problems/" + code.slug(),
                code.title(),
                code.status(),
                detail,
                instance,
                RequestId.current(),
                violations.isEmpty() ? null : violations,
                violations.isEmpty() ? null : violationCount);
        var response = PublicPath.is(instance)
                ? Response.status(code.status())
                        .type(ProblemPages.MEDIA_TYPE)
                        .entity(ProblemPages.of(code, detail, RequestId.current()))
                : Response.status(code.status()).type(Problem.MEDIA_TYPE).entity(body);
        if (retryAfter != null) {
            response.header(HttpHeaders.RETRY_AFTER, Math.max(1, retryAfter.toSeconds()));
        }
        if (code == ProblemCode.UNAUTHENTICATED) {
            response.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        return response.build();
    }

    private static Duration defaultDelay(ProblemCode code) {
        return switch (code) {
            case UNAVAILABLE -> Duration.ofSeconds(5);
            case TOO_MANY_REQUESTS -> Duration.ofSeconds(60);
            default -> null;
        };
    }
}
