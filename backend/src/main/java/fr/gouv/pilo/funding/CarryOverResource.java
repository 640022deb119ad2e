package fr.gouv.pilo.funding;

import fr.gouv.pilo.funding.CarryOverActs.CreateCarryOverDecision;
import fr.gouv.pilo.funding.CarryOverActs.CreateCarryOverOpening;
import fr.gouv.pilo.funding.CarryOverActs.CreateCarryOverRefusal;
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
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

@Path("/api/v1/carry-overs")
@Tag(name = "budget")
class CarryOverResource {
    private static final String ID = "Identifiant de la demande.";

    private final CarryOverService service;

    CarryOverResource(CarryOverService service) {
        this.service = service;
    }

    @GET
    @RolesAllowed(Right.BUDGET_READ)
    @Produces({MediaType.APPLICATION_JSON, SheetFormats.CSV, SheetFormats.XLSX, SheetFormats.NDJSON})
    @Sorts({"requestedOn", "amount", "updatedAt"})
    @Operation(
            operationId = "listCarryOvers",
            summary = "Lister les demandes de report",
            description = "Demandées, arrêtées, mises à disposition ou refusées ; un report de CP dit son plafond.")
    public Listing<CarryOverView> list(@BeanParam CarryOverFilter filter) {
        return service.list(filter);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Right.BUDGET_READ)
    @Operation(
            operationId = "getCarryOver",
            summary = "Lire une demande de report",
            description = "Son état, et le plafond de son dispositif pour des CP.")
    public CarryOverView get(@PathParam("id") @Parameter(description = ID) UUID id) {
        return service.get(id);
    }

    @POST
    @ResponseStatus(201)
    @RolesAllowed(Right.BUDGET_SETUP)
    @Operation(
            operationId = "createCarryOver",
            summary = "Demander un report",
            description =
                    "Au plus ce qui reste disponible sur la ligne. Le dépassement du plafond de CP est dit, et n'empêche pas de demander.")
    public CarryOverView create(@NotNull @Valid CreateCarryOver form) {
        return service.create(form);
    }

    @POST
    @Path("/{id}/decisions")
    @ResponseStatus(201)
    @IfMatchRequired
    @RolesAllowed(Right.BUDGET_SETUP)
    @Operation(
            operationId = "decideCarryOver",
            summary = "Enregistrer l'arrêté de report",
            description = "Le montant arrêté peut être moindre que le montant demandé ; rien n'est encore ouvert.")
    public CarryOverView decide(
            @PathParam("id") @Parameter(description = ID) UUID id, @NotNull @Valid CreateCarryOverDecision form) {
        return service.decide(id, form);
    }

    @POST
    @Path("/{id}/openings")
    @ResponseStatus(201)
    @IfMatchRequired
    @RolesAllowed(Right.BUDGET_SETUP)
    @Operation(
            operationId = "openCarryOver",
            summary = "Enregistrer la mise à disposition d'un report",
            description = "Ouvre les crédits sur la ligne de l'exercice suivant, par un mouvement REPORT.")
    public CarryOverView open(
            @PathParam("id") @Parameter(description = ID) UUID id, @NotNull @Valid CreateCarryOverOpening form) {
        return service.open(id, form);
    }

    @POST
    @Path("/{id}/refusals")
    @ResponseStatus(201)
    @IfMatchRequired
    @RolesAllowed(Right.BUDGET_SETUP)
    @Operation(
            operationId = "refuseCarryOver",
            summary = "Enregistrer le refus d'un report",
            description = "Tant qu'il n'est pas mis à disposition.")
    public CarryOverView refuse(
            @PathParam("id") @Parameter(description = ID) UUID id, @NotNull @Valid CreateCarryOverRefusal form) {
        return service.refuse(id, form);
    }
}
