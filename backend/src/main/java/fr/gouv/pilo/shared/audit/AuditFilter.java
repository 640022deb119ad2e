package fr.gouv.pilo.shared.audit;

import fr.gouv.pilo.shared.page.ListQuery;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Filters of the trail. */
class AuditFilter extends ListQuery {
    @QueryParam("act")
    @Parameter(description = "Acte, par exemple project.create.")
    List<String> act;

    @QueryParam("objectType")
    @Parameter(description = "Type d'objet, par exemple project.")
    List<String> objectType;

    @QueryParam("objectId")
    @Parameter(description = "Clé de l'objet.")
    String objectId;

    @QueryParam("account")
    @Parameter(description = "Compte qui a agi.")
    UUID account;

    @QueryParam("from")
    @Parameter(description = "Depuis cet instant.")
    String from;

    @QueryParam("to")
    @Parameter(description = "Avant cet instant.")
    String to;

    Instant fromInstant() {
        return instant("from", from);
    }

    Instant toInstant() {
        return instant("to", to);
    }
}
