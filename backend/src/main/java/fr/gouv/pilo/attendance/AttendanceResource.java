package fr.gouv.pilo.attendance;

import fr.gouv.pilo.shared.identity.Right;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

@Path("/api/v1/event-attendances")
@Tag(name = "events")
class AttendanceResource {
    private static final String EVENT = "Identifiant de l'événement.";

    private final AttendanceService service;

    AttendanceResource(AttendanceService service) {
        this.service = service;
    }

    @GET
    @Path("/{event}")
    @RolesAllowed(Right.EVENTS_ORGANISE)
    @Operation(
            operationId = "getEventAttendance",
            summary = "Lire les présences d'un événement",
            description =
                    "Séance par séance, avec qui les a notées et quand ; et le lien d'émargement ouvert, s'il y en a un.")
    public AttendanceView get(@PathParam("event") @Parameter(description = EVENT) UUID event) {
        return service.get(event);
    }

    @POST
    @Path("/{event}/attendances")
    @ResponseStatus(201)
    @RolesAllowed(Right.EVENTS_ORGANISE)
    @Operation(
            operationId = "recordAttendances",
            summary = "Noter des présences, séance par séance",
            description =
                    "À partir du jour de l'événement, à la main. Un acte envoyé deux fois ne compte qu'une ; le dernier l'emporte.")
    public AttendanceReceiptView record(
            @PathParam("event") @Parameter(description = EVENT) UUID event, @NotNull @Valid CreateAttendances form) {
        return service.record(event, form);
    }
}
