package fr.gouv.pilo.dataset;

import fr.gouv.pilo.shared.page.ListQuery;
import fr.gouv.pilo.shared.page.Listing;
import fr.gouv.pilo.shared.page.PageQuery;
import fr.gouv.pilo.shared.page.SheetFormats;
import fr.gouv.pilo.shared.page.Sorts;
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

@Path("/api/v1/datasets")
@Tag(name = "datasets", description = "Jeux de données : catalogue et lignes")
class DatasetResource {
    private final DatasetService service;

    DatasetResource(DatasetService service) {
        this.service = service;
    }

    @GET
    @Authenticated
    @Operation(
            operationId = "listDatasets",
            summary = "Lister les jeux de données",
            description =
                    "Le catalogue, pour les scripts : ce qu'est une ligne de chaque jeu, où le lire, et ce que disent ses "
                            + "colonnes. Chacun n'y trouve que les jeux que son rôle lit.")
    public Listing<DatasetItem> list(@BeanParam PageQuery query) {
        return service.catalogue(query);
    }

    @GET
    @Path("/{code}/rows")
    @Authenticated
    @Produces({MediaType.APPLICATION_JSON, SheetFormats.CSV, SheetFormats.XLSX, SheetFormats.NDJSON})
    @Sorts("id")
    @Operation(
            operationId = "listDatasetRows",
            summary = "Lire les lignes d'un jeu de données",
            description =
                    "Ce que le compte appelant peut en lire, dans l'ordre des identifiants : une page en JSON, toutes les lignes "
                            + "en CSV, XLSX ou NDJSON.")
    public Listing<DatasetRow> rows(
            @PathParam("code") @Parameter(description = "Code du jeu de données.", example = "organisations")
                    String code,
            @BeanParam ListQuery query) {
        return service.rows(code, query);
    }
}
