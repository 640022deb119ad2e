package fr.gouv.pilo.event;

import fr.gouv.pilo.event.RegistrationActs.CreateAttendance;
import fr.gouv.pilo.event.RegistrationActs.CreateModeChange;
import fr.gouv.pilo.event.RegistrationActs.CreateOffer;
import fr.gouv.pilo.event.RegistrationActs.CreateRegistrationCancellation;
import fr.gouv.pilo.event.RegistrationView.RegistrationItem;
import fr.gouv.pilo.shared.etag.IfMatchRequired;
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

@Path("/api/v1/registrations")
@Tag(name = "events")
class RegistrationResource {
    private static final String ID = "Identifiant de l'inscription.";

    private final RegistrationService service;

    RegistrationResource(RegistrationService service) {
        this.service = service;
    }

    @GET
    @RolesAllowed(Right.REGISTRATIONS_READ)
    @Produces({MediaType.APPLICATION_JSON, SheetFormats.CSV, SheetFormats.XLSX, SheetFormats.NDJSON})
    @Sorts({"createdAt", "rank", "state", "lastName", "startsAt", "updatedAt"})
    @Operation(
            operationId = "listRegistrations",
            summary = "Lister les inscriptions",
            description =
                    "Celles des événements que l'appelant organise ; toutes, sans rien qui dise qui vient, pour une machine qui lit les "
                            + "événements.")
    public Listing<RegistrationItem> list(@BeanParam RegistrationFilter filter) {
        return service.list(filter);
    }

    @POST
    @ResponseStatus(201)
    @RolesAllowed(Right.EVENTS_ORGANISE)
    @Operation(
            operationId = "createRegistration",
            summary = "Inscrire quelqu'un",
            description =
                    "La personne a une place s'il en reste une que personne n'attend, sinon la suite de la file. Une adresse n'est "
                            + "inscrite qu'une fois.")
    public RegistrationView create(@NotNull @Valid CreateRegistration form) {
        return service.create(form);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Right.REGISTRATIONS_READ)
    @Operation(
            operationId = "getRegistration",
            summary = "Lire une inscription",
            description = "L'inscription et ses mouvements : pourquoi cette place.")
    public RegistrationView get(@PathParam("id") @Parameter(description = ID) UUID id) {
        return service.get(id);
    }

    @PUT
    @Path("/{id}")
    @IfMatchRequired
    @RolesAllowed(Right.EVENTS_ORGANISE)
    @Operation(
            operationId = "updateRegistration",
            summary = "Corriger une inscription",
            description =
                    "Remplace ce qui s'écrit ; des places en moins vont à la file, des places en plus doivent être libres.")
    public RegistrationView update(
            @PathParam("id") @Parameter(description = ID) UUID id, @NotNull @Valid UpdateRegistration form) {
        return service.update(id, form);
    }

    @POST
    @Path("/{id}/cancellations")
    @Consumes(MediaType.APPLICATION_JSON)
    @ResponseStatus(201)
    @IfMatchRequired
    @RolesAllowed(Right.EVENTS_ORGANISE)
    @Operation(
            operationId = "cancelRegistration",
            summary = "Annuler une inscription",
            description = "La place libérée est proposée à la première inscription de la file.")
    public RegistrationView cancel(
            @PathParam("id") @Parameter(description = ID) UUID id,
            @NotNull @Valid CreateRegistrationCancellation form) {
        return service.cancel(id, form);
    }

    @POST
    @Path("/{id}/mode-changes")
    @ResponseStatus(201)
    @IfMatchRequired
    @RolesAllowed(Right.EVENTS_ORGANISE)
    @Operation(
            operationId = "changeRegistrationMode",
            summary = "Passer sur place ou à distance",
            description =
                    "S'il y a une place libre que personne n'attend, ou à la suite de la file si la personne veut attendre.")
    public RegistrationView changeMode(
            @PathParam("id") @Parameter(description = ID) UUID id, @NotNull @Valid CreateModeChange form) {
        return service.changeMode(id, form);
    }

    @POST
    @Path("/{id}/offers")
    @Consumes(MediaType.APPLICATION_JSON)
    @ResponseStatus(201)
    @IfMatchRequired
    @RolesAllowed(Right.EVENTS_ORGANISE)
    @Operation(
            operationId = "offerSeat",
            summary = "Laisser passer une inscription",
            description =
                    "Quand la première de la file veut plus de places qu'il n'en reste, l'organisation peut proposer la place à une "
                            + "autre ; le motif est gardé pour chacune de celles qui restent derrière.")
    public RegistrationView offer(
            @PathParam("id") @Parameter(description = ID) UUID id, @NotNull @Valid CreateOffer form) {
        return service.offer(id, form);
    }

    @POST
    @Path("/{id}/attendances")
    @ResponseStatus(201)
    @RolesAllowed(Right.EVENTS_ORGANISE)
    @Operation(
            operationId = "recordAttendance",
            summary = "Noter une présence",
            description = "À partir du jour de l'événement ; noter deux fois la même chose ne change rien.")
    public RegistrationView attend(
            @PathParam("id") @Parameter(description = ID) UUID id, @NotNull @Valid CreateAttendance form) {
        return service.attend(id, form);
    }
}
