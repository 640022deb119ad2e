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
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

@Path("/api/v1/planned-certifications")
@Tag(name = "budget")
class PlannedCertificationResource {
    private static final String ID = "Identifiant du service fait prévu.";

    private final PlannedCertificationService service;

    PlannedCertificationResource(PlannedCertificationService service) {
        this.service = service;
    }

    @GET
    @RolesAllowed(Right.BUDGET_READ)
    @Produces({MediaType.APPLICATION_JSON, SheetFormats.CSV, SheetFormats.XLSX, SheetFormats.NDJSON})
    @Sorts({"plannedOn", "amount", "commitment", "updatedAt"})
    @Operation(
            operationId = "listPlannedCertifications",
            summary = "Lister les services faits prévus",
            description = "Ce qui sera certifié, quand et sur quel engagement : saisi, jamais deviné (B15).")
    public Listing<PlannedCertificationView> list(@BeanParam PlannedCertificationFilter filter) {
        return service.list(filter);
    }

    @POST
    @ResponseStatus(201)
    @RolesAllowed(Right.BUDGET_WRITE)
    @Operation(
            operationId = "createPlannedCertification",
            summary = "Prévoir un service fait",
            description = "Le total prévu ne dépasse pas ce qui reste à servir sur le poste.")
    public PlannedCertificationView create(@NotNull @Valid UpdatePlannedCertification form) {
        return service.create(form);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Right.BUDGET_READ)
    @Operation(
            operationId = "getPlannedCertification",
            summary = "Lire un service fait prévu",
            description = "Le jour et le montant attendus sur un engagement.")
    public PlannedCertificationView get(@PathParam("id") @Parameter(description = ID) UUID id) {
        return service.get(id);
    }

    @PUT
    @Path("/{id}")
    @IfMatchRequired
    @RolesAllowed(Right.BUDGET_WRITE)
    @Operation(
            operationId = "updatePlannedCertification",
            summary = "Corriger un service fait prévu",
            description = "Remplace la prévision entière.")
    public PlannedCertificationView update(
            @PathParam("id") @Parameter(description = ID) UUID id, @NotNull @Valid UpdatePlannedCertification form) {
        return service.update(id, form);
    }

    @DELETE
    @Path("/{id}")
    @IfMatchRequired
    @RolesAllowed(Right.BUDGET_WRITE)
    @Operation(
            operationId = "deletePlannedCertification",
            summary = "Retirer un service fait prévu",
            description = "La prévision n'entre plus dans l'atterrissage.")
    public void delete(@PathParam("id") @Parameter(description = ID) UUID id) {
        service.delete(id);
    }
}
