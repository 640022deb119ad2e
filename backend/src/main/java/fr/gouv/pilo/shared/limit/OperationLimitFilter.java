package fr.gouv.pilo.shared.limit;

import fr.gouv.pilo.shared.problem.ProblemCode;
import fr.gouv.pilo.shared.problem.ProblemException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Counts the callers of each operation that has a limit of its own, as {@link RateLimitRoute} does those of them all. */
@Provider
@LimitedTo(perMinute = 0)
class OperationLimitFilter implements ContainerRequestFilter {
    private static final Duration HOUR = Duration.ofHours(1);

    private final Map<Method, RateLimit> limits = new ConcurrentHashMap<>();
    private final CurrentVertxRequest current;
    private final SecurityIdentity identity;
    private final Clock clock;

    @Context
    ResourceInfo matched;

    OperationLimitFilter(CurrentVertxRequest current, SecurityIdentity identity, Clock clock) {
        this.current = current;
        this.identity = identity;
        this.clock = clock;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        var limit = limits.computeIfAbsent(matched.getResourceMethod(), this::limitOf);
        var anonymous = request.getHeaderString(HttpHeaders.AUTHORIZATION) == null;
        var wait = limit.take(
                anonymous
                        ? RateLimitRoute.address(current.getCurrent())
                        : RateLimitRoute.caller(identity, current.getCurrent()));
        if (wait != RateLimit.Wait.NONE) {
            throw ProblemException.retry(
                    ProblemCode.TOO_MANY_REQUESTS,
                    "Cette opération admet %d demandes par %s ; réessayez dans %d s."
                            .formatted(limit.share(), limit.hourly() ? "heure" : "minute", wait.seconds()),
                    Duration.ofSeconds(wait.seconds()));
        }
    }

    private RateLimit limitOf(Method operation) {
        var own = operation.getAnnotation(LimitedTo.class);
        var limited = own == null ? operation.getDeclaringClass().getAnnotation(LimitedTo.class) : own;
        return limited.perHour() > 0
                ? new RateLimit(limited.perHour(), HOUR, clock)
                : new RateLimit(limited.perMinute(), clock);
    }
}
