package fr.gouv.pilo.shared.page;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.Provider;
import java.util.ArrayList;

/** Turns a listing into its page for JSON; names the file for the other formats; tells all until when they have read. */
@Provider
class ListingFilter implements ContainerResponseFilter {
    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (!(response.getEntity() instanceof Listing<?> listing)) {
            return;
        }
        if (listing.source().nextSince() != null) {
            response.getHeaders()
                    .putSingle(SheetFormats.NEXT_SINCE, listing.source().nextSince());
        }
        var type = response.getMediaType();
        if (type == null || type.isCompatible(MediaType.APPLICATION_JSON_TYPE)) {
            var page = listing.source().page().get();
            response.setEntity(page);
            response.getHeaders().putSingle(HttpHeaders.LINK, links(request.getUriInfo(), page));
        } else {
            // The framework would echo what Accept says, be it a weight or a profile that this list has not.
            response.setEntity(listing, response.getEntityAnnotations(), SheetFormats.label(type, listing));
            var extension = SheetFormats.extension(type);
            response.getHeaders()
                    .putSingle(
                            HttpHeaders.CONTENT_DISPOSITION,
                            "attachment; filename=\"" + listing.source().name() + "." + extension + "\"");
        }
    }

    private static String links(UriInfo uri, Page page) {
        var links = new ArrayList<String>();
        links.add(link(uri, 0, "first"));
        if (page.offset() > 0) {
            links.add(link(uri, Math.max(0, page.offset() - page.limit()), "prev"));
        }
        if (page.offset() + page.limit() < page.total()) {
            links.add(link(uri, page.offset() + page.limit(), "next"));
        }
        links.add(link(uri, page.total() == 0 ? 0 : (page.total() - 1) / page.limit() * page.limit(), "last"));
        return String.join(", ", links);
    }

    private static String link(UriInfo uri, long offset, String relation) {
        var target =
                uri.getRequestUriBuilder().replaceQueryParam("offset", offset).build();
        return "<%s?%s>; rel=\"%s\"".formatted(target.getRawPath(), target.getRawQuery(), relation);
    }
}
