package fr.gouv.pilo.spending;

import fr.gouv.pilo.shared.etag.IfMatchRequired;
import fr.gouv.pilo.shared.identity.Right;
import fr.gouv.pilo.shared.page.Listing;
import fr.gouv.pilo.shared.page.SheetFormats;
import fr.gouv.pilo.shared.page.Sorts;
import fr.gouv.pilo.spending.CommitmentRequestView.CommitmentRequestItem;
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

@Path("/api/v1/commitment-requests")
@Tag(name = "budget")
class CommitmentRequestResource {
    private static final String ID = "Identifiant de la demande.";

    private final CommitmentRequestService service;
    private final RequestActService acts;

    CommitmentRequestResource(CommitmentRequestService service, RequestActService acts) {
        this.service = service;
        this.acts = acts;
    }

    @GET
    @RolesAllowed(Right.BUDGET_READ)
    @Produces({MediaType.APPLICATION_JSON, SheetFormats.CSV, SheetFormats.XLSX, SheetFormats.NDJSON})
    @Sorts({"requestedOn", "amount", "object", "state", "updatedAt"})
    @Operation(
            operationId = "listCommitmentRequests",
            summary = "Lister les demandes d'engagement",
            description = "D'abord celles qui attendent. Un porteur de projet lit celles de ses projets.")
    public Listing<CommitmentRequestItem> list(@BeanParam CommitmentRequestFilter filter) {
        return service.list(filter);
    }

    @POST
    @ResponseStatus(201)
    @RolesAllowed(Right.BUDGET_WRITE)
    @Operation(
            operationId = "createCommitmentRequest",
            summary = "Demander un engagement",
            description =
                    "La demande réserve les AE de la ligne. Au-delà des AE libres elle est refusée (409), sauf motif donné par qui "
                            + "approuve les demandes ; au-delà du seuil HT une seconde personne approuve (B12).")
    public CommitmentRequestView create(@NotNull @Valid CreateCommitmentRequest form) {
        return service.create(form);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Right.BUDGET_READ)
    @Operation(
            operationId = "getCommitmentRequest",
            summary = "Lire une demande d'engagement",
            description = "La demande, ce qui lui est arrivé, et ce que l'appelant peut y faire.")
    public CommitmentRequestView get(@PathParam("id") @Parameter(description = ID) UUID id) {
        return service.get(id);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}/submissions")
    @ResponseStatus(201)
    @IfMatchRequired
    @RolesAllowed(Right.BUDGET_WRITE)
    @Operation(
            operationId = "submitCommitmentRequest",
            summary = "Demander ce qui était programmé",
            description = "À partir de là les AE sont réservées, sous les mêmes règles qu'une demande nouvelle.")
    public CommitmentRequestView submit(
            @PathParam("id") @Parameter(description = ID) UUID id, @NotNull @Valid CreateSubmission form) {
        return service.submit(id, form);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}/approvals")
    @ResponseStatus(201)
    @IfMatchRequired
    @RolesAllowed(Right.BUDGET_APPROVE)
    @Operation(
            operationId = "approveCommitmentRequest",
            summary = "Approuver une demande d'engagement",
            description = "Par une seconde personne, jamais celle qui a demandé.")
    public CommitmentRequestView approve(
            @PathParam("id") @Parameter(description = ID) UUID id, @NotNull @Valid CreateApproval form) {
        return acts.approve(id, form);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}/refusals")
    @ResponseStatus(201)
    @IfMatchRequired
    @RolesAllowed({Right.BUDGET_APPROVE, Right.BUDGET_WRITE})
    @Operation(
            operationId = "refuseCommitmentRequest",
            summary = "Refuser ou abandonner une demande d'engagement",
            description = "Par qui approuve les demandes, ou par qui a demandé. Elle quitte tous les totaux.")
    public CommitmentRequestView refuse(
            @PathParam("id") @Parameter(description = ID) UUID id, @NotNull @Valid CreateRefusal form) {
        return acts.refuse(id, form);
    }

    @POST
    @Path("/{id}/receptions")
    @ResponseStatus(201)
    @IfMatchRequired
    @RolesAllowed(Right.BUDGET_WRITE)
    @Operation(
            operationId = "receiveCommitmentRequest",
            summary = "Enregistrer l'arrivée de l'EJ",
            description =
                    "L'EJ de ce numéro est rattaché s'il est connu, sinon créé avec ce que dit la demande ; une tranche demandée est "
                            + "affermie. La réserve est rendue.")
    public CommitmentRequestView receive(
            @PathParam("id") @Parameter(description = ID) UUID id, @NotNull @Valid CreateReception form) {
        return acts.receive(id, form);
    }
}
