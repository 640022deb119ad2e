package fr.gouv.pilo.shared.identity;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;

/** What every request and answer carries: an id, no caching of what a person may see, and an account. */
final class RequestFilters {
    private RequestFilters() {}

    @Provider
    @PreMatching
    @Priority(1)
    static class IdFilter implements ContainerRequestFilter {
        @Override
        public void filter(ContainerRequestContext request) {
            RequestId.begin(request.getHeaderString(RequestId.HEADER));
            request.setProperty(TraceParent.HEADER, TraceParent.begin(request.getHeaderString(TraceParent.HEADER)));
        }
    }

    /** Writes the account at the first authenticated call. */
    @Provider
    @Priority(Priorities.AUTHORIZATION + 100)
    static class AccountFilter implements ContainerRequestFilter {
        private final Caller caller;

        AccountFilter(Caller caller) {
            this.caller = caller;
        }

        @Override
        public void filter(ContainerRequestContext request) {
            if (request.getHeaderString(HttpHeaders.AUTHORIZATION) != null && !caller.anonymous()) {
                caller.accountId();
            }
        }
    }

    @Provider
    static class AnswerFilter implements ContainerResponseFilter {
        @Override
        public void filter(ContainerRequestContext request, ContainerResponseContext response) {
            var headers = response.getHeaders();
            if (RequestId.current() != null) {
                headers.putSingle(RequestId.HEADER, RequestId.current());
            }
            if (request.getProperty(TraceParent.HEADER) != null) {
                headers.putSingle(TraceParent.HEADER, request.getProperty(TraceParent.HEADER));
            }
            headers.putSingle("X-Content-Type-Options", "nosniff");
            if (!headers.containsKey(HttpHeaders.CACHE_CONTROL)) {
                headers.putSingle(HttpHeaders.CACHE_CONTROL, "no-store");
            }
        }
    }
}
