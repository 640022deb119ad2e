package fr.gouv.pilo.event;

import fr.gouv.pilo.shared.page.ChangesQuery;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Filters of the registrations; one repeated is an OR, different ones are an AND. */
class RegistrationFilter extends ChangesQuery {
    @QueryParam("event")
    @Parameter(description = "Identifiant de l'événement.")
    List<UUID> event;

    @QueryParam("state")
    @Parameter(description = "Où en est l'inscription.")
    List<RegistrationState> state;

    @QueryParam("mode")
    @Parameter(description = "Sur place ou à distance.")
    List<SeatMode> mode;

    @QueryParam("presence")
    @Parameter(description = "Présence notée.")
    List<Presence> presence;

    @QueryParam("department")
    @Parameter(description = "Code du département.", example = "DEPT-31")
    List<String> department;

    @QueryParam("agent")
    @Parameter(description = "Vrai pour les agents de l'État.")
    Boolean agent;

    @QueryParam("queue")
    @Parameter(
            description =
                    "Vrai pour celles de la file d'attente : qui y tient un rang, adresse confirmée ou non, et à qui une place est proposée.")
    Boolean queue;

    @QueryParam("need")
    @Parameter(description = "Service demandé.")
    List<ServiceNeed> need;
}
