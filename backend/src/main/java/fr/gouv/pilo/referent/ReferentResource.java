package fr.gouv.pilo.referent;

import fr.gouv.pilo.referent.ReferentLinkService.ReferentContactLinkView;
import fr.gouv.pilo.referent.ReferentView.CreateDeparture;
import fr.gouv.pilo.referent.ReferentView.CreateReferent;
import fr.gouv.pilo.referent.ReferentView.ReferentCoverage;
import fr.gouv.pilo.referent.ReferentView.ReferentHistoryItem;
import fr.gouv.pilo.referent.ReferentView.ReferentItem;
import fr.gouv.pilo.referent.ReferentView.ReferentTopic;
import fr.gouv.pilo.shared.etag.IfMatchRequired;
import fr.gouv.pilo.shared.identity.Right;
import fr.gouv.pilo.shared.page.ListQuery;
import fr.gouv.pilo.shared.page.Listing;
import fr.gouv.pilo.shared.page.PageQuery;
import fr.gouv.pilo.shared.page.SheetFormats;
import fr.gouv.pilo.shared.page.Sorts;
import fr.gouv.pilo.shared.problem.MayConflict;
import fr.gouv.pilo.shared.sheet.Column;
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
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

@Path("/api/v1")
@Tag(name = "referents", description = "Référents : sièges, mandats, couverture")
class ReferentResource {
    private static final String SEAT = "Identifiant du siège.";
    private static final String MANDATE = "Identifiant du mandat.";

    private final ReferentService service;
    private final ReferentLinkService links;

    ReferentResource(ReferentService service, ReferentLinkService links) {
        this.service = service;
        this.links = links;
    }

    @GET
    @Path("/referents")
    @RolesAllowed(Right.REFERENTS_READ)
    @Produces({MediaType.APPLICATION_JSON, SheetFormats.CSV, SheetFormats.XLSX, SheetFormats.NDJSON})
    @Sorts({"state", "structure", "topic", "territory", "endsOn", "confirmationDue", "updatedAt"})
    @Operation(
            operationId = "listReferents",
            summary = "Lister les sièges de référents",
            description =
                    "Une ligne par siège (une structure pour un thème), avec son contact, ses titulaires et ses suppléants. Les "
                            + "téléphones n'y sont que pour ceux qui écrivent et pour les référents.")
    public Listing<ReferentItem> list(@BeanParam ReferentFilter filter) {
        return service.list(filter);
    }

    @GET
    @Path("/referent-topics")
    @RolesAllowed(Right.REFERENTS_READ)
    @Operation(
            operationId = "listReferentTopics",
            summary = "Lister les thèmes des référents",
            description = "Données de référence, dans l'ordre où elles se montrent.")
    public Listing<ReferentTopic> topics(@BeanParam PageQuery query) {
        return Listing.ofFew(
                "themes",
                service.topics(),
                query,
                List.of(
                        Column.code("code", "Code", ReferentTopic::code),
                        Column.text("label", "Nom", ReferentTopic::label)));
    }

    @GET
    @Path("/referent-coverage")
    @RolesAllowed(Right.REFERENTS_READ)
    @Sorts({"state", "structure", "topic", "territory", "endsOn", "confirmationDue", "updatedAt"})
    @Operation(
            operationId = "getReferentCoverage",
            summary = "Lire la couverture des référents",
            description =
                    "Sièges pourvus, vacants, et bientôt vacants (60 jours), en tout et par territoire de la région, avec les mêmes "
                            + "paramètres que la liste.")
    public ReferentCoverage coverage(@BeanParam ReferentFilter filter) {
        return service.coverage(filter);
    }

    @POST
    @Path("/referents")
    @ResponseStatus(201)
    @RolesAllowed(Right.REFERENTS_WRITE)
    @Operation(
            operationId = "createReferent",
            summary = "Ouvrir un siège de référent",
            description =
                    "Une structure de l'annuaire pour un thème : un seul siège ouvert à la fois. Il est d'abord vacant.")
    public ReferentView create(@NotNull @Valid CreateReferent form) {
        return service.create(form);
    }

    @GET
    @Path("/referents/{id}")
    @RolesAllowed(Right.REFERENTS_READ)
    @Operation(
            operationId = "getReferent",
            summary = "Lire un siège de référent",
            description = "Le siège, ses mandats présents, à venir et passés, et ce que l'appelant peut y faire.")
    public ReferentView get(@PathParam("id") @Parameter(description = SEAT) UUID id) {
        return service.get(id);
    }

