package fr.gouv.pilo.event;

import fr.gouv.pilo.event.EventActs.CreateCancellation;
import fr.gouv.pilo.event.EventActs.CreateCopies;
import fr.gouv.pilo.event.EventActs.CreatePostponement;
import fr.gouv.pilo.event.EventActs.EventCopies;
import fr.gouv.pilo.event.EventActs.UpdateRating;
import fr.gouv.pilo.event.EventView.EventItem;
import fr.gouv.pilo.event.RegistrationView.QueueMoveItem;
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
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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

@Path("/api/v1/events")
@Tag(name = "events", description = "Événements, inscriptions et files d'attente")
class EventResource {
    private static final String ID = "Identifiant de l'événement.";

    private final EventService service;
    private final EventActService acts;
    private final EventCopyService copies;
    private final RegistrationService registrations;

    EventResource(
            EventService service, EventActService acts, EventCopyService copies, RegistrationService registrations) {
        this.service = service;
        this.acts = acts;
        this.copies = copies;
        this.registrations = registrations;
    }

    @GET
    @RolesAllowed(Right.EVENTS_READ)
    @Produces({MediaType.APPLICATION_JSON, SheetFormats.CSV, SheetFormats.XLSX, SheetFormats.NDJSON})
    @Sorts({"startsAt", "endsAt", "code", "title", "kind", "state", "territory", "updatedAt"})
    @Operation(
            operationId = "listEvents",
            summary = "Lister les événements",
            description =
                    "Un événement par ligne, avec ses places. Un brouillon n'y est que pour ceux qui l'organisent.")
    public Listing<EventItem> list(@BeanParam EventFilter filter) {
        return service.list(filter);
    }

    @POST
    @ResponseStatus(201)
    @RolesAllowed(Right.EVENTS_CREATE)
    @Operation(
            operationId = "createEvent",
            summary = "Écrire un événement",
            description =
                    "Il commence brouillon. Les heures sont celles de Paris : une heure qui n'existe pas est refusée, une heure qui "
                            + "sonne deux fois est demandée avec son décalage.")
    public EventView create(@NotNull @Valid UpdateEvent form) {
        return service.create(form);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Right.EVENTS_READ)
    @Operation(
            operationId = "getEvent",
            summary = "Lire un événement",
            description = "L'événement, ses séances, ses règles d'inscription et ce que l'appelant peut y faire.")
    public EventView get(@PathParam("id") @Parameter(description = ID) UUID id) {
        return service.get(id);
    }

    @PUT
    @Path("/{id}")
    @IfMatchRequired
    @RolesAllowed(Right.EVENTS_ORGANISE)
    @Operation(
            operationId = "updateEvent",
            summary = "Modifier un événement",
            description =
                    "Remplace ce qui s'écrit, en entier. Publié, il garde un lieu et un nombre de places sur place, change de date par un "
                            + "report ; ses places ne descendent pas sous celles qui sont prises, ni sous ce que veut une inscription qui "
                            + "attend, et celles qui s'ajoutent vont à la file d'attente.")
    public EventView update(@PathParam("id") @Parameter(description = ID) UUID id, @NotNull @Valid UpdateEvent form) {
        return service.update(id, form);
    }

    @DELETE
    @Path("/{id}")
    @IfMatchRequired
    @MayConflict
    @RolesAllowed(Right.EVENTS_ORGANISE)
    @Operation(
            operationId = "deleteEvent",
            summary = "Supprimer un brouillon",
            description = "Un événement publié ne se supprime pas : il s'annule.")
    public void delete(@PathParam("id") @Parameter(description = ID) UUID id) {
        service.delete(id);
    }

    @POST
    @Path("/{id}/publications")
    @ResponseStatus(201)
    @IfMatchRequired
    @RolesAllowed(Right.EVENTS_ORGANISE)
    @Operation(
            operationId = "publishEvent",
            summary = "Publier un événement",
            description = "Il est lu de tous, et sa page publique s'ouvre s'il en a une.")
    public EventView publish(@PathParam("id") @Parameter(description = ID) UUID id) {
        return acts.publish(id);
    }

