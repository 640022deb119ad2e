package fr.gouv.pilo.shared.page;

import fr.gouv.pilo.shared.problem.ProblemException;
import jakarta.ws.rs.QueryParam;
import java.util.List;
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

    @QueryParam("columns")
    @Parameter(
            description =
                    "Pour un fichier lu par une personne (CSV, XLSX) : ses colonnes, dans l'ordre. Titres et libellés sont alors en français, dates et nombres ceux d'un tableur français (CSV : marque UTF-8, virgule décimale, jj/mm/aaaa). Sans ce paramètre, le fichier est celui des scripts.")
    List<String> columns;

    /** The columns of a file made for a person; null for a script's. */
    public List<String> columns() {
        return columns;
    }

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
