package fr.gouv.pilo.event;

import fr.gouv.pilo.shared.page.SearchQuery;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

class PublicEventFilter extends SearchQuery {
    @QueryParam("kind")
    @Parameter(description = "Nature.")
    List<EventKind> kind;

    @QueryParam("mode")
    @Parameter(description = "Sur place, à distance, ou les deux.")
    List<EventMode> mode;

    @QueryParam("audience")
    @Parameter(description = "Pour qui il est fait.")
    List<EventAudience> audience;

    @QueryParam("territory")
    @Parameter(
            description = "Code d'un territoire : ce qu'il accueille, lui ou un territoire qu'il contient.",
            example = "DEPT-31")
    List<String> territory;

    @QueryParam("from")
    @Parameter(
            description = "Les événements qui finissent ce jour ou après ; aujourd'hui sans lui.",
            example = "2026-12-01",
            schema = @Schema(type = SchemaType.STRING, format = "date"))
    String from;

    @QueryParam("to")
    @Parameter(
            description = "Les événements qui commencent ce jour ou avant.",
            example = "2026-12-31",
            schema = @Schema(type = SchemaType.STRING, format = "date"))
    String to;
}
