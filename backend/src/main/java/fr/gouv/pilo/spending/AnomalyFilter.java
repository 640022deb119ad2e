package fr.gouv.pilo.spending;

import fr.gouv.pilo.shared.page.ListQuery;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Filters of the anomalies. */
class AnomalyFilter extends ListQuery {
    @QueryParam("rule")
    @Parameter(description = "La règle enfreinte.")
    List<AnomalyRule> rule;

    @QueryParam("scheme")
    @Parameter(description = "Code du dispositif.", example = "FTAP")
    List<String> scheme;

    @QueryParam("axis")
    @Parameter(description = "Code de l'axe.", example = "AXE_1")
    List<String> axis;

    @QueryParam("state")
    @Parameter(description = "Où en est son traitement.")
    List<AnomalyState> state;

    @QueryParam("owner")
    @Parameter(description = "Identifiant du compte de qui s'en occupe.")
    List<UUID> owner;

    @QueryParam("asOf")
    @Parameter(description = Moment.AS_OF, example = "2025-12-31")
    String asOf;

    @QueryParam("on")
    @Parameter(description = Moment.ON, example = "2025-12-31")
    String on;

    Moment moment() {
        return Moment.parse(asOf, on);
    }
}
