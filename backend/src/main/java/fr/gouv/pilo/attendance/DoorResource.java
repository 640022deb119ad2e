package fr.gouv.pilo.attendance;

import fr.gouv.pilo.attendance.CheckInView.CheckInPersonItem;
import fr.gouv.pilo.shared.identity.Visitor;
import fr.gouv.pilo.shared.limit.HourLimit;
import fr.gouv.pilo.shared.limit.LimitedTo;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** The list of the day by its link. A door with several telephones asks often; what no door does is counted by link. */
@Path("/api/v1/public/check-in")
@Tag(name = "events")
class DoorResource {
    private static final String TOKEN = "Ce que porte le lien du jour, après le signe #.";
    /** Of one client: a prefecture's, behind which all telephones of a door may stand. */
    private static final int PER_HOUR = 7_200;

    private final DoorService service;
    private final Visitor visitor;
    private final HourLimit readings;
    private final HourLimit writings;

    DoorResource(
            DoorService service,
            Visitor visitor,
            Clock clock,
            @ConfigProperty(name = "pilo.check-in.readings-per-hour") int readings,
            @ConfigProperty(name = "pilo.check-in.writings-per-hour") int writings) {
        this.service = service;
        this.visitor = visitor;
        this.readings = new HourLimit(readings, clock);
        this.writings = new HourLimit(writings, clock);
    }

    @GET
    @Path("/{token}")
    @PermitAll
    @LimitedTo(perHour = PER_HOUR)
    @Operation(
            operationId = "getCheckIn",
            summary = "Lire la liste d'émargement du jour",
            description = "Par le lien du jour : noms et services de ceux qui viennent sur place, et ce qui est coché.")
    public CheckInView get(@PathParam("token") @Parameter(description = TOKEN) String token) {
        return service.get(comes(service.opened(token), readings));
    }

    @POST
    @Path("/{token}/attendances")
    @ResponseStatus(201)
    @PermitAll
    @LimitedTo(perHour = PER_HOUR)
    @Operation(
            operationId = "tickCheckIn",
            summary = "Cocher des présences",
            description =
                    "Par le lien du jour. Un acte envoyé deux fois ne compte qu'une ; d'une personne et d'une séance, le dernier par "
                            + "son heure l'emporte, même arrivé avant. Ce qui a été coché avant la fermeture est pris douze heures encore.")
    public AttendanceReceiptView tick(
            @PathParam("token") @Parameter(description = TOKEN) String token, @NotNull @Valid CreateAttendances form) {
        return service.tick(comes(service.taking(token), writings), form);
    }

    @POST
    @Path("/{token}/walk-ins")
    @ResponseStatus(201)
    @PermitAll
    @LimitedTo(perHour = PER_HOUR)
    @Operation(
            operationId = "letWalkIn",
            summary = "Inscrire sur place une personne qui se présente",
            description =
                    "Par le lien du jour : s'il reste une place, elle est inscrite et présente. Déjà inscrite, elle est seulement présente.")
    public CheckInPersonItem letIn(
            @PathParam("token") @Parameter(description = TOKEN) String token, @NotNull @Valid CreateWalkIn form) {
        return service.letIn(comes(service.opened(token), writings), form);
    }

    /** Who comes by a link is named by it in the trail. */
    private UUID comes(UUID id, HourLimit limit) {
        limit.take(id.toString());
        visitor.comesBy(new Visitor.Link(id, CheckInLink.KIND, CheckInService.TYPE, id.toString()));
        return id;
    }
}
