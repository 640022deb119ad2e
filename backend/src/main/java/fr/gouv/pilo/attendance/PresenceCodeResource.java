package fr.gouv.pilo.attendance;

import fr.gouv.pilo.attendance.AttendanceView.PresenceCodeItem;
import fr.gouv.pilo.shared.identity.Right;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

@Path("/api/v1/presence-codes")
@Tag(name = "events")
class PresenceCodeResource {
    private final PresenceCodeService service;

    PresenceCodeResource(PresenceCodeService service) {
        this.service = service;
    }

    @POST
    @ResponseStatus(201)
    @RolesAllowed(Right.EVENTS_ORGANISE)
    @Operation(
            operationId = "showPresenceCode",
            summary = "Montrer un code de présence",
            description =
                    "Six lettres ou chiffres, valables un quart d'heure, le jour de la séance : qui suit à distance les saisit sur la page "
                            + "/public/presence avec son adresse, ou sur la page du lien de son inscription, et sa présence est notée.")
    public PresenceCodeItem open(@NotNull @Valid CreatePresenceCode form) {
        return service.open(form);
    }
}
