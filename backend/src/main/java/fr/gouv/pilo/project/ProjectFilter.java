package fr.gouv.pilo.project;

import fr.gouv.pilo.shared.db.IdOrWord;
import fr.gouv.pilo.shared.page.ChangesQuery;
import fr.gouv.pilo.shared.problem.ProblemException;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Filters of the portfolio; one repeated is an OR, different ones are an AND. */
class ProjectFilter extends ChangesQuery {
    @QueryParam("stage")
    @Parameter(description = "Étape.")
    List<Stage> stage;

    @QueryParam("programme")
    @Parameter(description = "Programme.")
    List<Programme> programme;

    @QueryParam("axis")
    @Parameter(description = "Axe du programme.", example = "AXE_1")
    List<String> axis;

    @QueryParam("orientation")
    @Parameter(description = "Orientation servie.")
    List<Orientation> orientation;

    @QueryParam("territory")
    @Parameter(
            description = "Code d'un territoire : les projets qui le concernent, ou un territoire qu'il contient.",
            example = "DEPT-31")
    List<String> territory;

    @QueryParam("lead")
    @Parameter(description = "Compte du porteur de projet, ou « me » pour soi-même.")
    List<String> lead;

    @QueryParam("weather")
    @Parameter(description = "Météo déclarée.")
    List<Weather> weather;

    @QueryParam("late")
    @Parameter(
            description = "Vrai pour les seuls projets en cours dont un jalon est dépassé.",
            schema = @Schema(type = SchemaType.BOOLEAN))
    String late;

    @QueryParam("archived")
    @Parameter(
            description = "Vrai pour les seuls projets archivés (faux par défaut).",
            schema = @Schema(type = SchemaType.BOOLEAN))
    String archived;

    boolean onlyArchived() {
        return yes("archived", archived);
    }

    boolean onlyLate() {
        return yes("late", late);
    }

    /** Read here, since the framework takes any word but "true" for false. */
    private static boolean yes(String name, String text) {
        if (text != null && !"true".equals(text) && !"false".equals(text)) {
            throw ProblemException.badRequest("Le paramètre « " + name + " » attend true ou false.");
        }
        return "true".equals(text);
    }

    /** @param me the account that "me" stands for */
    List<UUID> leads(UUID me) {
        return lead == null
                ? List.of()
                : lead.stream()
                        .map(text -> "me".equals(text) ? me : known(text))
                        .toList();
    }

    private static UUID known(String text) {
        return new IdOrWord(text)
                .id()
                .orElseThrow(() -> ProblemException.badRequest(
                        "Le paramètre « lead » attend l'identifiant d'un compte, ou « me »."));
    }
}
