package fr.gouv.pilo.project;

import static fr.gouv.pilo.project.ProjectApi.MISSION;
import static fr.gouv.pilo.project.ProjectApi.created;
import static fr.gouv.pilo.project.ProjectApi.draft;
import static fr.gouv.pilo.project.ProjectApi.get;
import static fr.gouv.pilo.project.ProjectApi.stage;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import fr.gouv.pilo.Api;
import fr.gouv.pilo.PiloTest;
import fr.gouv.pilo.shared.time.BusinessClock;
import java.time.Instant;
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

    @Test
    void a_project_says_the_day_that_the_home_tells_for_its_weather() {
        var title = "À signer " + UUID.randomUUID();
        var id = created(draft(title));
        get(MISSION, id).body("statusDueOn", nullValue());
        stage(MISSION, id, "CADRAGE", null).statusCode(201);
        var since = get(MISSION, id).extract().<String>path("stageSince");
        var due = BusinessClock.dayOf(Instant.parse(since)).plusDays(60).toString();
        get(MISSION, id).body("statusDueOn", equalTo(due));
    }
}
