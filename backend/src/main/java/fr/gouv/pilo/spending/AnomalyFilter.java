package fr.gouv.pilo.spending;

import fr.gouv.pilo.shared.page.ListQuery;
import jakarta.ws.rs.QueryParam;
import java.util.List;
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
}
