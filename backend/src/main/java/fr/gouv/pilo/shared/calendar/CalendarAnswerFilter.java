package fr.gouv.pilo.shared.calendar;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;

/** Before the tag is looked at: what has not changed may be kept for as long again. */
@Provider
@Priority(Priorities.USER + 1_000)
class CalendarAnswerFilter implements ContainerResponseFilter {
    private static final String FOR_ALL = "public, max-age=300";

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getEntity() instanceof CalendarAnswer answer && answer.forAll()) {
            response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, FOR_ALL);
        }
    }
}
