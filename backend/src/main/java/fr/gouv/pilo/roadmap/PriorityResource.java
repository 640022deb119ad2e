package fr.gouv.pilo.roadmap;

import fr.gouv.pilo.rate.AsOf;
import fr.gouv.pilo.shared.etag.IfMatchRequired;
import fr.gouv.pilo.shared.identity.Right;
import fr.gouv.pilo.shared.page.Listing;
import fr.gouv.pilo.shared.page.SheetFormats;
import fr.gouv.pilo.shared.page.Sorts;
import fr.gouv.pilo.shared.problem.MayConflict;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

@Path("/api/v1/priorities")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "roadmap")
class PriorityResource {

    private static final String ID = "Identifiant de la priorité.";

    private final RoadmapService service;
    private final PriorityReadings readings;

    PriorityResource(RoadmapService service, PriorityReadings readings) {
        this.service = service;
        this.readings = readings;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, SheetFormats.CSV, SheetFormats.XLSX, SheetFormats.NDJSON})
    @RolesAllowed(Right.ROADMAP_READ)
    @Sorts({"rank", "code", "title", "updatedAt"})
    @Operation(
            operationId = "listPriorities",
            summary = "Lister les priorités",
            description = "Politiques prioritaires et projets structurants, avec les codes de leurs indicateurs.")
    public Listing<PrioritySummary> list(@BeanParam PriorityFilter filter) {
        return service.list(filter);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Right.ROADMAP_READ)
    @Operation(
            operationId = "getPriority",
            summary = "Lire une priorité",
            description = "Sa définition ; ses taux par territoire se lisent à l'adresse …/rates.")
    public PrioritySummary get(@PathParam("id") @Parameter(description = ID) UUID id) {
        return readings.priority(id);
    }

    @GET
    @Path("/{id}/rates")
    @Produces({MediaType.APPLICATION_JSON, SheetFormats.CSV, SheetFormats.XLSX, SheetFormats.NDJSON})
    @RolesAllowed(Right.ROADMAP_READ)
    @Sorts({"rate", "territory", "gap"})
    @Operation(
            operationId = "listPriorityRates",
            summary = "Lire les taux d'une priorité",
            description = "Un taux par territoire du périmètre, avec médiane, écart, tendance et alertes.")
    public Listing<PriorityRateView> rates(
            @PathParam("id") @Parameter(description = ID) UUID id, @BeanParam PriorityRateFilter filter) {
        return readings.rates(id, filter);
    }

    @GET
    @Path("/{id}/explanation")
    @RolesAllowed(Right.ROADMAP_READ)
    @Operation(
            operationId = "explainPriorityRate",
            summary = "Expliquer le taux d'une priorité",
            description = "Ses indicateurs avec leurs poids déclarés et réels et leurs taux, et des phrases.")
    public PriorityExplanationView explain(
            @PathParam("id") @Parameter(description = ID) UUID id,
            @QueryParam("territory")
                    @Parameter(required = true, description = "Code du territoire.", example = "DEPT-48")
                    String territory,
            @QueryParam("asOf") @Parameter(description = AsOf.DESCRIPTION) String asOf) {
        return readings.explain(id, territory, AsOf.parse(asOf));
    }

    @POST
    @ResponseStatus(201)
    @RolesAllowed(Right.ROADMAP_DEFINE)
    @Operation(
            operationId = "createPriority",
            summary = "Définir une priorité",
            description = "Un indicateur n'appartient qu'à une priorité : il quitte celle où il était.")
    public PrioritySummary create(@NotNull @Valid UpdatePriority priority) {
        return service.create(priority);
    }

    @PUT
    @Path("/{id}")
    @IfMatchRequired
    @RolesAllowed(Right.ROADMAP_DEFINE)
    @Operation(
            operationId = "updatePriority",
            summary = "Modifier une priorité",
            description = "Remplace sa définition et la liste de ses indicateurs ; les taux passés restent lisibles.")
    public PrioritySummary update(
            @PathParam("id") @Parameter(description = ID) UUID id, @NotNull @Valid UpdatePriority priority) {
        return service.update(id, priority);
    }

    @DELETE
    @Path("/{id}")
    @IfMatchRequired
    @MayConflict
    @RolesAllowed(Right.ROADMAP_DEFINE)
    @Operation(
            operationId = "deletePriority",
            summary = "Supprimer une priorité",
            description =
                    "Seulement si elle ne porte plus d'indicateur. Ce qu'elle a été reste lisible à une date passée, et son code redevient libre.")
    public void delete(@PathParam("id") @Parameter(description = ID) UUID id) {
        service.delete(id);
    }
}
