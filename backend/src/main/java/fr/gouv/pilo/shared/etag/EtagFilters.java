package fr.gouv.pilo.shared.etag;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;

/** Puts ETag on answers and reads If-Match and If-None-Match. */
final class EtagFilters {
    private EtagFilters() {}

    @Provider
    @IfMatchRequired
    static class IfMatchFilter implements ContainerRequestFilter {
        private final Preconditions preconditions;

        IfMatchFilter(Preconditions preconditions) {
            this.preconditions = preconditions;
        }

        @Override
        public void filter(ContainerRequestContext request) {
            preconditions.expect(request.getHeaderString(HttpHeaders.IF_MATCH));
        }
    }

    @Provider
    static class EtagFilter implements ContainerResponseFilter {
        @Override
        public void filter(ContainerRequestContext request, ContainerResponseContext response) {
            if (!(response.getEntity() instanceof Versioned seen) || response.getStatus() >= 300) {
                return;
            }
            var tag = seen.tag();
            response.getHeaders().putSingle(HttpHeaders.ETAG, '"' + tag + '"');
            var known = request.getHeaderString(HttpHeaders.IF_NONE_MATCH);
            var reads = HttpMethod.GET.equals(request.getMethod()) || HttpMethod.HEAD.equals(request.getMethod());
            if (reads && known != null && Preconditions.names(known, tag)) {
                response.setEntity(null);
                response.setStatusInfo(Response.Status.NOT_MODIFIED);
            }
        }
    }
}
