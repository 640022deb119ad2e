package fr.gouv.pilo.funding;

import fr.gouv.pilo.shared.identity.Right;
import fr.gouv.pilo.shared.page.Listing;
import fr.gouv.pilo.shared.page.SheetFormats;
import fr.gouv.pilo.shared.page.Sorts;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
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

@Path("/api/v1/movements")
@Tag(name = "budget")
class MovementResource {
    private static final String ID = "Identifiant du mouvement.";

    private final MovementService service;

    MovementResource(MovementService service) {
        this.service = service;
    }

    @GET
    @RolesAllowed(Right.BUDGET_READ)
    @Produces({MediaType.APPLICATION_JSON, SheetFormats.CSV, SheetFormats.XLSX, SheetFormats.NDJSON})
    @Sorts({"valueDate", "knownAt", "kind"})
    @Operation(
            operationId = "listMovements",
            summary = "Lister les mouvements de crédits",
            description =
                    "Ouvertures, reports, redéploiements, réserve… du plus récent au plus ancien ; rien n'en est jamais effacé.")
    public Listing<MovementItem> list(@BeanParam MovementFilter filter) {
        return service.list(filter);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Right.BUDGET_READ)
    @Operation(
            operationId = "getMovement",
            summary = "Lire un mouvement de crédits",
            description = "Le mouvement, sa ligne, et celui qui l'annule s'il y en a un.")
    public MovementItem get(@PathParam("id") @Parameter(description = ID) UUID id) {
        return service.get(id);
    }

    @POST
    @ResponseStatus(201)
    @RolesAllowed(Right.BUDGET_SETUP)
    @Operation(
            operationId = "createMovement",
            summary = "Enregistrer un mouvement de crédits",
            description =
                    "Signé, en AE et en CP à part (B1). Un redéploiement reste dans un exercice et un programme budgétaire, laisse la ligne "
                            + "qui donne au moins à zéro et n'entre pas dans le titre 2 (B9) : sinon 409, avec la règle et ce qui reste.")
    public MovementItem create(@NotNull @Valid CreateMovement form) {
        return service.create(form);
    }

    @POST
    @Path("/{id}/reversals")
    @Consumes(MediaType.APPLICATION_JSON)
    @ResponseStatus(201)
    @RolesAllowed(Right.BUDGET_SETUP)
    @Operation(
            operationId = "reverseMovement",
            summary = "Annuler un mouvement de crédits",
            description =
                    "Enregistre le mouvement contraire, qui le nomme ; une seule fois. Les deux côtés d'un redéploiement sont annulés ensemble.")
    public MovementItem reverse(
            @PathParam("id") @Parameter(description = ID) UUID id, @NotNull @Valid CreateMovementReversal form) {
        return service.reverse(id, form);
    }
}
