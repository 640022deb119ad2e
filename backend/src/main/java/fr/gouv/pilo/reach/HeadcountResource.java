package fr.gouv.pilo.reach;

import fr.gouv.pilo.reach.HeadcountView.HeadcountItem;
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
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

@Path("/api/v1/headcounts")
@Tag(name = "events")
class HeadcountResource {
    private static final String ID = "Identifiant de l'effectif.";

    private final HeadcountService service;

    HeadcountResource(HeadcountService service) {
        this.service = service;
    }

    @GET
    @RolesAllowed(Right.HEADCOUNTS_READ)
    @Produces({MediaType.APPLICATION_JSON, SheetFormats.CSV, SheetFormats.XLSX, SheetFormats.NDJSON})
    @Sorts({"territory", "valuedOn", "agents", "updatedAt"})
    @Operation(
            operationId = "listHeadcounts",
            summary = "Lister les effectifs",
            description =
                    "Les effectifs des territoires et des services, avec leur source et leur date ; les anciens restent.")
    public Listing<HeadcountItem> list(@BeanParam HeadcountFilter filter) {
        return service.list(filter);
    }

    @POST
    @ResponseStatus(201)
    @RolesAllowed(Right.HEADCOUNTS_WRITE)
    @Operation(
            operationId = "createHeadcount",
            summary = "Ajouter un effectif",
            description = "D'un territoire ou d'un service, à une date, d'après une source.")
    public HeadcountView create(@NotNull @Valid UpdateHeadcount form) {
        return service.create(form);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Right.HEADCOUNTS_READ)
    @Operation(
            operationId = "getHeadcount",
            summary = "Lire un effectif",
            description = "L'effectif et ce que l'appelant peut y faire.")
    public HeadcountView get(@PathParam("id") @Parameter(description = ID) UUID id) {
        return service.get(id);
    }

    @PUT
    @Path("/{id}")
    @IfMatchRequired
    @RolesAllowed(Right.HEADCOUNTS_WRITE)
    @Operation(
            operationId = "updateHeadcount",
            summary = "Corriger un effectif",
            description =
                    "Remplace ce qui s'écrit, en entier. Un effectif qui a changé depuis s'ajoute à sa nouvelle date ; celui-ci reste.")
    public HeadcountView update(
            @PathParam("id") @Parameter(description = ID) UUID id, @NotNull @Valid UpdateHeadcount form) {
        return service.update(id, form);
    }
}
