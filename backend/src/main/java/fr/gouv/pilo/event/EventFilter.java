package fr.gouv.pilo.event;

import fr.gouv.pilo.shared.page.ChangesQuery;
import fr.gouv.pilo.shared.problem.ProblemException;
import fr.gouv.pilo.shared.time.BusinessClock;
import fr.gouv.pilo.shared.time.TimeBounds;
import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Filters of the events; one repeated is an OR, different ones are an AND. */
class EventFilter extends ChangesQuery {
    @QueryParam("kind")
    @Parameter(description = "Nature.")
    List<EventKind> kind;

    @QueryParam("mode")
    @Parameter(description = "Sur place, à distance, ou les deux.")
    List<EventMode> mode;

    @QueryParam("state")
    @Parameter(description = "Où en est l'événement ; sans lui, tous sauf les archivés.")
    List<EventState> state;

    @QueryParam("territory")
    @Parameter(
            description = "Code d'un territoire : ce qu'il accueille, lui ou un territoire qu'il contient.",
            example = "DEPT-31")
    List<String> territory;

    @QueryParam("project")
    @Parameter(description = "Code du projet.", example = "PRJ-2026-014")
    List<String> project;

    @QueryParam("audience")
    @Parameter(description = "Pour qui il est fait.")
    List<EventAudience> audience;

    @QueryParam("series")
    @Parameter(description = "Identifiant de la série.")
    List<UUID> series;

    @QueryParam("from")
    @Parameter(
            description = "Les événements qui finissent ce jour ou après.",
            example = "2026-12-01",
            schema = @Schema(type = SchemaType.STRING, format = "date"))
    String from;

    @QueryParam("to")
    @Parameter(
            description = "Les événements qui commencent ce jour ou avant.",
            example = "2026-12-31",
            schema = @Schema(type = SchemaType.STRING, format = "date"))
    String to;

    @QueryParam("mine")
    @Parameter(description = "Vrai pour ceux que l'appelant organise.")
    Boolean mine;

    /** @return the beginning of that day in Paris; null for none */
    Instant fromInstant() {
        return start("from", from, 0);
    }

    /** @return the end of that day in Paris; null for none */
    Instant toInstant() {
        return start("to", to, 1);
    }

    static Instant start(String name, String day, int plus) {
        if (day == null) {
            return null;
        }
        try {
            return TimeBounds.date(day)
                    .plusDays(plus)
                    .atStartOfDay(BusinessClock.ZONE)
                    .toInstant();
        } catch (DateTimeException e) {
            throw ProblemException.badRequest(
                    "Le paramètre « " + name + " » attend une date, " + TimeBounds.TEXT + ", par exemple 2026-12-01.");
        }
    }
}
