package fr.gouv.pilo.roadmap;

import fr.gouv.pilo.rate.AsOf;
import fr.gouv.pilo.shared.identity.Right;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/territories/{code}/roadmap-summary")
@Tag(name = "roadmap")
class TerritoryRoadmapResource {

    private final RoadmapReadings readings;

    TerritoryRoadmapResource(RoadmapReadings readings) {
        this.readings = readings;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(Right.ROADMAP_READ)
    @Operation(
            operationId = "getTerritoryRoadmap",
            summary = "Lire la feuille de route d'un territoire",
            description = "Ses priorités et leurs indicateurs : taux, tendance, écart, fraîcheur ; et ses alertes.")
    public TerritoryRoadmapView get(
            @PathParam("code") @Parameter(description = "Code du territoire.", example = "DEPT-48") String code,
            @QueryParam("asOf") @Parameter(description = AsOf.DESCRIPTION, example = "2026-10-09") String asOf) {
        return readings.visible(code, AsOf.parse(asOf));
    }
}
