package fr.gouv.pilo.search;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/links")
@Tag(name = "search", description = "Recherche")
class LinkResource {
    private final LinkService service;

    LinkResource(LinkService service) {
        this.service = service;
    }

    @GET
    @Authenticated
    @Operation(
            operationId = "listLinks",
            summary = "Lire ce qui est lié à un objet",
            description =
                    "Ce à quoi un objet est rattaché et ce qui s'y rattache, groupé par nature, dans ce que le compte appelant "
                            + "peut lire. Rien pour un objet qui n'existe pas, ou pas pour lui.")
    public LinksView list(@BeanParam LinkFilter filter) {
        return service.of(filter.kind(), filter.code());
    }
}
