package fr.gouv.pilo.project;

import static fr.gouv.pilo.GoodCall.created;
import static fr.gouv.pilo.GoodCall.on;
import static fr.gouv.pilo.GoodCall.rewriting;
import static fr.gouv.pilo.GoodCall.sending;

import fr.gouv.pilo.GoodCall;
import java.util.List;
import java.util.Map;

/** The good calls of the room. */
public final class ProjectCalls {
    private ProjectCalls() {}

    /** @return the good call of an operation of this room; null for those of others */
    public static GoodCall good(String operation) {
        return switch (operation) {
            case "createProject" -> sending(project(), "title");
            case "updateProject" -> rewriting("projects", project(), "title");
            case "getProject", "archiveProject", "listProjectHistory" -> on(created("projects", project()));
            case "changeProjectStage" ->
                sending(created("projects", project()), Map.of("stage", "ABANDON", "reason", "Essai"), "reason");
            case "updateProjectStatus" ->
                sending(created("projects", project()), Map.of("weather", "SOLEIL", "synthesis", "Essai"), "synthesis");
            default -> null;
        };
    }

    /** A project whose first milestone is long past: it awaits its lead, and the mission.
     * @param lead an account; null for none */
    public static void late(String lead) {
        var project = project();
        project.put("milestones", List.of(Map.of("name", "Premier", "plannedDate", "2020-01-01")));
        project.put("leadAccountId", lead);
        ProjectApi.created(project);
    }

    private static Map<String, Object> project() {
        return ProjectApi.draft("Projet " + GoodCall.word());
    }
}
