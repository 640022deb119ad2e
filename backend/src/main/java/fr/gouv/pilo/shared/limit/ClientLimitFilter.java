package fr.gouv.pilo.shared.limit;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import java.time.Clock;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Counts the clients of the public face by the address that they come from. */
@Provider
@LimitedByHour
class ClientLimitFilter implements ContainerRequestFilter {
    private final HourLimit limit;
    private final CurrentVertxRequest current;

    ClientLimitFilter(
            CurrentVertxRequest current, Clock clock, @ConfigProperty(name = "pilo.face.client-per-hour") int perHour) {
        this.current = current;
        limit = new HourLimit(perHour, clock);
    }

    @Override
    public void filter(ContainerRequestContext request) {
        limit.take(RateLimitRoute.address(current.getCurrent()));
    }
}
