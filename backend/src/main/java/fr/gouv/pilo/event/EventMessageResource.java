package fr.gouv.pilo.event;

import fr.gouv.pilo.event.EventMessageView.EventMessageRecipients;
import fr.gouv.pilo.shared.identity.Right;
import fr.gouv.pilo.shared.page.ListQuery;
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

@Path("/api/v1/events/{id}")
@Tag(name = "events")
class EventMessageResource {
    private static final String ID = "Identifiant de l'événement.";

    private final EventMessageService service;

    EventMessageResource(EventMessageService service) {
        this.service = service;
    }

    @GET
    @Path("/messages")
    @RolesAllowed(Right.EVENTS_ORGANISE)
    @Produces({MediaType.APPLICATION_JSON, SheetFormats.CSV, SheetFormats.XLSX, SheetFormats.NDJSON})
    @Sorts("createdAt")
    @Operation(
            operationId = "listEventMessages",
            summary = "Lister les messages écrits aux personnes inscrites",
            description =
                    "Pour ceux qui organisent l'événement ; les courriels eux-mêmes se suivent dans la liste des courriels.")
    public Listing<EventMessageView> list(
            @PathParam("id") @Parameter(description = ID) UUID id, @BeanParam ListQuery query) {
        return service.list(id, query);
    }

    @GET
    @Path("/message-recipients")
    @RolesAllowed(Right.EVENTS_ORGANISE)
    @Operation(
            operationId = "getEventMessageRecipients",
            summary = "Compter à qui un message irait",
            description = "Leur nombre et un exemple ; rien n'est envoyé.")
    public EventMessageRecipients recipients(
            @PathParam("id") @Parameter(description = ID) UUID id, @BeanParam EventMessageFilter filter) {
        return service.recipients(id, filter);
    }

    @POST
    @Path("/messages")
    @ResponseStatus(201)
    @RolesAllowed(Right.EVENTS_ORGANISE)
    @Operation(
            operationId = "createEventMessage",
            summary = "Écrire à un groupe de personnes inscrites",
            description =
                    "Un exemplaire à chacune, que les autres ne voient pas, sans pièce jointe. Le même message aux mêmes personnes dans les dix "
                            + "minutes est refusé.")
    public EventMessageView send(
            @PathParam("id") @Parameter(description = ID) UUID id, @NotNull @Valid CreateEventMessage form) {
        return service.send(id, form);
    }
}
