package fr.gouv.pilo.funding;

import fr.gouv.pilo.shared.page.ChangesQuery;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Filters of the lines; one repeated is an OR, different ones are an AND. */
class BudgetLineFilter extends ChangesQuery {
    @QueryParam("scheme")
    @Parameter(description = "Code du dispositif.", example = "FTAP")
    List<String> scheme;

    @QueryParam("year")
    @Parameter(description = "Exercice.", example = "2026")
    List<Integer> year;

    @QueryParam("axis")
    @Parameter(description = "Code de l'axe du programme.", example = "AXE_1")
    List<String> axis;

    @QueryParam("project")
    @Parameter(
            description = "Code d'un projet : les lignes qui lui sont réservées, et celles où il a de l'argent.",
            example = "PRJ-2026-014")
    List<String> project;

    @QueryParam("territory")
    @Parameter(
            description =
                    "Code d'un territoire : les lignes des projets qui le concernent, ou un territoire qu'il contient.",
            example = "DEPT-46")
    List<String> territory;

    @QueryParam("asOf")
    @Parameter(description = Moment.AS_OF, example = "2026-10-09")
    String asOf;

    @QueryParam("on")
    @Parameter(description = Moment.ON, example = "2025-12-31")
    String on;

    Moment moment() {
        return Moment.of(asOf, on);
    }
}
