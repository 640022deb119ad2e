package fr.gouv.pilo.search;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/search")
@Tag(name = "search", description = "Recherche")
class SearchResource {
    private final SearchService service;

    SearchResource(SearchService service) {
        this.service = service;
    }

    @GET
    @Authenticated
    @Operation(
            operationId = "search",
            summary = "Chercher partout",
            description =
                    "Ce que le compte appelant peut lire et dont le nom ou le texte contient les mots, groupé par nature, le "
                            + "meilleur d'abord. Accents et majuscules indifférents, mots entiers ou commencés ; si rien ne "
                            + "les contient, ce qui leur ressemble (near).")
    public SearchView search(@BeanParam SearchFilter filter) {
        return service.search(filter.words(), filter.limit());
    }
}
