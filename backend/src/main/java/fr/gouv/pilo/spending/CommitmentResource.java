package fr.gouv.pilo.spending;

import fr.gouv.pilo.shared.db.IdOrWord;
import fr.gouv.pilo.shared.etag.IfMatchRequired;
import fr.gouv.pilo.shared.identity.Right;
import fr.gouv.pilo.shared.page.Listing;
import fr.gouv.pilo.shared.page.SheetFormats;
import fr.gouv.pilo.shared.page.Sorts;
import fr.gouv.pilo.spending.CommitmentView.CommitmentItem;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

@Path("/api/v1/commitments")
@Tag(name = "budget")
class CommitmentResource {
    private static final String ID = "Identifiant ou numéro d'EJ.";

    private final CommitmentService service;
    private final CommitmentActService acts;

    CommitmentResource(CommitmentService service, CommitmentActService acts) {
        this.service = service;
        this.acts = acts;
    }

    @GET
    @RolesAllowed(Right.BUDGET_READ)
    @Produces({MediaType.APPLICATION_JSON, SheetFormats.CSV, SheetFormats.XLSX, SheetFormats.NDJSON})
    @Sorts({
        "number",
        "object",
        "supplier",
        "signedOn",
        "fiscalYear",
        "state",
        "net",
        "certified",
        "paid",
        "remainingToPay",
        "updatedAt"
    })
    @Operation(
            operationId = "listCommitments",
            summary = "Lister les engagements",
            description =
                    "Un engagement juridique par ligne, avec ses montants. Un porteur de projet lit ceux de ses projets.")
    public Listing<CommitmentItem> list(@BeanParam CommitmentFilter filter) {
        return service.list(filter);
    }

    @POST
    @ResponseStatus(201)
    @RolesAllowed(Right.BUDGET_WRITE)
    @Operation(
            operationId = "createCommitment",
            summary = "Saisir un engagement",
            description =
                    "Un engagement né dans Chorus est un fait : il est pris même au-delà des AE disponibles, et la réponse le dit "
                            + "dans « warnings ».")
    public CommitmentView create(@NotNull @Valid CreateCommitment form) {
        return service.create(form);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Right.BUDGET_READ)
    @Operation(
            operationId = "getCommitment",
            summary = "Lire un engagement",
            description = "Ses postes, ses tranches, ses opérations dans l'ordre, et ce que l'appelant peut y faire.")
    public CommitmentView get(
            @PathParam("id") @Parameter(description = ID, example = "9900000016") String id,
            @QueryParam("asOf") @Parameter(description = Moment.AS_OF, example = "2025-12-31") String asOf,
            @QueryParam("on") @Parameter(description = Moment.ON, example = "2025-12-31") String on) {
        return service.get(new IdOrWord(id), Moment.parse(asOf, on));
    }

    @PUT
    @Path("/{id}")
    @IfMatchRequired
    @RolesAllowed(Right.BUDGET_WRITE)
    @Operation(
            operationId = "updateCommitment",
            summary = "Corriger un engagement",
            description =
                    "Objet, prestataire, personne désignée, livraison prévue. Les montants changent par des opérations.")
    public CommitmentView update(
            @PathParam("id") @Parameter(description = ID) String id, @NotNull @Valid UpdateCommitment form) {
        return service.update(new IdOrWord(id), form);
    }

    @POST
    @Path("/{id}/amendments")
    @ResponseStatus(201)
    @IfMatchRequired
    @RolesAllowed(Right.BUDGET_WRITE)
    @Operation(
            operationId = "amendCommitment",
            summary = "Enregistrer un avenant",
            description = "Il consomme les AE de l'exercice où il est signé. En diminution, c'est un retrait.")
    public CommitmentView amend(
            @PathParam("id") @Parameter(description = ID) String id, @NotNull @Valid CreateAmendment form) {
        return acts.amend(new IdOrWord(id), form);
    }

    @POST
    @Path("/{id}/withdrawals")
    @ResponseStatus(201)
    @IfMatchRequired
    @RolesAllowed(Right.BUDGET_WRITE)
    @Operation(
            operationId = "withdrawCommitment",
            summary = "Enregistrer un retrait",
            description =
                    "Sur un engagement du même exercice il rend des AE ; sur un engagement antérieur il baisse seulement le reste à "
                            + "payer (B4, B5). Il ne descend pas sous le certifié ni le payé (B7).")
    public CommitmentView withdraw(
            @PathParam("id") @Parameter(description = ID) String id, @NotNull @Valid CreateWithdrawal form) {
        return acts.withdraw(new IdOrWord(id), form);
    }

    @POST
    @Path("/{id}/tranche-affirmations")
    @ResponseStatus(201)
    @IfMatchRequired
    @RolesAllowed(Right.BUDGET_WRITE)
    @Operation(
            operationId = "affirmTranche",
            summary = "Affermir une tranche optionnelle",
            description = "Une seule fois : l'engagement potentiel devient un engagement (B8).")
    public CommitmentView affirm(
            @PathParam("id") @Parameter(description = ID) String id, @NotNull @Valid CreateTrancheAffirmation form) {
        return acts.affirm(new IdOrWord(id), form);
    }
}
