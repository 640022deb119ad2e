package fr.gouv.pilo.shared.page;

import fr.gouv.pilo.shared.problem.ProblemException;
import fr.gouv.pilo.shared.time.TimeBounds;
import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The parameters that a list takes which may be sorted. */
public class ListQuery extends PageQuery {
    @QueryParam("sort")
    @Parameter(
            description = "Champs de tri séparés par des virgules ; « - » devant un champ pour l'ordre décroissant.",
            example = "-updatedAt",
            schema = @Schema(maxLength = 200))
    String sort;

    public String sort() {
        return sort;
    }

    /** Full-text words; lists that have a search override this. */
    public String q() {
        return null;
    }

    /** Changes since; lists for scripts override this and {@link #takesUpdatedSince}. */
    public Instant updatedSince() {
        return null;
    }

    /** Whether the list knows this parameter, given or not: the others have no next time to tell. */
    public boolean takesUpdatedSince() {
        return false;
    }

    /** Reads an instant of a query (ISO 8601 with its offset). */
    protected static Instant instant(String name, String text) {
        if (text == null) {
            return null;
        }
        try {
            return TimeBounds.instant(text);
        } catch (DateTimeException e) {
            throw ProblemException.badRequest("Le paramètre « " + name + " » attend un instant, " + TimeBounds.TEXT
                    + ", par exemple 2026-11-23T08:00:00Z.");
        }
    }
}
