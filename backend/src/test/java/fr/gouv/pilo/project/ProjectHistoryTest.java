package fr.gouv.pilo.project;

import static fr.gouv.pilo.project.ProjectApi.MISSION;
import static fr.gouv.pilo.project.ProjectApi.URL;
import static fr.gouv.pilo.project.ProjectApi.created;
import static fr.gouv.pilo.project.ProjectApi.draft;
import static fr.gouv.pilo.project.ProjectApi.get;
import static fr.gouv.pilo.project.ProjectApi.listed;
import static fr.gouv.pilo.project.ProjectApi.put;
import static fr.gouv.pilo.project.ProjectApi.stage;
import static fr.gouv.pilo.project.ProjectApi.tag;
import static fr.gouv.pilo.project.ProjectApi.word;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.gouv.pilo.Api;
import fr.gouv.pilo.PiloTest;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What stays of what was done. */
@PiloTest
class ProjectHistoryTest {
    @Test
    void the_history_says_who_changed_which_field() {
        String id = created(draft("Avant"));
        put(MISSION, id, tag(id), draft("Après")).statusCode(200);
        Api.as(MISSION)
                .get(URL + "/" + id + "/history")
                .then()
                .statusCode(200)
                .body("items.kind", contains("CHANGE", "CREATION"))
                .body("items[0].changes.field", contains("title"))
                .body("items[0].changes[0].before", equalTo("Avant"))
                .body("items[0].changes[0].after", equalTo("Après"));
        Api.as(MISSION)
                .accept("text/csv")
                .get(URL + "/" + id + "/history")
                .then()
                .statusCode(200);
    }

    @Test
    void an_archived_project_leaves_lists_but_stays_readable() {
        var word = word();
        String id = created(draft(word));
        Api.as(MISSION).delete(URL + "/" + id).then().statusCode(428);
        Api.as(MISSION)
                .header("If-Match", "\"9\"")
                .delete(URL + "/" + id)
                .then()
                .statusCode(412);
        Api.as(MISSION)
                .header("If-Match", "\"0\"")
                .delete(URL + "/" + id)
                .then()
                .statusCode(204);
        assertTrue(listed(MISSION, "q=" + word).isEmpty());
        assertEquals(List.of(id), listed(MISSION, "archived=true&q=" + word));
        get(MISSION, id).statusCode(200).body("archivedAt", notNullValue()).body("acts", hasSize(0));
        put(MISSION, id, tag(id), draft(word)).statusCode(409);
        stage(MISSION, id, "CADRAGE", null).statusCode(409);
    }
}
