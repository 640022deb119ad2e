package fr.gouv.pilo.event;

import fr.gouv.pilo.shared.page.ListQuery;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

class RegistrationImportFilter extends ListQuery {
    @QueryParam("outcome")
    @Parameter(description = "Ce que la ligne devient.")
    List<RosterOutcome> outcome;
}
