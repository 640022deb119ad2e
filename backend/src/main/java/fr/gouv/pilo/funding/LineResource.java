package fr.gouv.pilo.funding;

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
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

@Path("/api/v1")
@Tag(name = "budget")
class LineResource {
    private final LineService lines;
    private final ExecutionService executions;

    LineResource(LineService lines, ExecutionService executions) {
        this.lines = lines;
        this.executions = executions;
    }

    @GET
    @Path("/budget-lines")
    @RolesAllowed(Right.BUDGET_READ)
    @Produces({MediaType.APPLICATION_JSON, SheetFormats.CSV, SheetFormats.XLSX, SheetFormats.NDJSON})
    @Sorts({"fiscalYear", "scheme", "axis", "updatedAt"})
    @Operation(
            operationId = "listBudgetLines",
            summary = "Lister les lignes budgétaires",
            description =
                    "Chaque ligne avec ses AE et ses CP ouverts, consommés et disponibles. Un porteur de projet ne lit que les lignes "
                            + "réservées à ses projets.")
    public Listing<BudgetLineItem> list(@BeanParam BudgetLineFilter filter) {
        return lines.list(filter);
    }

    @GET
    @Path("/budget-lines/{id}")
    @RolesAllowed(Right.BUDGET_READ)
    @Operation(
            operationId = "getBudgetLine",
            summary = "Lire une ligne budgétaire",
            description = "La ligne et ses chiffres du moment, ou d'un moment passé.")
    public BudgetLineItem get(
            @PathParam("id") @Parameter(description = "Identifiant de la ligne.") UUID id,
            @QueryParam("asOf") @Parameter(description = Moment.AS_OF, example = "2025-12-31") String asOf,
            @QueryParam("on") @Parameter(description = Moment.ON, example = "2025-12-31") String on) {
        return lines.at(id, Moment.of(asOf, on));
    }

    @POST
    @Path("/budget-lines")
    @ResponseStatus(201)
    @RolesAllowed(Right.BUDGET_SETUP)
    @Operation(
            operationId = "createBudgetLine",
            summary = "Ajouter une ligne budgétaire",
            description = "Un dispositif, un exercice, un axe ; les crédits s'y ouvrent ensuite par un mouvement.")
    public BudgetLineItem create(@NotNull @Valid UpdateBudgetLine form) {
        return lines.create(form);
    }

    @PUT
    @Path("/budget-lines/{id}")
    @IfMatchRequired
    @RolesAllowed(Right.BUDGET_SETUP)
    @Operation(
            operationId = "updateBudgetLine",
            summary = "Modifier une ligne budgétaire",
            description =
                    "Remplace son imputation et son intitulé ; dispositif, exercice, axe et projet ne changent plus dès qu'elle a une opération.")
    public BudgetLineItem update(
            @PathParam("id") @Parameter(description = "Identifiant de la ligne.") UUID id,
            @NotNull @Valid UpdateBudgetLine form) {
        return lines.update(id, form);
    }

    @GET
    @Path("/budget-executions")
    @RolesAllowed(Right.BUDGET_TOTALS)
    @Produces({MediaType.APPLICATION_JSON, SheetFormats.CSV, SheetFormats.XLSX, SheetFormats.NDJSON})
    @Sorts({"scheme", "fiscalYear", "axis", "project", "openedAe", "availableAe", "availableCp", "remainingToPay"})
    @Operation(
            operationId = "listBudgetExecutions",
            summary = "Lire l'exécution du budget",
            description =
                    "Ce qui est ouvert, consommé, payé et disponible, par dispositif, exercice, axe et projet, au choix. Sans groupBy, une "
                            + "seule ligne : le total des filtres. Les cofinancements EXTERNE n'entrent dans aucun total de l'État. "
                            + "L'argent d'un projet confidentiel compte dans les totaux et, par projet, dans le groupe sans projet.")
    public Listing<BudgetExecutionItem> executions(@BeanParam ExecutionFilter filter) {
        return executions.list(filter);
    }
}
