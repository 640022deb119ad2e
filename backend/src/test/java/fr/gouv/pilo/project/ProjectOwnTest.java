package fr.gouv.pilo.project;

import static fr.gouv.pilo.project.ProjectApi.URL;
import static fr.gouv.pilo.project.ProjectApi.created;
import static fr.gouv.pilo.project.ProjectApi.draft;
import static fr.gouv.pilo.project.ProjectApi.get;
import static fr.gouv.pilo.project.ProjectApi.json;
import static fr.gouv.pilo.project.ProjectApi.tag;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import fr.gouv.pilo.Api;
import fr.gouv.pilo.PiloTest;
import fr.gouv.pilo.Tokens;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * An organisation's own projects are its lead's and its colleagues'; a confidential one is its named lead's alone, to
 * read as to write.
 */
@PiloTest
class ProjectOwnTest {

    @Test
    void s2_a_colleague_of_the_lead_neither_reads_nor_writes_a_confidential_project() {
        var carrier = ProjectApi.organisation();
        var lead = Tokens.person("project-lead").territories("REG-76").organisation(carrier.code());
        var colleague = Tokens.person("project-lead").territories("REG-76").organisation(carrier.code());
        String account = Api.as(lead).get("/api/v1/me").then().extract().path("id");
        var draft = draft("Projet confidentiel d'un service");
        draft.put("organisationId", carrier.id());
        draft.put("leadAccountId", account);
        draft.put("confidential", true);
        var id = created(draft);

        everyAct(colleague, id, tag(id), draft, 404);
        var withoutSecret = new HashMap<>(draft);
        withoutSecret.remove("confidential");
        act(lead, id, tag(id)).body(withoutSecret).put(URL + "/" + id).then().statusCode(200);
        act(lead, id, tag(id))
                .body(Map.of("weather", "SOLEIL", "synthesis", "Bien parti."))
                .post(URL + "/" + id + "/status-updates")
                .then()
                .statusCode(201);

        draft.put("confidential", false);
        act(ProjectApi.MISSION, id, tag(id))
                .body(draft)
                .put(URL + "/" + id)
                .then()
                .statusCode(200);
        get(colleague, id).statusCode(200).body("acts", hasItem("updateProject"));
        act(colleague, id, tag(id))
                .body(Map.of("stage", "CADRAGE"))
                .post(URL + "/" + id + "/stage-changes")
                .then()
                .statusCode(201);
    }

    private static void everyAct(Tokens who, String id, String tag, Map<String, Object> draft, int status) {
        refused(act(who, id, tag).get(URL + "/" + id).then(), status);
        refused(act(who, id, tag).get(URL + "/" + id + "/history").then(), status);
        refused(act(who, id, tag).body(draft).put(URL + "/" + id).then(), status);
        refused(
                act(who, id, tag)
                        .body(Map.of("stage", "CADRAGE"))
                        .post(URL + "/" + id + "/stage-changes")
                        .then(),
                status);
        refused(
                act(who, id, tag)
                        .body(Map.of("weather", "SOLEIL", "synthesis", "Vu de loin."))
                        .post(URL + "/" + id + "/status-updates")
                        .then(),
                status);
    }

    private static void refused(ValidatableResponse answer, int status) {
        answer.statusCode(status).body("type", equalTo("/problems/not-found")).body("detail", containsString("projet"));
    }

    private static io.restassured.specification.RequestSpecification act(Tokens who, String id, String tag) {
        return json(who, Map.of()).header("If-Match", tag);
    }
}
