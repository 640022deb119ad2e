package fr.gouv.pilo.calendar;

import fr.gouv.pilo.shared.calendar.CalendarAnswer;
import fr.gouv.pilo.shared.etag.IfMatchRequired;
import fr.gouv.pilo.shared.identity.Right;
import fr.gouv.pilo.shared.limit.LimitedTo;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

@Path("/api/v1")
@Tag(name = "calendars", description = "Agendas : ce à quoi un logiciel d'agenda s'abonne")
class CalendarResource {
    static final String CALENDAR = "text/calendar";
    static final int PER_HOUR = 600;

    private final CalendarService service;

    CalendarResource(CalendarService service) {
        this.service = service;
    }

    @GET
    @Path("/calendars/{secret}")
    @PermitAll
    @LimitedTo(perHour = PER_HOUR)
    @Produces(CALENDAR)
    @Operation(
            operationId = "getCalendar",
            summary = "Lire un agenda personnel",
            description =
                    "Par son adresse secrète : les événements que la personne voit, et ses brouillons, au format iCalendar ; sans nom d'inscrit "
                            + "ni lien de visioconférence.")
    public CalendarAnswer own(
            @PathParam("secret") @Parameter(description = "Ce que porte l'adresse de l'agenda, « .ics » compris.")
                    String secret) {
        return service.own(CalendarSecret.ofFile(secret));
    }

    @GET
    @Path("/calendar-subscription")
    @RolesAllowed(Right.CALENDARS_SUBSCRIBE)
    @Operation(
            operationId = "getCalendarSubscription",
            summary = "Lire son abonnement à l'agenda",
            description = "Si une adresse personnelle est ouverte, et depuis quand ; jamais l'adresse elle-même.")
    public CalendarSubscriptionView subscription() {
        return service.subscription();
    }

    @POST
    @Path("/calendar-subscriptions")
    @ResponseStatus(201)
    @RolesAllowed(Right.CALENDARS_SUBSCRIBE)
    @Operation(
            operationId = "createCalendarSubscription",
            summary = "Créer ou renouveler l'adresse de son agenda",
            description =
                    "L'adresse n'est dite que dans cette réponse ; la précédente n'ouvre plus rien. Renvoyée avec la même clé, la demande "
                            + "répond 409 : l'adresse reste ouverte, et n'est pas redite.")
    public CalendarAddressView create() {
        var created = service.create();
        return new CalendarAddressView(created.url(), created.endsAt());
    }

    @DELETE
    @Path("/calendar-subscription")
    @IfMatchRequired
    @RolesAllowed(Right.CALENDARS_SUBSCRIBE)
    @Operation(
            operationId = "deleteCalendarSubscription",
            summary = "Révoquer l'adresse de son agenda",
            description = "Elle n'ouvre plus rien ; le logiciel d'agenda garde ce qu'il a déjà lu.")
    public void revoke() {
        service.revoke();
    }
}
