package fr.gouv.pilo.attendance;

import fr.gouv.pilo.attendance.AttendanceView.CheckInItem;
import fr.gouv.pilo.shared.identity.Right;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

@Path("/api/v1/check-ins")
@Tag(name = "events")
class CheckInResource {
    private final CheckInService service;

    CheckInResource(CheckInService service) {
        this.service = service;
    }

    @POST
    @ResponseStatus(201)
    @RolesAllowed(Right.EVENTS_ORGANISE)
    @Operation(
            operationId = "openCheckIn",
            summary = "Ouvrir l'émargement",
            description =
                    "Un lien pour un jour, celui de la prochaine séance : qui l'a coche les présences sur place, sans compte, et ne "
                            + "fait rien d'autre. Il se ferme de lui-même à minuit. Ouvert deux fois, c'est le même.")
    public CheckInItem open(@NotNull @Valid CreateCheckIn form) {
        return service.open(form);
    }

    @POST
    @Path("/{id}/closures")
    @ResponseStatus(201)
    @RolesAllowed(Right.EVENTS_ORGANISE)
    @Operation(
            operationId = "closeCheckIn",
            summary = "Fermer l'émargement",
            description =
                    "Le lien n'ouvre plus rien, et la liste s'efface des appareils ; ce qu'ils ont coché avant, sans réseau, est encore pris "
                            + "douze heures. Fermer deux fois ne change rien.")
    public CheckInItem close(@PathParam("id") @Parameter(description = "Identifiant de l'émargement.") UUID id) {
        return service.close(id);
    }
}
