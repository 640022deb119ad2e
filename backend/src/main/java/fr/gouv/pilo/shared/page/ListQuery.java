package fr.gouv.pilo.shared.page;

import fr.gouv.pilo.shared.problem.ProblemException;
import fr.gouv.pilo.shared.time.TimeBounds;
import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The parameters that every list takes. */
public class ListQuery {
    static final int DEFAULT_LIMIT = 20;
    static final int MAX_LIMIT = 100;

    @QueryParam("limit")
    @Parameter(
            description = "Nombre d'éléments par page, de 1 à 100 (20 par défaut).",
            schema = @Schema(minimum = "1", maximum = "100", defaultValue = "20"))
    Integer limit;

    @QueryParam("offset")
    @Parameter(
            description = "Rang du premier élément, à partir de 0.",
            schema = @Schema(minimum = "0", maximum = "10000000", defaultValue = "0"))
    Integer offset;

    @QueryParam("sort")
    @Parameter(
            description = "Champs de tri séparés par des virgules ; « - » devant un champ pour l'ordre décroissant.",
            example = "-updatedAt",
            schema = @Schema(maxLength = 200))
    String sort;

    public int limit() {
        return bounded("limit", limit == null ? DEFAULT_LIMIT : limit, 1, MAX_LIMIT);
    }

    public int offset() {
        return bounded("offset", offset == null ? 0 : offset, 0, 10_000_000);
    }

    /** A bad page is refused before the list is looked for: 400 wins over 404. */
    public void checkPage() {
        limit();
        offset();
    }

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

    private static int bounded(String name, int value, int min, int max) {
        if (value < min || value > max) {
            throw ProblemException.badRequest("Le paramètre « %s » va de %d à %d.".formatted(name, min, max));
        }
        return value;
    }
}
