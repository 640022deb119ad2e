package fr.gouv.pilo.spending;

import fr.gouv.pilo.shared.page.ChangesQuery;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Filters of the commitment requests; one repeated is an OR, different ones are an AND. */
class CommitmentRequestFilter extends ChangesQuery {
    @QueryParam("state")
    @Parameter(description = "Où en est la demande.")
    List<RequestState> state;

    @QueryParam("scheme")
    @Parameter(description = "Code du dispositif.", example = "FTAP")
    List<String> scheme;

    @QueryParam("year")
    @Parameter(description = "Exercice.", example = "2026")
    List<Integer> year;

    @QueryParam("axis")
    @Parameter(description = "Code de l'axe.", example = "AXE_1")
    List<String> axis;

    @QueryParam("project")
    @Parameter(description = "Code du projet.", example = "PRJ-2026-014")
    List<String> project;

    @QueryParam("approval")
    @Parameter(description = "WAITING : seulement celles qui attendent une approbation.")
    Approval approval;

    enum Approval {
        WAITING
    }
}
