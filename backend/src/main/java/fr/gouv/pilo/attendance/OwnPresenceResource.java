package fr.gouv.pilo.attendance;

import fr.gouv.pilo.shared.identity.Visitor;
import fr.gouv.pilo.shared.limit.LimitedTo;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

@Path("/api/v1/public/presences")
@Tag(name = "events")
class OwnPresenceResource {
    private static final int PER_HOUR = 600;

    private final OwnPresenceService service;
    private final Visitor visitor;

    OwnPresenceResource(OwnPresenceService service, Visitor visitor) {
        this.service = service;
        this.visitor = visitor;
    }

    @POST
    @ResponseStatus(202)
    @PermitAll
    @LimitedTo(perHour = PER_HOUR)
    @Operation(
            operationId = "confirmOwnPresence",
            summary = "Dire sa présence à distance",
            description =
                    "Sans compte, par le code montré en séance. La réponse est la même que l'adresse soit inscrite ou non. 20 demandes par "
                            + "heure et par adresse, 600 par poste.")
    public OwnPresenceView confirm(@NotNull @Valid CreateOwnPresence form) {
        visitor.writesAs(form.mail(), "presence", form.code());
        return service.confirm(form);
    }
}
