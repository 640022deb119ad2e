package fr.gouv.pilo.spending;

import fr.gouv.pilo.shared.db.IdOrWord;
import fr.gouv.pilo.shared.etag.IfMatchRequired;
import fr.gouv.pilo.shared.identity.Right;
import fr.gouv.pilo.shared.problem.MayConflict;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

@Path("/api/v1/commitments/{id}/acceptances")
@Tag(name = "budget")
class AcceptanceResource {
    private static final String ID = "Identifiant ou numéro d'EJ.";
    private static final String ACCEPTANCE = "Identifiant de la constatation préparée.";

    private final AcceptanceService service;

    AcceptanceResource(AcceptanceService service) {
        this.service = service;
    }

    @POST
    @ResponseStatus(201)
    @IfMatchRequired
    @RolesAllowed({Right.BUDGET_ACKNOWLEDGE, Right.BUDGET_WRITE})
    @Operation(
            operationId = "acceptCommitment",
            summary = "Constater un service fait",
            description =
                    "De la personne désignée sur l'engagement, la constatation est enregistrée ; de qui saisit, elle est préparée "
                            + "et attend cette personne (B18).")
    public CommitmentView accept(
            @PathParam("id") @Parameter(description = ID) String id, @NotNull @Valid CreateAcceptance form) {
        return service.accept(new IdOrWord(id), form);
    }

    @POST
    @Path("/{acceptance}/signatures")
    @ResponseStatus(201)
    @IfMatchRequired
    @RolesAllowed(Right.BUDGET_ACKNOWLEDGE)
    @Operation(
            operationId = "signAcceptance",
            summary = "Enregistrer une constatation préparée",
            description = "Par la personne désignée sur l'engagement, et par elle seule.")
    public CommitmentView sign(
            @PathParam("id") @Parameter(description = ID) String id,
            @PathParam("acceptance") @Parameter(description = ACCEPTANCE) UUID acceptance) {
        return service.sign(new IdOrWord(id), acceptance);
    }

    @DELETE
    @Path("/{acceptance}")
    @IfMatchRequired
    @MayConflict
    @RolesAllowed(Right.BUDGET_WRITE)
    @Operation(
            operationId = "discardAcceptance",
            summary = "Écarter une constatation préparée",
            description = "Tant qu'elle n'est pas enregistrée.")
    public void discard(
            @PathParam("id") @Parameter(description = ID) String id,
            @PathParam("acceptance") @Parameter(description = ACCEPTANCE) UUID acceptance) {
        service.discard(new IdOrWord(id), acceptance);
    }
}
