package fr.gouv.pilo.search;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.gouv.pilo.Api;
import fr.gouv.pilo.GoodCall;
import fr.gouv.pilo.PiloTest;
import fr.gouv.pilo.Tokens;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@PiloTest
class SearchResourceTest {
    private static final Tokens MISSION = GoodCall.CALLER;
    private static final Tokens REFERENT_31 = Tokens.person("referent")
            .territories("DEPT-31")
            .subject(UUID.randomUUID().toString());
    private static final Tokens LEAD = Tokens.person("project-lead").territories("REG-76");

    private record Cases(String source, String title, List<String> found, List<String> notFound) {}

    private static ValidatableResponse search(Tokens who, String typed) {
        return Api.as(who).queryParam("q", typed).get("/api/v1/search").then().statusCode(200);
    }

    private static List<String> titles(Tokens who, String typed, String kind) {
        return titles(who, typed, kind, 4);
    }

    private static List<String> titles(Tokens who, String typed, String kind, int limit) {
        List<List<String>> found = Api.as(who)
                .queryParam("q", typed)
                .queryParam("limit", limit)
                .get("/api/v1/search")
                .then()
                .statusCode(200)
                .extract()
                .path("groups.findAll { it.kind == '" + kind + "' }.items.title");
        return found.stream().flatMap(List::stream).toList();
    }

    private static List<String> kinds(Tokens who, String typed) {
        return search(who, typed).extract().path("groups.kind");
    }

