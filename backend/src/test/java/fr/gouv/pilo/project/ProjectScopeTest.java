package fr.gouv.pilo.project;

import static fr.gouv.pilo.project.ProjectApi.ASSISTANT;
import static fr.gouv.pilo.project.ProjectApi.MISSION;
import static fr.gouv.pilo.project.ProjectApi.URL;
import static fr.gouv.pilo.project.ProjectApi.create;
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
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.gouv.pilo.Api;
import fr.gouv.pilo.PiloTest;
import fr.gouv.pilo.Tokens;
import io.restassured.RestAssured;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** S2: what is out of one's scope is 404, and absent from every list, search, sort, count, export and history. */
@PiloTest
class ProjectScopeTest {
    private static final Tokens PREFET = Tokens.person("leadership").territories("REG-76");
    private static final Tokens PREFET_46 = Tokens.person("leadership").territories("DEPT-46");
    private static final Tokens REFERENT = Tokens.person("referent").territories("DEPT-46");
    private static final Tokens ELSEWHERE = Tokens.person("mission-lead").territories("REG-84");
    private static final Tokens NOWHERE = Tokens.person("mission-lead");
    private static final Tokens SCRIPT = Tokens.machine("projects:read");
    private static final Tokens SCRIPT_31 = Tokens.machine("projects:read").territories("DEPT-31");

    private static void absent(Tokens who, String id, String word) {
        get(who, id).statusCode(404).body("detail", containsString("n'existe pas"));
        Api.as(who).header("If-None-Match", "\"0\"").get(URL + "/" + id).then().statusCode(404);
        Api.as(who).head(URL + "/" + id).then().statusCode(404);
        Api.as(who).get(URL + "/" + id + "/history").then().statusCode(404);
        for (var query : List.of(
                "q=" + word,
                "q=" + word + "&sort=title",
                "q=" + word + "&stage=VEILLE",
                "q=" + word + "&territory=REG-76")) {
            assertEquals(List.of(), listed(who, query), query);
        }
        Api.as(who).get(URL + "/stage-counts?q=" + word).then().statusCode(200).body("total", equalTo(0));
        // Without the contract's validator: an NDJSON list of nothing is empty, which it takes for a missing body.
        for (var format : List.of("text/csv", "application/x-ndjson")) {
            RestAssured.given()
                    .auth()
                    .oauth2(who.sign())
                    .accept(format)
                    .get(URL + "?q=" + word)
                    .then()
                    .statusCode(200)
                    .body(not(containsString(id)));
        }
    }

    private static void present(Tokens who, String id, String word) {
        get(who, id).statusCode(200);
        Api.as(who).get(URL + "/" + id + "/history").then().statusCode(200);
        for (var format : List.of("text/csv", "application/x-ndjson")) {
            var sheet = Api.as(who).accept(format).get(URL + "?q=" + word).then();
            sheet.statusCode(200).body(containsString(id));
        }
        assertEquals(List.of(id), listed(who, "q=" + word));
        Api.as(who).get(URL + "/stage-counts?q=" + word).then().body("total", equalTo(1));
    }

    @Test
    void s2_a_confidential_project_exists_for_the_mission_the_leadership_and_its_lead_only() {
        var lead = Tokens.person("project-lead").territories("REG-76");
        String account = Api.as(lead).get("/api/v1/me").then().extract().path("id");
        var word = word();
        var id = created(draft(word, Map.of("confidential", true, "leadAccountId", account)));
        for (var who : List.of(MISSION, PREFET, lead)) {
            present(who, id, word);
        }
        for (var who : List.of(
                ASSISTANT,
                PREFET_46,
                REFERENT,
                Tokens.person("project-lead").territories("REG-76"),
                Tokens.person("sgar-colleague").territories("REG-76"),
                Tokens.person("ditp").territories("NAT-FR"),
                SCRIPT)) {
            absent(who, id, word);
        }
        put(ASSISTANT, id, "\"0\"", draft(word)).statusCode(404);
        stage(Tokens.person("project-lead").territories("REG-76"), id, "CADRAGE", null)
                .statusCode(404);
    }

    @Test
    void s2_its_carrier_organisation_does_not_open_a_confidential_project() {
        var carrier = ProjectApi.organisation();
        var word = word();
        var id = created(draft(word, Map.of("confidential", true, "organisationId", carrier.id())));
        present(MISSION, id, word);
        absent(Tokens.person("project-lead").territories("REG-76").organisation(carrier.code()), id, word);
    }

