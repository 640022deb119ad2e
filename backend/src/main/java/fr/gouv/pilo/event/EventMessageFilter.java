package fr.gouv.pilo.event;

import fr.gouv.pilo.event.CreateEventMessage.MessageState;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** To whom a message would go. */
class EventMessageFilter {
    @QueryParam("state")
    @Parameter(description = "Où en est l'inscription ; celles qui ont une place sans lui.")
    List<MessageState> state;

    @QueryParam("mode")
    @Parameter(description = "Sur place ou à distance.")
    List<SeatMode> mode;

    @QueryParam("presence")
    @Parameter(description = "Présence notée.")
    List<Presence> presence;
}