    @DELETE
    @Path("/referents/{id}")
    @IfMatchRequired
    @MayConflict
    @RolesAllowed(Right.REFERENTS_WRITE)
    @Operation(
            operationId = "closeReferent",
            summary = "Fermer un siège de référent",
            description =
                    "Il quitte la liste et la couverture ; sa page et son historique restent. Refusé tant que quelqu'un le tient.")
    public void close(@PathParam("id") @Parameter(description = SEAT) UUID id) {
        service.close(id);
    }

    @POST
    @Path("/referents/{id}/mandates")
    @ResponseStatus(201)
    @RolesAllowed(Right.REFERENTS_WRITE)
    @Operation(
            operationId = "nameReferent",
            summary = "Nommer un titulaire ou un suppléant",
            description =
                    "Plusieurs titulaires peuvent tenir un siège ensemble ; un seul est le contact principal à la fois.")
    public ReferentView name(
            @PathParam("id") @Parameter(description = SEAT) UUID id, @NotNull @Valid ReferentMandate mandate) {
        return service.name(id, mandate);
    }

    @PUT
    @Path("/referents/{id}/mandates/{mandate}")
    @IfMatchRequired
    @RolesAllowed(Right.REFERENTS_WRITE)
    @Operation(
            operationId = "updateReferentMandate",
            summary = "Corriger un mandat",
            description =
                    "Remplace le mandat entier. If-Match porte la version du siège. Un départ est un acte à part.")
    public ReferentView update(
            @PathParam("id") @Parameter(description = SEAT) UUID id,
            @PathParam("mandate") @Parameter(description = MANDATE) UUID mandate,
            @NotNull @Valid ReferentMandate after) {
        return service.update(id, mandate, after);
    }

    @POST
    @Path("/referents/{id}/mandates/{mandate}/contact-links")
    @ResponseStatus(201)
    @RolesAllowed(Right.REFERENTS_WRITE)
    @Operation(
            operationId = "createReferentContactLink",
            summary = "Obtenir le lien de confirmation d'un contact",
            description =
                    "Une adresse à lui transmettre : il confirme ou corrige ses coordonnées sans compte. Valable 30 jours, pour une seule réponse.")
    public ReferentContactLinkView link(
            @PathParam("id") @Parameter(description = SEAT) UUID id,
            @PathParam("mandate") @Parameter(description = MANDATE) UUID mandate) {
        return links.create(id, mandate);
    }

    @POST
    @Path("/referents/{id}/mandates/{mandate}/departures")
    @ResponseStatus(201)
    @IfMatchRequired
    @RolesAllowed(Right.REFERENTS_WRITE)
    @Operation(
            operationId = "recordReferentDeparture",
            summary = "Enregistrer un départ",
            description = "À partir de ce jour la personne ne tient plus le siège. If-Match porte la version du siège.")
    public ReferentView depart(
            @PathParam("id") @Parameter(description = SEAT) UUID id,
            @PathParam("mandate") @Parameter(description = MANDATE) UUID mandate,
            @NotNull @Valid CreateDeparture departure) {
        return service.depart(id, mandate, departure);
    }

    @POST
    @Path("/referents/{id}/confirmations")
    @ResponseStatus(201)
    @IfMatchRequired
    @RolesAllowed(Right.REFERENTS_WRITE)
    @Operation(
            operationId = "confirmReferent",
            summary = "Confirmer les personnes d'un siège",
            description = "Elles sont toujours en place, avec ces coordonnées : à dire une fois par an.")
    public ReferentView confirm(@PathParam("id") @Parameter(description = SEAT) UUID id) {
        return service.confirm(id);
    }

    @GET
    @Path("/referents/{id}/history")
    @RolesAllowed(Right.REFERENTS_READ)
    @Produces({MediaType.APPLICATION_JSON, SheetFormats.CSV, SheetFormats.XLSX, SheetFormats.NDJSON})
    @Sorts("occurredAt")
    @Operation(
            operationId = "listReferentHistory",
            summary = "Lire l'histoire d'un siège de référent",
            description =
                    "Ouverture, nominations, champs modifiés (sans leurs valeurs), départs, confirmations : qui et quand.")
    public Listing<ReferentHistoryItem> history(
            @PathParam("id") @Parameter(description = SEAT) UUID id, @BeanParam ListQuery query) {
        return service.history(id, query);
    }
}
