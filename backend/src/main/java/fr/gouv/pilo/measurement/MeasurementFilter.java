package fr.gouv.pilo.measurement;

import fr.gouv.pilo.shared.page.ListQuery;
import fr.gouv.pilo.shared.problem.ProblemException;
import fr.gouv.pilo.shared.time.TimeBounds;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

class MeasurementFilter extends ListQuery {
    @QueryParam("indicator")
    @Parameter(description = "Code d'un indicateur.", example = "IND-304")
    List<String> indicator;

    @QueryParam("territory")
    @Parameter(description = "Code d'un territoire.", example = "DEPT-31")
    List<String> territory;

    @QueryParam("type")
    @Parameter(description = "INITIAL (VI), CURRENT (VA) ou TARGET (VC).")
    List<MeasurementType> type;

    @QueryParam("from")
    @Parameter(description = "À partir de ce mois.", example = "2024-01", schema = @Schema(pattern = "^\\d{4}-\\d{2}$"))
    String from;

    @QueryParam("to")
    @Parameter(
            description = "Jusqu'à ce mois compris.",
            example = "2024-12",
            schema = @Schema(pattern = "^\\d{4}-\\d{2}$"))
    String to;

    @QueryParam("importId")
    @Parameter(description = "Import qui a apporté les valeurs.")
    List<UUID> importId;

    @QueryParam("knownAt")
    @Parameter(
            description = "Ce qui était connu à cet instant passé, au lieu de ce qui l'est aujourd'hui.",
            example = "2026-10-09T08:00:00Z",
            schema = @Schema(format = "date-time"))
    String knownAt;

    @QueryParam("updatedSince")
    @Parameter(
            description =
                    "Ne rend que ce qui a changé depuis cet instant, retraits compris ({id, deleted}). Passez le « nextSince » de la réponse précédente.",
            example = "2026-11-23T08:00:00Z",
            schema = @Schema(format = "date-time"))
    String since;

    @HeaderParam("Accept")
    @Parameter(hidden = true)
    String accept;

    @Override
    public Instant updatedSince() {
        return instant("updatedSince", since);
    }

    @Override
    public boolean takesUpdatedSince() {
        return true;
    }

    List<String> importIds() {
        return importId == null
                ? List.of()
                : importId.stream().map(UUID::toString).toList();
    }

    YearMonth firstMonth() {
        return month("from", from);
    }

    YearMonth lastMonth() {
        return month("to", to);
    }

    Instant knownInstant() {
        return instant("knownAt", knownAt);
    }

    /** Whether the exchange format is asked for, which knows national indicators only. */
    boolean exchange() {
        return accept != null && accept.replace(" ", "").replace("\"", "").contains("profile=exchange");
    }

    private static YearMonth month(String name, String text) {
        try {
            return text == null ? null : TimeBounds.month(text);
        } catch (DateTimeException e) {
            throw ProblemException.badRequest(
                    "Le paramètre « " + name + " » attend un mois, " + TimeBounds.TEXT + ", par exemple 2024-01.");
        }
    }
}
