package fr.gouv.pilo.funding;

import fr.gouv.pilo.shared.page.SearchQuery;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Filters of the movements; one repeated is an OR, different ones are an AND. */
class MovementFilter extends SearchQuery {
    @QueryParam("kind")
    @Parameter(description = "Nature du mouvement.")
    List<MovementKind> kind;

    @QueryParam("scheme")
    @Parameter(description = "Code du dispositif.", example = "FTAP")
    List<String> scheme;

    @QueryParam("year")
    @Parameter(description = "Exercice.", example = "2026")
    List<Integer> year;

    @QueryParam("axis")
    @Parameter(description = "Code de l'axe du programme.", example = "AXE_1")
    List<String> axis;

    @QueryParam("budgetLine")
    @Parameter(description = "Identifiant de la ligne.")
    List<UUID> budgetLine;

    @QueryParam("asOf")
    @Parameter(description = Moment.AS_OF, example = "2025-12-31")
    String asOf;

    @QueryParam("on")
    @Parameter(description = Moment.ON, example = "2025-12-31")
    String on;

    Moment moment() {
        return Moment.of(asOf, on);
    }
}
