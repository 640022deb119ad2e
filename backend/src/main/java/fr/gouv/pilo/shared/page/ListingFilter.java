package fr.gouv.pilo.shared.page;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.Provider;

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
        var asked = uri.getRequestUri();
        var start = asked.getRawPath() + '?' + withoutOffset(asked.getRawQuery());
        var links = new StringBuilder();
        link(links, start, 0, "first");
        if (page.offset() > 0) {
            link(links, start, Math.max(0, page.offset() - page.limit()), "prev");
        }
        if (page.offset() + page.limit() < page.total()) {
            link(links, start, page.offset() + page.limit(), "next");
        }
        link(links, start, page.total() == 0 ? 0 : (page.total() - 1) / page.limit() * page.limit(), "last");
        return links.toString();
    }

    /** What was asked as it was written, the offset apart: ready for another one. */
    private static String withoutOffset(String query) {
        var kept = new StringBuilder();
        for (var parameter : query == null ? new String[0] : query.split("&")) {
            if (!parameter.isEmpty() && !parameter.startsWith("offset=")) {
                kept.append(parameter).append('&');
            }
        }
        return kept.toString();
    }

    private static void link(StringBuilder links, String start, long offset, String relation) {
        links.append(links.isEmpty() ? "<" : ", <")
                .append(start)
                .append("offset=")
                .append(offset)
                .append(">; rel=\"")
                .append(relation)
                .append('"');
    }
}
