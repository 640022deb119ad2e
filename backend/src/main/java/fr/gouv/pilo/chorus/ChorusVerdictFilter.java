package fr.gouv.pilo.chorus;

import fr.gouv.pilo.shared.page.ListQuery;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Filters of the verdicts of an import. */
class ChorusVerdictFilter extends ListQuery {
    @QueryParam("verdict")
    @Parameter(description = "UNEXPLAINED, REMAINING, SPLIT ou EQUAL.")
    List<Verdict> verdict;

    @QueryParam("commitment")
    @Parameter(description = "Numéro d'EJ.", example = "9900000016")
    List<String> commitment;
}
