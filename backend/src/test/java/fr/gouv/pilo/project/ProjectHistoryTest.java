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
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.gouv.pilo.Api;
import fr.gouv.pilo.PiloTest;
import fr.gouv.pilo.Tokens;
import fr.gouv.pilo.shared.db.Sql;
import fr.gouv.pilo.shared.db.SqlFailure;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What stays of what was done. */
@PiloTest
class ProjectHistoryTest {
    @Inject
    Sql sql;

    @Test
    void the_history_says_who_changed_which_field() {
        var id = created(draft("Avant"));
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
    void the_history_names_the_organisation_and_the_person_that_a_project_went_to() {
        var before = ProjectApi.organisation();
        var id = created(draft("Confié", Map.of("organisationId", before.id())));
        String me = Api.as(MISSION).get("/api/v1/me").then().extract().path("id");
        var after = Map.of("organisationId", organisation("Autre porteur"), "leadAccountId", me);
        put(MISSION, id, tag(id), draft("Confié", after)).statusCode(200);
        var history = Api.as(MISSION).get(URL + "/" + id + "/history").then().statusCode(200);
        var of = "items[0].changes.find { it.field == '%s' }.";
        history.body(of.formatted("organisationId") + "before", equalTo(before.id()))
                .body(of.formatted("organisationId") + "beforeName", equalTo("Porteur d'essai"))
                .body(of.formatted("organisationId") + "afterName", equalTo("Autre porteur"))
                .body(of.formatted("leadAccountId") + "beforeName", nullValue())
                .body(of.formatted("leadAccountId") + "afterName", notNullValue())
                .body("items[0].changes.field", contains("organisationId", "leadAccountId"));
    }

    private static String organisation(String name) {
        return Api.as(Tokens.person("admin"))
                .contentType("application/json")
                .body(Map.of("name", name, "kind", "SERVICE", "territory", "REG-76"))
                .post("/api/v1/organisations")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    @Test
    void an_archived_project_leaves_lists_but_stays_readable() {
        var word = word();
        var id = created(draft(word));
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
        var id = created(draft("Gravé"));
        for (var statement : List.of(
                "UPDATE project_history SET reason = 'x' WHERE project_id = ?",
                "DELETE FROM project_history WHERE project_id = ?")) {
            assertThrows(SqlFailure.class, () -> sql.update(statement, UUID.fromString(id)));
        }
        Api.as(MISSION).get(URL + "/" + id + "/history").then().body("total", equalTo(1));
    }

    @Test
    void s23_each_act_leaves_one_audit_entry() {
        var id = created(draft("Suivi"));
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
        assertEquals(
                Map.of("title", Map.of("before", "Suivi", "after", "Suivi de près")),
                told("project.update", code).getMap(""));
        assertEquals("Bien.", told("project.update-status", code).getString("synthesis.after"));
        assertEquals("SOLEIL", told("project.update-status", code).getString("weather.after"));
        assertEquals("Suivi", told("project.create", code).getString("title.after"));
        assertNull(told("project.archive", code).getString("archivedAt.before"));
        assertNotNull(told("project.archive", code).getString("archivedAt.after"));
    }

    private static JsonPath told(String act, String code) {
        List<String> changes = Api.as(Tokens.person("admin"))
                .get("/api/v1/audit-entries?act=" + act + "&objectId=" + code)
                .then()
                .extract()
                .path("items.change");
        assertEquals(1, changes.size());
        return new JsonPath(changes.get(0));
    }
}
