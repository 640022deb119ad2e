package fr.gouv.pilo.project;

import static fr.gouv.pilo.project.ProjectApi.MISSION;
import static fr.gouv.pilo.project.ProjectApi.created;
import static fr.gouv.pilo.project.ProjectApi.draft;
import static org.hamcrest.Matchers.equalTo;

import fr.gouv.pilo.Api;
import fr.gouv.pilo.PiloTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What the room of projects says on the home page. */
@PiloTest
class ProjectHomeTest {
    @Test
    void a_late_milestone_of_a_project_that_nobody_leads_is_a_task_like_others() {
        var title = "Sans porteur " + UUID.randomUUID();
        created(draft(title, Map.of("milestones", List.of(Map.of("name", "Premier", "plannedDate", "1900-01-02")))));
        Api.as(MISSION)
                .get("/api/v1/home")
                .then()
                .statusCode(200)
                .body("tasks.find { it.title == '%s' }.act".formatted(title), equalTo("MARK_REACHED"));
    }
}