    @Test
    void s2_people_of_another_region_or_of_none_see_no_project_and_make_none() {
        var word = word();
        var id = created(draft(word, Map.of("territories", List.of("DEPT-31"))));
        for (var who : List.of(ELSEWHERE, NOWHERE)) {
            absent(who, id, word);
            put(who, id, "\"0\"", draft("Pris")).statusCode(404);
            stage(who, id, "CADRAGE", null).statusCode(404);
            status(who, id, "SOLEIL", "x").statusCode(404);
            Api.as(who)
                    .header("If-Match", "\"0\"")
                    .delete(URL + "/" + id)
                    .then()
                    .statusCode(404);
            create(who, draft(word)).statusCode(422).body("violations[0].pointer", equalTo("/territories"));
            create(who, draft(word, Map.of("territories", List.of("DEPT-31")))).statusCode(422);
        }
        for (var who : List.of(REFERENT, PREFET_46, Tokens.person("ditp").territories("NAT-FR"), SCRIPT, SCRIPT_31)) {
            present(who, id, word);
        }
    }

    @Test
    void s2_a_machine_with_territories_reads_only_projects_of_those() {
        var word = word();
        var id = created(draft(word, Map.of("territories", List.of("DEPT-46"))));
        absent(SCRIPT_31, id, word);
        present(SCRIPT, id, word);
    }

    @Test
    void s2_who_never_saw_a_project_learns_nothing_of_it_from_changes() {
        String since = Api.as(SCRIPT).get(URL + "?limit=1").then().extract().path("nextSince");
        var secret = created(draft("Secret d'emblée", Map.of("confidential", true)));
        var withdrawn = created(draft("Retiré ensuite"));
        put(MISSION, withdrawn, "\"0\"", draft("Retiré ensuite", Map.of("confidential", true)))
                .statusCode(200);
        Api.as(SCRIPT)
                .queryParam("updatedSince", since)
                .queryParam("limit", 100)
                .get(URL)
                .then()
                .statusCode(200)
                .body("items.id", not(hasItem(secret)))
                .body("items.find { it.id == '" + withdrawn + "' }", equalTo(Map.of("id", withdrawn, "deleted", true)));
        Api.as(ELSEWHERE).queryParam("updatedSince", since).get(URL).then().body("items", empty());
        Api.as(SCRIPT_31)
                .queryParam("updatedSince", since)
                .queryParam("limit", 100)
                .get(URL)
                .then()
                .statusCode(200)
                .body("items.id", not(hasItem(withdrawn)));
    }

    @Test
    void s2_a_bounded_machine_is_told_that_a_project_left_its_territories() {
        var id = created(draft("Qui déménage", Map.of("territories", List.of("DEPT-31"))));
        String since = Api.as(SCRIPT_31).get(URL + "?limit=1").then().extract().path("nextSince");
        put(MISSION, id, "\"0\"", draft("Qui déménage", Map.of("territories", List.of("DEPT-46"))))
                .statusCode(200);
        Api.as(SCRIPT_31)
                .queryParam("updatedSince", since)
                .queryParam("limit", 100)
                .get(URL)
                .then()
                .statusCode(200)
                .body("items.find { it.id == '" + id + "' }", equalTo(Map.of("id", id, "deleted", true)));
        get(SCRIPT_31, id).statusCode(404);
    }

    @Test
    void s3_s14_injected_words_change_nothing() {
        var id = created(draft("Intact"));
        for (var field : List.of("id", "code", "stage", "weather", "version", "archivedAt", "past_territories")) {
            put(MISSION, id, "\"0\"", draft("Pris", Map.of(field, "1"))).statusCode(400);
        }
        for (var parameter : List.of("territory", "axis", "q")) {
            Api.as(MISSION)
                    .queryParam(parameter, "'; DELETE FROM project; --")
                    .get(URL)
                    .then()
                    .statusCode(200)
                    .body("items", empty());
        }
        for (var parameter : List.of("sort", "lead", "stage", "updatedSince")) {
            Api.as(MISSION)
                    .queryParam(parameter, "title; DELETE FROM project")
                    .get(URL)
                    .then()
                    .statusCode(400);
        }
        get(MISSION, id).statusCode(200).body("title", equalTo("Intact"));
    }

    @Test
    void a_project_lead_changes_its_own_projects_only() {
        var carrier = ProjectApi.organisation();
        var lead = Tokens.person("project-lead").territories("REG-76").organisation(carrier.code());
        var own = created(draft("À moi", Map.of("organisationId", carrier.id())));
        var other = created(draft("À d'autres"));
        get(lead, own).body("acts", contains("changeProjectStage", "updateProject", "updateProjectStatus"));
        get(lead, other).statusCode(200).body("acts", empty());
        put(lead, own, "\"0\"", draft("Toujours à moi", Map.of("organisationId", carrier.id())))
                .statusCode(200);
        stage(lead, own, "CADRAGE", null).statusCode(201);
        status(lead, own, "SOLEIL", "Bien parti.").statusCode(201);
        put(lead, other, tag(other), draft("Pris")).statusCode(403);
        stage(lead, other, "CADRAGE", null).statusCode(403);
        status(lead, other, "SOLEIL", "x").statusCode(403);
        create(lead, draft("Nouveau")).statusCode(403);
        Api.as(lead).header("If-Match", tag(own)).delete(URL + "/" + own).then().statusCode(403);
    }

