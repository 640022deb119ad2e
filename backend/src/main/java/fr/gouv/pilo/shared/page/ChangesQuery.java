package fr.gouv.pilo.shared.page;

import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** A list that scripts follow from change to change. */
public class ChangesQuery extends SearchQuery {
    @QueryParam("updatedSince")
    @Parameter(
            description =
                    "Ne rend que ce qui a changé depuis cet instant, suppressions comprises ({id, deleted}). Passez le « nextSince » de la réponse précédente.",
            example = "2026-11-23T08:00:00Z",
            schema = @Schema(format = "date-time"))
    String updatedSince;

    @Override
    public Instant updatedSince() {
        return instant("updatedSince", updatedSince);
    }

    @Override
    public boolean takesUpdatedSince() {
        return true;
    }
}
