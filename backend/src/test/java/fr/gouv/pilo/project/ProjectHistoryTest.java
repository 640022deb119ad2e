package fr.gouv.pilo.project;

import static fr.gouv.pilo.project.ProjectApi.MISSION;
import static fr.gouv.pilo.project.ProjectApi.URL;
import static fr.gouv.pilo.project.ProjectApi.created;
import static fr.gouv.pilo.project.ProjectApi.draft;
import static fr.gouv.pilo.project.ProjectApi.get;
import static fr.gouv.pilo.project.ProjectApi.listed;
import static fr.gouv.pilo.project.ProjectApi.put;
import static fr.gouv.pilo.project.ProjectApi.stage;
import static fr.gouv.pilo.project.ProjectApi.status;
import static fr.gouv.pilo.project.ProjectApi.tag;
import static fr.gouv.pilo.project.ProjectApi.word;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.gouv.pilo.Api;
import fr.gouv.pilo.PiloTest;
import fr.gouv.pilo.Tokens;
import fr.gouv.pilo.shared.db.Sql;
import fr.gouv.pilo.shared.db.SqlFailure;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What stays of what was done. */
@PiloTest
class ProjectHistoryTest {
    @Inject
    Sql sql;

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
        Api.as(MISSION)
                .header("If-Match", tag(id))
                .delete(URL + "/" + id)
                .then()
                .statusCode(409);
    }

    @Test
    void the_history_is_append_only_whoever_asks_the_database() {
        String id = created(draft("Gravé"));
        for (var statement : List.of(
                "UPDATE project_history SET reason = 'x' WHERE project_id = ?",
                "DELETE FROM project_history WHERE project_id = ?")) {
            assertThrows(SqlFailure.class, () -> sql.update(statement, UUID.fromString(id)));
        }
        Api.as(MISSION).get(URL + "/" + id + "/history").then().body("total", equalTo(1));
    }

    @Test
    void s23_each_act_leaves_one_audit_entry() {
        String id = created(draft("Suivi"));
        String code = get(MISSION, id).extract().path("code");
        put(MISSION, id, "\"0\"", draft("Suivi de près")).statusCode(200);
        put(MISSION, id, "\"1\"", draft("Suivi de près")).statusCode(200).header("ETag", equalTo("\"1\""));
        stage(MISSION, id, "CADRAGE", null).statusCode(201);
        stage(MISSION, id, "VEILLE", null).statusCode(201);
        status(MISSION, id, "SOLEIL", "Bien.").statusCode(201);
        Api.as(MISSION)
                .header("If-Match", tag(id))
                .delete(URL + "/" + id)
                .then()
                .statusCode(204);
        Api.as(Tokens.person("admin"))
                .get("/api/v1/audit-entries?objectType=project&objectId=" + code)
                .then()
                .statusCode(200)
                .body(
                        "items.act",
                        containsInAnyOrder(
                                "project.create",
                                "project.update",
                                "project.change-stage",
                                "project.change-stage",
                                "project.update-status",
                                "project.archive"));
    }
}
