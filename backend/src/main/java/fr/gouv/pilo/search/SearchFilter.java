package fr.gouv.pilo.search;

import fr.gouv.pilo.shared.problem.ProblemException;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What is looked for. */
class SearchFilter {
    private static final int MOST = 20;

    @QueryParam("q")
    @Parameter(
            required = true,
            description =
                    "Mots cherchés, entiers ou seulement commencés ; accents, majuscules et ponctuation indifférents. Les opérateurs « \"mots exacts\" », « -sans » et « or » sont compris.",
            example = "lozere",
            schema = @Schema(maxLength = 200))
    String q;

    @QueryParam("limit")
    @Parameter(
            description = "Nombre d'objets de chaque nature, de 1 à 20 (4 par défaut).",
            schema = @Schema(minimum = "1", maximum = "20", defaultValue = "4"))
    Integer limit;

    String words() {
        if (q == null || q.isBlank()) {
            throw ProblemException.badRequest("Le paramètre « q » est attendu.");
        }
        return q.trim();
    }

    int limit() {
        if (limit == null) {
            return 4;
        }
        if (limit < 1 || limit > MOST) {
            throw ProblemException.badRequest("Le paramètre « limit » va de 1 à " + MOST + ".");
        }
        return limit;
    }
}
