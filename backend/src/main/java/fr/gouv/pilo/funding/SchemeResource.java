package fr.gouv.pilo.funding;

import fr.gouv.pilo.shared.etag.IfMatchRequired;
import fr.gouv.pilo.shared.identity.Right;
import fr.gouv.pilo.shared.page.ChangesQuery;
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
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

@Path("/api/v1/funding-schemes")
@Tag(name = "budget", description = "Crédits : dispositifs, lignes, mouvements, exécution")
class SchemeResource {
    private static final String CODE = "Code ou identifiant du dispositif.";

    private final SchemeService service;

    SchemeResource(SchemeService service) {
        this.service = service;
    }

    @GET
    @RolesAllowed(Right.BUDGET_TOTALS)
    @Produces({MediaType.APPLICATION_JSON, SheetFormats.CSV, SheetFormats.XLSX, SheetFormats.NDJSON})
    @Sorts({"code", "name", "updatedAt"})
    @Operation(
            operationId = "listFundingSchemes",
            summary = "Lister les dispositifs de financement",
            description = "FTAP, FITN, cofinancements… avec leur convention pluriannuelle.")
    public Listing<FundingSchemeView> list(@BeanParam ChangesQuery query) {
        return service.list(query);
    }

    @GET
    @Path("/{code}")
    @RolesAllowed(Right.BUDGET_TOTALS)
    @Operation(
            operationId = "getFundingScheme",
            summary = "Lire un dispositif",
            description = "Sa convention, son état et son plafond de report.")
    public FundingSchemeView get(@PathParam("code") @Parameter(description = CODE, example = "FTAP") String code) {
        return service.get(code);
    }

    @POST
    @ResponseStatus(201)
    @RolesAllowed(Right.BUDGET_SETUP)
    @Operation(
            operationId = "createFundingScheme",
            summary = "Ajouter un dispositif",
            description = "Le code est choisi une fois pour toutes.")
    public FundingSchemeView create(@NotNull @Valid UpdateFundingScheme form) {
        return service.create(form);
    }

    @PUT
    @Path("/{code}")
    @IfMatchRequired
    @RolesAllowed(Right.BUDGET_SETUP)
    @Operation(
            operationId = "updateFundingScheme",
            summary = "Modifier un dispositif",
            description =
                    "Remplace son nom, sa convention et son plafond ; la nature des crédits ne change plus dès qu'il a une ligne.")
    public FundingSchemeView update(
            @PathParam("code") @Parameter(description = CODE, example = "FTAP") String code,
            @NotNull @Valid UpdateFundingScheme form) {
        return service.update(code, form);
    }
}