    /** Letters alone, for digits would part it; of the whole alphabet, so that none resembles another. */
    private static String word() {
        return new Random()
                .ints(16, 'a', 'z' + 1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static Map<String, Object> project(String title, Map<String, Object> more) {
        var body = new HashMap<String, Object>(Map.of("title", title, "programme", "LABO"));
        body.put("organisationId", organisation("Porteur " + word()));
        body.putAll(more);
        Api.as(MISSION)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1/projects")
                .then()
                .statusCode(201);
        return body;
    }

    private static Object organisation(String name) {
        return GoodCall.created("organisations", Map.of("name", name, "kind", "SERVICE", "territory", "REG-76"))
                .get("id");
    }

    @Test
    void each_word_is_found_by_its_stem_and_by_each_of_its_beginnings() throws IOException {
        Cases cases;
        try (var file = getClass().getResourceAsStream("/cases/search.json")) {
            cases = new ObjectMapper().readValue(file, Cases.class);
        }
        var own = word();
        project(cases.title() + " " + own, Map.of());
        var all = new ArrayList<>(cases.found());
        all.addAll(cases.notFound());
        assertTrue(all.size() >= 17, "cases: " + all.size());
        var missed = all.stream()
                .filter(typed -> titles(MISSION, typed + " " + own, "project").isEmpty())
                .toList();
        assertEquals(List.of(), missed);
    }

    @Test
    void neither_an_accent_nor_a_typing_error_stops_it() {
        for (var typed : List.of("lozere", "Lozère", "LOZÈRE", "loze")) {
            assertEquals("Lozère", titles(MISSION, typed, "territory").get(0), typed);
            search(MISSION, typed).body("near", equalTo(false));
        }
        for (var typed : List.of("lozrre", "lozzere", "haute garone")) {
            var found = titles(MISSION, typed, "territory");
            assertTrue(found.contains(typed.startsWith("loz") ? "Lozère" : "Haute-Garonne"), typed + found);
        }
        search(MISSION, "lozrre").body("near", equalTo(true)).body("groups[0].items[0].title", equalTo("Lozère"));
        search(MISSION, "zzqqxxww").body("near", equalTo(false)).body("groups.size()", equalTo(0));
    }

    @Test
    void what_bears_the_name_comes_before_what_only_speaks_of_it() {
        var own = word();
        project("Zone " + own, Map.of());
        project("Autre", Map.of("description", "Tout près de " + own));
        project(own, Map.of());
        project(own + " suite", Map.of());
        assertEquals(List.of(own, own + " suite", "Zone " + own, "Autre"), titles(MISSION, own, "project"));
        assertEquals("territory", kinds(MISSION, "Lot").get(0));
    }

    @Test
    void a_few_of_each_kind_and_whether_there_are_more() {
        var own = word();
        Stream.of("a", "b", "c").forEach(end -> project(own + " " + end, Map.of()));
        organisation("Service " + own);
        assertEquals(2, titles(MISSION, own, "project", 2).size());
        Api.as(MISSION)
                .queryParam("q", own)
                .queryParam("limit", 2)
                .get("/api/v1/search")
                .then()
                .body("groups.kind", equalTo(List.of("project", "organisation")))
                .body("groups.more", equalTo(List.of(true, false)))
                .body("groups[0].label", equalTo("Projets"))
                .body("groups[0].items[0].path", containsString("/projets/PRJ-"))
                .body("groups[0].items[0].note", equalTo("Non renseignée"));
    }

    @Test
    void a_project_says_how_late_it_is() {
        var own = word();
        project(own, Map.of("milestones", List.of(Map.of("name", "Premier", "plannedDate", "2020-01-01"))));
        search(MISSION, own).body("groups[0].items[0].note", containsString("jours de retard"));
    }

    @Test
    void s2_who_may_not_read_a_room_does_not_find_its_objects() {
        var own = word();
        project(own, Map.of("territories", List.of("DEPT-31")));
        organisation("Service " + own);
        for (var role :
                List.of("mission-lead", "assistant", "leadership", "referent", "project-lead", "budget-manager")) {
            assertEquals(
                    List.of("project", "organisation"),
                    kinds(Tokens.person(role).territories("REG-76"), own),
                    role);
        }
        assertEquals(List.of("project", "organisation"), kinds(REFERENT_31, own));
        for (var role : List.of("admin", "oasis-member", "oasis-copilot")) {
            assertEquals(List.of("organisation"), kinds(Tokens.person(role).territories("REG-76"), own), role);
        }
        assertEquals(List.of("organisation"), kinds(Tokens.machine("roadmap:read"), own));
        assertEquals(List.of(), titles(LEAD, "lozere", "territory"));
        Api.anonymous().get("/api/v1/search?q=" + own).then().statusCode(401);
    }

    @Test
    void s2_what_is_out_of_one_s_scope_does_not_exist() {
        var own = word();
        project(own, Map.of("territories", List.of("DEPT-46")));
        for (var who : List.of(
                Tokens.person("mission-lead").territories("REG-84"),
                Tokens.person("mission-lead"),
                Tokens.machine("projects:read").territories("DEPT-31"))) {
            search(who, own).body("near", equalTo(false)).body("groups.size()", equalTo(0));
        }
        assertEquals(List.of("project"), kinds(Tokens.machine("projects:read").territories("DEPT-46"), own));
        assertEquals(List.of("project"), kinds(Tokens.machine("projects:read"), own));
    }

    @Test
    void s2_a_confidential_project_is_found_by_the_mission_the_leadership_and_its_lead_only() {
        var own = word();
        String account = Api.as(LEAD).get("/api/v1/me").then().extract().path("id");
        project(own, Map.of("confidential", true, "leadAccountId", account));
        for (var who : List.of(MISSION, LEAD, Tokens.person("leadership").territories("REG-76"))) {
            assertEquals(List.of("project"), kinds(who, own));
        }
        for (var who : List.of(
                Tokens.person("assistant").territories("REG-76"),
                Tokens.person("leadership").territories("DEPT-46"),
                Tokens.person("project-lead").territories("REG-76"),
                REFERENT_31,
                Tokens.machine("projects:read"))) {
            assertEquals(List.of(), kinds(who, own));
        }
    }

    @Test
    void s3_injected_words_change_nothing() {
        for (var typed : List.of("'; DELETE FROM project; --", "%", "_", "<script>", "a:*&|!", "\" or \"", "-", "🙂")) {
            search(MISSION, typed);
        }
        Api.as(MISSION).get("/api/v1/search").then().statusCode(400);
        Api.as(MISSION).get("/api/v1/search?q=").then().statusCode(400);
        Api.as(MISSION).get("/api/v1/search?q=a&limit=21").then().statusCode(400);
    }
}
