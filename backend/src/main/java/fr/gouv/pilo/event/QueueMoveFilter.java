package fr.gouv.pilo.event;

import fr.gouv.pilo.shared.page.ListQuery;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

class QueueMoveFilter extends ListQuery {
    @QueryParam("registration")
    @Parameter(description = "Identifiant de l'inscription.")
    List<UUID> registration;

    @QueryParam("mode")
    @Parameter(description = "Sur place ou à distance.")
    List<SeatMode> mode;

    @QueryParam("reason")
    @Parameter(description = "Motif.")
    List<QueueReason> reason;
}
