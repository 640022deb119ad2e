package fr.gouv.pilo.reach;

import fr.gouv.pilo.shared.identity.Right;
import fr.gouv.pilo.shared.page.Listing;
import fr.gouv.pilo.shared.page.SheetFormats;
import fr.gouv.pilo.shared.page.Sorts;
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

@Path("/api/v1")
@Tag(name = "events")
class ReachResource {
    private final ReachService service;
    private final CostService costs;

    ReachResource(ReachService service, CostService costs) {
        this.service = service;
        this.costs = costs;
    }

    @GET
    @Path("/event-reach")
    @RolesAllowed(Right.REACH_READ)
    @Produces({MediaType.APPLICATION_JSON, SheetFormats.CSV, SheetFormats.XLSX, SheetFormats.NDJSON})
    @Sorts({"territory", "organisation", "quarter", "kind", "registered", "present", "people", "agents", "rate"})
    @Operation(
            operationId = "listEventReach",
            summary = "Lire la portée des événements",
            description =
                    "Inscrits, présents et personnes distinctes, par département de l'agent, service, trimestre et nature, au choix ; le "
                            + "taux est celui des agents distincts sur l'effectif, et sans effectif il n'y en a pas. Une même personne "
                            + "compte une fois dans chaque groupe : les groupes ne s'additionnent pas. Sans groupBy, une seule ligne.")
    public Listing<EventReachItem> list(@BeanParam ReachFilter filter) {
        return service.list(filter);
    }

    @GET
    @Path("/event-costs/{id}")
    @RolesAllowed(Right.BUDGET_READ_ALL)
    @Operation(
            operationId = "getEventCost",
            summary = "Lire ce qu'un événement a coûté",
            description =
                    "Ce qui est consommé, certifié et payé sur sa ligne budgétaire, et le coût par présent, si la ligne ne sert qu'à lui ; "
                            + "sinon pourquoi il ne peut être dit.")
    public EventCostView cost(@PathParam("id") @Parameter(description = "Identifiant de l'événement.") UUID id) {
        return costs.of(id);
    }
}
