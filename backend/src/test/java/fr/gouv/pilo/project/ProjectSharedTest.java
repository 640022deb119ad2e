package fr.gouv.pilo.project;

import static fr.gouv.pilo.Each.each;
import static fr.gouv.pilo.project.ProjectApi.MISSION;
import static fr.gouv.pilo.project.ProjectApi.URL;
import static fr.gouv.pilo.project.ProjectApi.created;
import static fr.gouv.pilo.project.ProjectApi.draft;
import static fr.gouv.pilo.project.ProjectApi.get;
import static fr.gouv.pilo.project.ProjectApi.json;
import static fr.gouv.pilo.project.ProjectApi.put;
import static fr.gouv.pilo.project.ProjectApi.tag;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.gouv.pilo.Api;
import fr.gouv.pilo.PiloTest;
import fr.gouv.pilo.Tokens;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is shared by several territories, and what became confidential. */
@PiloTest
class ProjectSharedTest {
    private static final Tokens LEAD_31 = Tokens.person("mission-lead").territories("DEPT-31");
    private static final Map<String, ?> SHARED = Map.of("territories", List.of("DEPT-31", "DEPT-81"));

    @Test
    void s2_a_project_shared_by_several_territories_is_archived_only_by_who_writes_for_all_of_them() {
        var id = created(draft("Partagé", SHARED));
        archive(LEAD_31, id).statusCode(403).body("detail", containsString("partagé"));
        get(LEAD_31, id).body("acts", not(hasItem("archiveProject"))).body("acts", hasItem("updateProject"));
        get(MISSION, id).body("acts", hasItem("archiveProject")).body("archivedAt", nullValue());
        archive(Tokens.person("mission-lead").territories("DEPT-31", "DEPT-81"), id)
                .statusCode(204);
        var own = created(draft("Le nôtre", Map.of("territories", List.of("DEPT-31"))));
        get(LEAD_31, own).body("acts", hasItem("archiveProject"));
        archive(LEAD_31, own).statusCode(204);
    }

    @Test
    void s2_a_shared_project_is_made_confidential_only_by_who_writes_for_all_its_territories() {
        var id = created(draft("Partagé", SHARED));
        put(
                        LEAD_31,
                        id,
                        tag(id),
                        draft("Partagé", Map.of("territories", List.of("DEPT-31", "DEPT-81"), "confidential", true)))
                .statusCode(422)
                .body("violations[0].pointer", equalTo("/confidential"));
        put(
                        MISSION,
                        id,
                        tag(id),
                        draft("Partagé", Map.of("territories", List.of("DEPT-31", "DEPT-81"), "confidential", true)))
                .statusCode(200);
    }

    @Test
    void s2_a_replayed_answer_is_given_only_to_who_may_still_read_it() {
        var assistant = Tokens.person("assistant").territories("REG-76");
        var key = UUID.randomUUID().toString();
        var draft = draft("Rejoué");
        var first = json(assistant, draft).header("Idempotency-Key", key).post(URL);
        assertEquals(201, first.statusCode());
        assertEquals(
                201,
                json(assistant, draft).header("Idempotency-Key", key).post(URL).statusCode());
        String id = first.path("id");
        put(MISSION, id, tag(id), draft("Rejoué", Map.of("confidential", true))).statusCode(200);
        json(assistant, draft)
                .header("Idempotency-Key", key)
                .post(URL)
                .then()
                .statusCode(404)
                .body(not(containsString("Rejoué")));
    }

    @Test
    void an_administrator_reads_the_trail_without_titles_values_or_codes_of_confidential_objects() {
        var admin = Tokens.person("admin");
        var word = "Secret" + UUID.randomUUID().toString().substring(0, 8);
        var id = created(draft(word, Map.of("confidential", true)));
        String code = get(MISSION, id).extract().path("code");
        ProjectApi.stage(MISSION, id, "CADRAGE", null).statusCode(201);
        byCode(admin, code).body("total", equalTo(0));
        var latest = Api.as(admin)
                .get("/api/v1/audit-entries?objectType=project&act=project.change-stage&limit=1")
                .then()
                .statusCode(200);
        latest.body("items[0].confidential", equalTo(true)).body("items[0].change", nullValue());
        latest.body("items[0].accountName", equalTo("Compte d'essai mission-lead"));
        String reference = latest.extract().path("items[0].objectId");
        assertFalse(reference.contains(code) || reference.contains(id), reference);
        byCode(admin, reference).body("total", equalTo(2)).body("items.change", each(nullValue()));
        for (var format : List.of("application/json", "text/csv", "application/x-ndjson")) {
            var text = Api.as(admin)
                    .accept(format)
                    .get("/api/v1/audit-entries?objectType=project&limit=100")
                    .asString();
            assertTrue(text.contains(reference), format);
            assertFalse(text.contains(word) || text.contains(code), format);
        }
        var link = UUID.randomUUID();
        given().contentType("application/json")
                .body(Map.of("object", code, "mail", "a@exemple.invalid", "text", "Texte"))
                .post("/api/v1/essais-publics/liens/" + link)
                .then()
                .statusCode(201);
        byCode(admin, link.toString())
                .body("items.accountName", each(equalTo("Lien signé (inscription, Projet " + reference + ")")));
        put(MISSION, id, tag(id), draft(word, Map.of("confidential", false))).statusCode(200);
        byCode(admin, code).body("total", greaterThan(2)).body("items.confidential", each(equalTo(false)));
    }

    private static io.restassured.response.ValidatableResponse byCode(Tokens admin, String code) {
        return Api.as(admin)
                .get("/api/v1/audit-entries?objectId=" + code)
                .then()
                .statusCode(200);
    }

    private static io.restassured.response.ValidatableResponse archive(Tokens who, String id) {
        return Api.as(who).header("If-Match", tag(id)).delete(URL + "/" + id).then();
    }
}
