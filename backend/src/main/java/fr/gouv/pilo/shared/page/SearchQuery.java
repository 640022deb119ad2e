package fr.gouv.pilo.shared.page;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** A list that can be searched by words. */
public class SearchQuery extends ListQuery {
    @QueryParam("q")
    @Parameter(
            description =
                    "Mots cherchés, entiers ou seulement commencés ; accents, majuscules et ponctuation indifférents. Les opérateurs « \"mots exacts\" », « -sans » et « or » sont compris.",
            schema = @Schema(maxLength = 200))
    String q;

    @Override
    public String q() {
        return q == null || q.isBlank() ? null : q.trim();
    }
}
