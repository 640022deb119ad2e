package fr.gouv.pilo.shared.intake;

import fr.gouv.pilo.shared.page.ListQuery;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What imports are listed by, whatever the room. */
public class IntakeFilter extends ListQuery {
    @QueryParam("status")
    @Parameter(description = "CHECKED, REFUSED, APPLIED, REVERSED ou ABANDONED.")
    List<StoredStatus> status;

    @QueryParam("updatedSince")
    @Parameter(
            description =
                    "Ne rend que ce qui a changé depuis cet instant. Passez le « nextSince » de la réponse précédente.",
            schema = @Schema(format = "date-time"))
    String since;

    @Override
    public Instant updatedSince() {
        return instant("updatedSince", since);
    }

    @Override
    public boolean takesUpdatedSince() {
        return true;
    }

    public List<String> statuses() {
        return status == null ? null : status.stream().map(Enum::name).toList();
    }
}
