package fr.gouv.pilo.project;

import fr.gouv.pilo.shared.page.ListQuery;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

class HistoryFilter extends ListQuery {
    @QueryParam("kind")
    @Parameter(description = "Nature.")
    List<HistoryKind> kind;
}
