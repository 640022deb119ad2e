package fr.gouv.pilo.shared.limit;

import fr.gouv.pilo.shared.problem.ProblemCode;
import fr.gouv.pilo.shared.problem.RouteProblem;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.quarkus.vertx.http.runtime.security.SecurityHandlerPriorities;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiConsumer;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Answers 429 to the requests of a caller beyond its share, before anything of them is read. An account is counted by
 * its token, once that is verified: no one empties the bucket of another; the rest by the address it comes from. The
 * management port has routes of its own, which this does not meet.
 */
@ApplicationScoped
class RateLimitRoute {
    /** After authentication has been prepared, before authorisation and routing. */
    private static final int PRIORITY = SecurityHandlerPriorities.AUTHENTICATION - 10;

    private static final long LOG_EVERY = TimeUnit.SECONDS.toMillis(1);
    private static final BiConsumer<RoutingContext, Throwable> LEAVE_IT_TO_THE_RESOURCE = (context, failure) -> {};

    private final RateLimit limit;
    private final Clock clock;
    private final Counter refusals;
    private final AtomicLong logged = new AtomicLong();

    RateLimitRoute(RateLimit limit, Clock clock, MeterRegistry metrics) {
        this.limit = limit;
        this.clock = clock;
        this.refusals = metrics.counter("pilo.refusals", "code", ProblemCode.TOO_MANY_REQUESTS.slug());
    }

    void register(@Observes Filters filters) {
        if (limit.share() > 0) {
            filters.register(this::check, PRIORITY);
        }
    }

    private void check(RoutingContext context) {
        if (context.request().getHeader(HttpHeaders.AUTHORIZATION) == null) {
            pass(context, address(context));
            return;
        }
        // A bad token is answered later, where the resource asks for the identity: not here, where no answer has a
        // form.
        BiConsumer<RoutingContext, Throwable> answer = context.get(QuarkusHttpUser.AUTH_FAILURE_HANDLER);
        context.put(QuarkusHttpUser.AUTH_FAILURE_HANDLER, LEAVE_IT_TO_THE_RESOURCE);
        QuarkusHttpUser.getSecurityIdentity(context, null)
                .onItemOrFailure()
                .transform((identity, failure) -> failure == null ? caller(identity, context) : address(context))
                .subscribe()
                .with(
                        caller -> {
                            context.put(QuarkusHttpUser.AUTH_FAILURE_HANDLER, answer);
                            pass(context, caller);
                        },
                        context::fail);
    }

    private void pass(RoutingContext context, String caller) {
        var wait = limit.take(caller);
        if (wait == RateLimit.Wait.NONE) {
            context.next();
        } else {
            refuse(context, caller, wait.seconds());
        }
    }

    private void refuse(RoutingContext context, String caller, long seconds) {
        refusals.increment();
        var now = clock.millis();
        var last = logged.get();
        // A line a second at most: else the noise would only move to the logs.
        if (now - last >= LOG_EVERY && logged.compareAndSet(last, now)) {
            Log.infof("Refused: more than %d requests a minute for %s", limit.share(), caller);
        }
        RouteProblem.answer(
                context,
                ProblemCode.TOO_MANY_REQUESTS,
                "Vous avez dépassé %d demandes par minute ; réessayez dans %d s.".formatted(limit.share(), seconds),
                Duration.ofSeconds(seconds));
    }

    static String caller(SecurityIdentity identity, RoutingContext context) {
        if (identity == null || identity.isAnonymous()) {
            return address(context);
        }
        return "account "
                + (identity.getPrincipal() instanceof JsonWebToken token
                        ? token.getSubject()
                        : identity.getPrincipal().getName());
    }

    /** That of the client if a trusted proxy tells it, else that of the connection: see quarkus.http.proxy. */
    static String address(RoutingContext context) {
        var remote = context.request().remoteAddress();
        return "address " + (remote == null ? "unknown" : remote.host());
    }
}
