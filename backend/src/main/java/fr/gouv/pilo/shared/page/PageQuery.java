package fr.gouv.pilo.shared.page;

import fr.gouv.pilo.shared.problem.ProblemException;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which page of a list; all that a list in one order of its own takes. */
public class PageQuery {
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

    private static int bounded(String name, int value, int min, int max) {
        if (value < min || value > max) {
            throw ProblemException.badRequest("Le paramètre « %s » va de %d à %d.".formatted(name, min, max));
        }
        return value;
    }
}
