package fr.gouv.pilo.measurement;

import fr.gouv.pilo.shared.page.ListQuery;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

class ImportChangeFilter extends ListQuery {
    @QueryParam("outcome")
    @Parameter(description = "NEW, CHANGED, UNCHANGED ou SKIPPED.")
    List<ImportOutcome> outcome;

    @QueryParam("indicator")
    @Parameter(description = "Code d'un indicateur.", example = "IND-304")
    List<String> indicator;

    @QueryParam("territory")
    @Parameter(description = "Code d'un territoire.", example = "DEPT-31")
    List<String> territory;
}
