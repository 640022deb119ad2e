package fr.gouv.pilo.spending;

import fr.gouv.pilo.shared.etag.IfMatchRequired;
import fr.gouv.pilo.shared.identity.Right;
import fr.gouv.pilo.shared.page.Listing;
import fr.gouv.pilo.shared.page.SheetFormats;
import fr.gouv.pilo.shared.page.Sorts;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/budget-anomalies")
@Tag(name = "budget")
class AnomalyResource {
    private static final String KEY = "La règle et ce qui l'enfreint, comme « key » dans la liste.";
    private static final String EXAMPLE = "B7_PAID-01936f6e-0000-7000-8000-000000000000";

    private final AnomalyService service;

    AnomalyResource(AnomalyService service) {
        this.service = service;
    }

    @GET
    @RolesAllowed(Right.BUDGET_READ)
    @Produces({MediaType.APPLICATION_JSON, SheetFormats.CSV, SheetFormats.XLSX, SheetFormats.NDJSON})
    @Sorts({"rule", "amount", "state"})
    @Operation(
            operationId = "listBudgetAnomalies",
            summary = "Lister les anomalies du budget",
            description =
                    "Ce qui enfreint une règle (B2, B3, B5, B7, B12), de combien, qui s'en occupe et où elle en est : un fait de Chorus est "
                            + "toujours pris, et toujours montré.")
    public Listing<BudgetAnomalyItem> list(@BeanParam AnomalyFilter filter) {
        return service.list(filter);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Right.BUDGET_READ)
    @Operation(
            operationId = "getBudgetAnomaly",
            summary = "Lire une anomalie du budget",
            description = "Tant qu'elle existe : elle se lit dans les montants.")
    public BudgetAnomalyItem get(@PathParam("id") @Parameter(description = KEY, example = EXAMPLE) String id) {
        return service.get(id);
    }

    @PUT
    @Path("/{id}")
    @IfMatchRequired
    @RolesAllowed(Right.BUDGET_ANOMALIES)
    @Operation(
            operationId = "updateBudgetAnomaly",
            summary = "Traiter une anomalie du budget",
            description =
                    "Dire qui s'en occupe et où elle en est. L'accepter demande un motif et revient à qui approuve les engagements ; elle reste "
                            + "montrée, et redevient à traiter si elle grandit, ou disparaît puis revient.")
    public BudgetAnomalyItem update(
            @PathParam("id") @Parameter(description = KEY, example = EXAMPLE) String id,
            @NotNull @Valid UpdateBudgetAnomaly form) {
        return service.update(id, form);
    }
}
