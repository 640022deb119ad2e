package fr.gouv.pilo.directory;

import fr.gouv.pilo.shared.page.Listing;
import fr.gouv.pilo.shared.page.SheetFormats;
import fr.gouv.pilo.shared.page.Sorts;
import fr.gouv.pilo.shared.problem.ProblemException;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/territories")
@Tag(name = "directory", description = "Annuaire : territoires et organismes")
class TerritoryResource {
    private final TerritoryRepository repository;
    private final Territories territories;

    TerritoryResource(TerritoryRepository repository, Territories territories) {
        this.repository = repository;
        this.territories = territories;
    }

    @GET
    @Authenticated
    @Produces({MediaType.APPLICATION_JSON, SheetFormats.CSV, SheetFormats.XLSX, SheetFormats.NDJSON})
    @Sorts({"name", "code", "population"})
    @Operation(
            operationId = "listTerritories",
            summary = "Lister les territoires",
            description =
                    "La France, les 18 régions, les 101 départements, et les arrondissements de la région de l'instance. Source et date sur chaque ligne.")
    public Listing<TerritoryView> list(@BeanParam TerritoryFilter filter) {
        return repository.list(filter);
    }

    @GET
    @Path("/{code}")
    @Authenticated
    @Operation(
            operationId = "getTerritory",
            summary = "Lire un territoire",
            description = "Un territoire par son code, par exemple DEPT-31.")
    public TerritoryView get(
            @PathParam("code") @Parameter(description = "Code du territoire.", example = "DEPT-31") String code) {
        return territories
                .find(code)
                .map(TerritoryView::of)
                .orElseThrow(() -> ProblemException.notFound("Aucun territoire ne porte le code « " + code + " »."));
    }
}
