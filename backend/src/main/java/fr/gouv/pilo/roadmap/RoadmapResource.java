package fr.gouv.pilo.roadmap;

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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

@Path("/api/v1/roadmaps")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "roadmap", description = "Feuilles de route, priorités et projets structurants")
class RoadmapResource {

    private final RoadmapService service;

    RoadmapResource(RoadmapService service) {
        this.service = service;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, SheetFormats.CSV, SheetFormats.XLSX, SheetFormats.NDJSON})
    @RolesAllowed(Right.ROADMAP_READ)
    @Sorts({"startsOn", "title", "code", "updatedAt"})
    @Operation(
            operationId = "listRoadmaps",
            summary = "Lister les feuilles de route",
            description = "De la plus récente à la plus ancienne ; une feuille de route dure trois ans.")
    public Listing<RoadmapView> list(@BeanParam ChangesQuery query) {
        return service.list(query);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Right.ROADMAP_READ)
    @Operation(
            operationId = "getRoadmap",
            summary = "Lire une feuille de route",
            description = "Ses dates, et combien de priorités et de projets structurants elle retient.")
    public RoadmapView get(@PathParam("id") @Parameter(description = "Identifiant de la feuille de route.") UUID id) {
        return service.get(id);
    }

    @POST
    @ResponseStatus(201)
    @RolesAllowed(Right.ROADMAP_DEFINE)
    @Operation(
            operationId = "createRoadmap",
            summary = "Définir une feuille de route",
            description = "Le code est choisi une fois pour toutes.")
    public RoadmapView create(@NotNull @Valid UpdateRoadmap roadmap) {
        return service.create(roadmap);
    }

    @PUT
    @Path("/{id}")
    @IfMatchRequired
    @RolesAllowed(Right.ROADMAP_DEFINE)
    @Operation(
            operationId = "updateRoadmap",
            summary = "Modifier une feuille de route",
            description = "Remplace son titre et ses dates.")
    public RoadmapView update(
            @PathParam("id") @Parameter(description = "Identifiant de la feuille de route.") UUID id,
            @NotNull @Valid UpdateRoadmap roadmap) {
        return service.update(id, roadmap);
    }
}
