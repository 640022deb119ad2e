package fr.gouv.pilo.spending;

import fr.gouv.pilo.shared.page.ChangesQuery;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Filters of the commitments; one repeated is an OR, different ones are an AND. */
class CommitmentFilter extends ChangesQuery {
    @QueryParam("scheme")
    @Parameter(description = "Code du dispositif d'un de ses postes.", example = "FTAP")
    List<String> scheme;

    @QueryParam("year")
    @Parameter(description = "Exercice de l'engagement.", example = "2026")
    List<Integer> year;

    @QueryParam("axis")
    @Parameter(description = "Code de l'axe d'un de ses postes.", example = "AXE_1")
    List<String> axis;

    @QueryParam("project")
    @Parameter(description = "Code du projet d'un de ses postes.", example = "PRJ-2026-014")
    List<String> project;

    @QueryParam("supplier")
    @Parameter(description = "Identifiant du prestataire.")
    List<UUID> supplier;

    @QueryParam("state")
    @Parameter(description = "Où en est l'engagement.")
    List<CommitmentState> state;

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
