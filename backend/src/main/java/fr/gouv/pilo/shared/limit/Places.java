package fr.gouv.pilo.shared.limit;

import fr.gouv.pilo.shared.problem.ProblemCode;
import fr.gouv.pilo.shared.problem.ProblemException;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.Arc;
import io.quarkus.runtime.Startup;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * A bounded number of places for each {@link HeavyWork}, of which one caller has a share: who finds none waits a little,
 * then is told 503 with Retry-After.
 */
@ApplicationScoped
@Startup // What is taken is told from the first minute, and not from the first heavy reading on.
public class Places {
    private static final String VISITORS = "";
    /** No subject of a token. */
    private static final String PRODUCT = "the product";

    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    private final SecurityIdentity identity;
    private final Map<HeavyWork, PlaceCount> counts = new EnumMap<>(HeavyWork.class);

    Places(SecurityIdentity identity, MeterRegistry metrics) {
        this.identity = identity;
        for (var work : HeavyWork.values()) {
            var count = new PlaceCount(work.places(), work.perCaller());
            counts.put(work, count);
            metrics.gauge(
                    "pilo.places.taken",
                    java.util.List.of(io.micrometer.core.instrument.Tag.of(
                            "work", work.name().toLowerCase(java.util.Locale.ROOT))),
                    count,
                    PlaceCount::taken);
        }
    }

    /** @throws ProblemException 503 when no place comes free in time */
    public Place take(HeavyWork work) {
        var caller = caller();
        var count = counts.get(work);
        if (!count.take(caller, work.patience())) {
            throw ProblemException.retry(
                    ProblemCode.UNAVAILABLE,
                    "Trop de %s sont en cours (%d au plus en tout, %d pour vous) : réessayez dans quelques secondes."
                            .formatted(work.things(), work.places(), work.perCaller()),
                    RETRY_AFTER);
        }
        return count.place(caller);
    }

    /** How many are taken now. */
    public int taken(HeavyWork work) {
        return counts.get(work).taken();
    }

    /** What works outside of any request is one caller, the product itself; all who are not signed in are another. */
    private String caller() {
        if (!Arc.container().requestContext().isActive()) {
            return PRODUCT;
        }
        if (identity.isAnonymous()) {
            return VISITORS;
        }
        return identity.getPrincipal() instanceof JsonWebToken token
                ? token.getSubject()
                : identity.getPrincipal().getName();
    }
}