    @POST
    @Path("/{id}/cancellations")
    @Consumes(MediaType.APPLICATION_JSON)
    @ResponseStatus(201)
    @IfMatchRequired
    @RolesAllowed(Right.EVENTS_ORGANISE)
    @Operation(
            operationId = "cancelEvent",
            summary = "Annuler un événement",
            description = "Les personnes inscrites sont prévenues. Un report peut encore le faire revivre.")
    public EventView cancel(
            @PathParam("id") @Parameter(description = ID) UUID id, @NotNull @Valid CreateCancellation form) {
        return acts.cancel(id, form);
    }

    @POST
    @Path("/{id}/postponements")
    @ResponseStatus(201)
    @IfMatchRequired
    @RolesAllowed(Right.EVENTS_ORGANISE)
    @Operation(
            operationId = "postponeEvent",
            summary = "Reporter un événement",
            description =
                    "D'autres dates, les mêmes inscriptions ; les personnes inscrites sont prévenues dans la minute, avec ce qui a changé "
                            + "d'autre. Une séance donnée aux mêmes heures reste la même, passée ou non ; une séance où une présence est "
                            + "notée garde sa date (409). L'ouverture des inscriptions, si elle est à venir, et leur clôture suivent le "
                            + "nouveau début, aux mêmes heures à Paris ; une clôture qui serait passée devient le début de l'événement.")
    public EventView postpone(
            @PathParam("id") @Parameter(description = ID) UUID id, @NotNull @Valid CreatePostponement form) {
        return acts.postpone(id, form);
    }

    @POST
    @Path("/{id}/closures")
    @ResponseStatus(201)
    @IfMatchRequired
    @RolesAllowed(Right.EVENTS_ORGANISE)
    @Operation(
            operationId = "closeEvent",
            summary = "Clore un événement",
            description = "Il a eu lieu, et ce qu'il y avait à en dire est dit : plus rien n'y bouge.")
    public EventView close(@PathParam("id") @Parameter(description = ID) UUID id) {
        return acts.close(id);
    }

    @POST
    @Path("/{id}/archivals")
    @ResponseStatus(201)
    @IfMatchRequired
    @RolesAllowed(Right.EVENTS_ORGANISE)
    @Operation(
            operationId = "archiveEvent",
            summary = "Archiver un événement",
            description = "Clos ou annulé, il quitte les listes ; il reste lisible.")
    public EventView archive(@PathParam("id") @Parameter(description = ID) UUID id) {
        return acts.archive(id);
    }

    @POST
    @Path("/{id}/copies")
    @ResponseStatus(201)
    @RolesAllowed(Right.EVENTS_CREATE)
    @Operation(
            operationId = "copyEvent",
            summary = "Copier un événement",
            description =
                    "Un brouillon par date, aux mêmes heures ; il ne garde ni inscrits ni envois. Les copies forment une série si elle "
                            + "a un nom.")
    public EventCopies copy(@PathParam("id") @Parameter(description = ID) UUID id, @NotNull @Valid CreateCopies form) {
        return copies.copy(id, form);
    }

    @PUT
    @Path("/{id}/speakers/{speaker}/rating")
    @IfMatchRequired
    @RolesAllowed(Right.EVENTS_ORGANISE)
    @Operation(
            operationId = "rateEventSpeaker",
            summary = "Donner un avis sur un intervenant",
            description = "Lu des organisateurs. If-Match porte la version de l'événement.")
    public EventView rate(
            @PathParam("id") @Parameter(description = ID) UUID id,
            @PathParam("speaker") @Parameter(description = "Identifiant de l'intervenant.") UUID speaker,
            @NotNull @Valid UpdateRating form) {
        return acts.rate(id, speaker, form);
    }

    @GET
    @Path("/{id}/queue-moves")
    @RolesAllowed(Right.EVENTS_ORGANISE)
    @Produces({MediaType.APPLICATION_JSON, SheetFormats.CSV, SheetFormats.XLSX, SheetFormats.NDJSON})
    @Sorts("occurredAt")
    @Operation(
            operationId = "listQueueMoves",
            summary = "Lire le journal de la file d'attente",
            description =
                    "Chaque mouvement avec son motif : pourquoi cette place. Pour ceux qui organisent l'événement.")
    public Listing<QueueMoveItem> moves(
            @PathParam("id") @Parameter(description = ID) UUID id, @BeanParam QueueMoveFilter filter) {
        return registrations.moves(id, filter);
    }
}
