package fr.gouv.pilo.difference;

import fr.gouv.pilo.shared.identity.Right;
import fr.gouv.pilo.shared.page.ListQuery;
import fr.gouv.pilo.shared.page.Listing;
import fr.gouv.pilo.shared.page.SheetFormats;
import fr.gouv.pilo.shared.page.Sorts;
import fr.gouv.pilo.shared.problem.MayConflict;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/measurement-imports/{id}/differences")
@Tag(name = "rates")
class DifferenceResource {

    private final RateDifferences differences;

    DifferenceResource(RateDifferences differences) {
        this.differences = differences;
    }

    @GET
    @MayConflict
    @Produces({MediaType.APPLICATION_JSON, SheetFormats.CSV, SheetFormats.XLSX, SheetFormats.NDJSON})
    @RolesAllowed(Right.IMPORTS_READ)
    @Sorts({"difference", "indicator", "territory", "month", "reason"})
    @Operation(
            operationId = "listRateDifferences",
            summary = "Comparer aux taux publiés",
            description =
                    "Les taux publiés dans les fichiers de cet import qui diffèrent des nôtres de plus d'un centième, avec la raison "
                            + "probable. Chaque taux publié est comparé au nôtre du même mois, d'après ce qui était connu à "
                            + "l'application de l'import : les imports suivants, et son annulation, n'y changent rien. Tant que l'import "
                            + "n'est pas appliqué : 409.")
    public Listing<DifferenceItem> list(
            @PathParam("id") @Parameter(description = "Identifiant de l'import.") UUID id, @BeanParam ListQuery query) {
        return differences.list(id, query);
    }
}
