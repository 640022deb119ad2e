package fr.gouv.pilo.funding;

import fr.gouv.pilo.shared.page.ListQuery;
import fr.gouv.pilo.shared.problem.ProblemException;
import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Filters of the executions and how they are grouped; a filter repeated is an OR, different ones are an AND. */
class ExecutionFilter extends ListQuery {
    @QueryParam("groupBy")
    @Parameter(
            description =
                    "Groupes voulus, séparés par des virgules : scheme, year, axis, project. Sans eux : le total.",
            example = "axis,year",
            schema = @Schema(maxLength = 40))
    String groupBy;

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
    @Parameter(description = "Code du projet auquel l'argent est lié.", example = "PRJ-2026-014")
    List<String> project;

    @QueryParam("territory")
    @Parameter(
            description =
                    "Code d'un territoire : l'argent des projets qui le concernent, ou un territoire qu'il contient.",
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

    /** What money is told apart by. */
    enum Group {
        SCHEME,
        YEAR,
        AXIS,
        PROJECT
    }

    Set<Group> groups() {
        var groups = EnumSet.noneOf(Group.class);
        if (groupBy != null && !groupBy.isBlank()) {
            Arrays.stream(groupBy.split(",")).forEach(name -> groups.add(group(name.trim())));
        }
        return groups;
    }

    private static Group group(String name) {
        return switch (name) {
            case "scheme" -> Group.SCHEME;
            case "year" -> Group.YEAR;
            case "axis" -> Group.AXIS;
            case "project" -> Group.PROJECT;
            default ->
                throw ProblemException.badRequest(
                        "Groupe inconnu : « " + name + " ». Groupes possibles : scheme, year, axis, project.");
        };
    }

    boolean byProject() {
        return groups().contains(Group.PROJECT) || given(project) || given(territory);
    }

    static boolean given(List<?> values) {
        return values != null && !values.isEmpty();
    }
}