    @Test
    void a_project_lead_decides_neither_carrier_nor_lead_nor_secrecy() {
        var carrier = ProjectApi.organisation();
        var lead = Tokens.person("project-lead").territories("REG-76").organisation(carrier.code());
        String account = Api.as(lead).get("/api/v1/me").then().extract().path("id");
        var id = created(draft("Verrouillé", Map.of("organisationId", carrier.id())));
        put(lead, id, "\"0\"", draft("x")).statusCode(422).body("violations[0].pointer", equalTo("/organisationId"));
        put(lead, id, "\"0\"", draft("x", Map.of("organisationId", carrier.id(), "leadAccountId", account)))
                .statusCode(422)
                .body("violations[0].pointer", equalTo("/leadAccountId"));
        put(lead, id, "\"0\"", draft("x", Map.of("organisationId", carrier.id(), "confidential", true)))
                .statusCode(422)
                .body("violations[0].pointer", equalTo("/confidential"));
        put(ASSISTANT, id, "\"0\"", draft("x", Map.of("confidential", true))).statusCode(422);
        assertEquals("\"0\"", tag(id));
    }

    @Test
    void roles_that_only_read_do_not_write() {
        var id = created(draft("Lecture seule"));
        for (var who : List.of(PREFET, REFERENT, Tokens.person("sgar-colleague").territories("REG-76"), SCRIPT)) {
            create(who, draft("x")).statusCode(403);
            put(who, id, "\"0\"", draft("x")).statusCode(403);
            stage(who, id, "CADRAGE", null).statusCode(403);
            status(who, id, "SOLEIL", "x").statusCode(403);
        }
        stage(ASSISTANT, id, "CADRAGE", null).statusCode(403);
        status(ASSISTANT, id, "SOLEIL", "x").statusCode(403);
        for (var role : List.of("oasis-member", "oasis-copilot", "admin")) {
            Api.as(Tokens.person(role).territories("REG-76")).get(URL).then().statusCode(403);
        }
        Api.as(Tokens.machine("roadmap:read")).get(URL).then().statusCode(403);
        Api.anonymous().get(URL + "/" + id).then().statusCode(401);
    }

    @Test
    void one_writes_only_in_ones_territories() {
        var bounded = Tokens.person("assistant").territories("DEPT-46");
        create(bounded, draft("Sans territoire")).statusCode(422).body("detail", containsString("REG-76"));
        create(bounded, draft("Ailleurs", Map.of("territories", List.of("DEPT-46", "DEPT-31"))))
                .statusCode(422)
                .body("violations[0].pointer", equalTo("/territories"))
                .body("detail", containsString("DEPT-31"));
        var body = draft("Chez moi", Map.of("territories", List.of("DEPT-46")));
        String id = create(bounded, body).statusCode(201).extract().path("id");
        put(bounded, id, "\"0\"", draft("Étendu", Map.of("territories", List.of("DEPT-46", "DEPT-31"))))
                .statusCode(422);
        put(MISSION, id, "\"0\"", draft("Étendu", Map.of("territories", List.of("DEPT-46", "DEPT-31"))))
                .statusCode(200);
        put(bounded, id, "\"1\"", draft("Encore", Map.of("territories", List.of("DEPT-46", "DEPT-31"))))
                .statusCode(200);
        put(bounded, id, "\"2\"", draft("Réduit", Map.of("territories", List.of("DEPT-46"))))
                .statusCode(422);
        var far = created(draft("Loin", Map.of("territories", List.of("DEPT-31"))));
        put(bounded, far, "\"0\"", draft("Pris", Map.of("territories", List.of("DEPT-31"))))
                .statusCode(403);
        create(MISSION, draft("Hors région", Map.of("territories", List.of("DEPT-75"))))
                .statusCode(422);
    }

    @Test
    void an_unknown_project_is_404_whatever_the_act() {
        var id = UUID.randomUUID().toString();
        get(MISSION, id).statusCode(404);
        get(MISSION, "PRJ-1999-001").statusCode(404);
        Api.as(MISSION).get(URL + "/" + id + "/history").then().statusCode(404);
        status(MISSION, id, "\"0\"", "SOLEIL", "x").statusCode(404);
        assertTrue(listed(MISSION, "q=" + id).isEmpty());
    }
}
