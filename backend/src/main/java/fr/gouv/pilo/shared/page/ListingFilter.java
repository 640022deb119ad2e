package fr.gouv.pilo.shared.page;

import fr.gouv.pilo.shared.problem.ProblemCode;
import fr.gouv.pilo.shared.problem.ProblemException;
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
        var type = response.getMediaType();
        checkProfile(listing, type);
        if (type == null || type.isCompatible(MediaType.APPLICATION_JSON_TYPE)) {
            var page = listing.source().page().get();
            response.setEntity(page);
            response.getHeaders().putSingle(HttpHeaders.LINK, links(request.getUriInfo(), page));
            nextSince(response, page.nextSince());
        } else {
            nextSince(response, listing.source().nextSince().get());
            var extension = SheetFormats.extension(type);
            response.getHeaders()
                    .putSingle(
                            HttpHeaders.CONTENT_DISPOSITION,
                            "attachment; filename=\"" + listing.source().name() + "." + extension + "\"");
        }
    }

    /** A file is never labelled with a profile that it hasn't. */
    private static void checkProfile(Listing<?> listing, MediaType type) {
        var asked = SheetFormats.profile(type);
        if (!asked.isEmpty() && !listing.source().profiles().containsKey(asked)) {
            throw ProblemException.of(
                    ProblemCode.NOT_ACCEPTABLE,
                    "Cette liste n'a pas de profil « " + asked + " » ; retirez-le d'Accept.");
        }
    }

    private static void nextSince(ContainerResponseContext response, String until) {
        if (until != null) {
            response.getHeaders().putSingle(SheetFormats.NEXT_SINCE, until);
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
