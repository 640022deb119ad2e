package fr.gouv.pilo.shared.etag;

import fr.gouv.pilo.shared.route.Routes;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;

/**
 * Says where what was created is read: below its collection, by its key. An act on an object answers the object, which
 * isn't below the act: nothing is said there. Without host: only the proxies know under which name they were called.
 */
@Provider
class LocationFilter implements ContainerResponseFilter {
    private final Routes routes;

    LocationFilter(Routes routes) {
        this.routes = routes;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getStatus() != Response.Status.CREATED.getStatusCode()
                || !(response.getEntity() instanceof Versioned created)) {
            return;
        }
        var address = request.getUriInfo().getRequestUri().getRawPath() + "/" + created.key();
        if (routes.methods(address).contains(HttpMethod.GET)) {
            response.getHeaders().putSingle(HttpHeaders.LOCATION, address);
        }
    }
}
