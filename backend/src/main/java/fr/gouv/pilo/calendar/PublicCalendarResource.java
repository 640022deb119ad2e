package fr.gouv.pilo.calendar;

import fr.gouv.pilo.event.EventAudience;
import fr.gouv.pilo.shared.calendar.CalendarAnswer;
import fr.gouv.pilo.shared.limit.LimitedTo;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Its address stands here whole: a shorter one would leave it to the room that has the rest of /public. */
@Path(PublicCalendarResource.PATH)
@Tag(name = "calendars")
class PublicCalendarResource {
    static final String PATH = "/api/v1/public/calendar.ics";

    private final CalendarFeeds feeds;

    PublicCalendarResource(CalendarFeeds feeds) {
        this.feeds = feeds;
    }

    @GET
    @PermitAll
    @LimitedTo(perHour = CalendarResource.PER_HOUR)
    @Produces(CalendarResource.CALENDAR)
    @Operation(
            operationId = "getPublicCalendar",
            summary = "S'abonner aux événements ouverts au public",
            description =
                    "Sans compte, au format iCalendar : de l'an passé aux deux ans à venir, sans aucun nom. Un événement annulé y reste trente "
                            + "jours, marqué comme tel. À relire toutes les heures.")
    public CalendarAnswer ofPublic(
            @QueryParam("audience")
                    @Parameter(description = "Pour qui il est fait ; ce qui est tout public y est aussi.")
                    List<EventAudience> audience) {
        return feeds.forAll(audience);
    }
}
