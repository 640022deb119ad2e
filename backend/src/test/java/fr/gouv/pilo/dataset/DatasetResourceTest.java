package fr.gouv.pilo.dataset;

import static fr.gouv.pilo.Each.each;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.gouv.pilo.Api;
import fr.gouv.pilo.GoodCall;
import fr.gouv.pilo.PiloTest;
import fr.gouv.pilo.Tokens;
import fr.gouv.pilo.shared.page.SheetFormats;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@PiloTest
class DatasetResourceTest {
    private static final String URL = "/api/v1/datasets";
    private static final Tokens MISSION = GoodCall.CALLER;
    private static final Tokens REFERENT_31 = Tokens.person("referent").territories("DEPT-31");
    private static final List<String> WITHOUT_MONEY = List.of(
            "event-reach-figures", "events", "headcounts", "milestones", "organisations", "projects", "referent-seats");
    private static final List<String> ALL = List.of(
            "budget-executions",
            "budget-lines",
            "budget-movements",
            "commitments",
            "event-reach-figures",
            "events",
            "headcounts",
            "milestones",
            "organisations",
            "payments",
            "projects",
            "referent-seats");

    private static List<String> codes(Tokens who) {
        return Api.as(who)
                .get(URL + "?limit=100")
                .then()
                .statusCode(200)
                .extract()
                .path("items.code");
    }

    private static Map<String, Object> organisation() {
        return GoodCall.created(
                "organisations",
                Map.of("name", "Porteur " + UUID.randomUUID(), "kind", "SERVICE", "territory", "REG-76"));
    }

    /** @return the code of the project that is made */
    private static String project(String title, Map<String, Object> more) {
        var body = new HashMap<String, Object>(Map.of(
                "title",
                title,
                "programme",
                "LABO",
                "organisationId",
                organisation().get("id"),
                "milestones",
                List.of(
                        Map.of("name", "Premier " + title, "plannedDate", "2026-01-01", "actualDate", "2026-01-11"),
                        Map.of("name", "Second " + title, "plannedDate", "2027-02-01"))));
        body.putAll(more);
        return Api.as(MISSION)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1/projects")
                .then()
                .statusCode(201)
                .extract()
                .path("code");
    }

    /** Every row, by a file: pages would end. */
    private static List<JsonPath> rows(Tokens who, String code) {
        return lines(who, code).map(JsonPath::from).toList();
    }

    private static Stream<String> lines(Tokens who, String code) {
        return Api.as(who)
                .accept(SheetFormats.NDJSON)
                .get(URL + "/" + code + "/rows")
                .then()
                .statusCode(200)
                .extract()
                .asString()
                .lines();
    }

    private static List<JsonPath> rows(Tokens who, String code, String column, String value) {
        // Reading each of some thousand rows takes minutes; a row that names it somewhere is read.
        return lines(who, code)
                .filter(row -> row.contains('"' + value + '"'))
                .map(JsonPath::from)
                .filter(row -> value.equals(row.getString(column)))
                .toList();
    }

    private static boolean reads(Tokens who, String project) {
        var row = rows(who, "projects", "code", project).size();
        assertEquals(row * 2, rows(who, "milestones", "projectCode", project).size());
        return row == 1;
    }

    @Test
    void the_catalogue_holds_what_the_role_reads_and_the_others_do_not_exist() {
        for (var role : List.of("mission-lead", "assistant", "leadership")) {
            assertEquals(ALL, codes(Tokens.person(role).territories("REG-76")), role);
        }
        for (var role : List.of("referent", "sgar-colleague")) {
            assertEquals(WITHOUT_MONEY, codes(Tokens.person(role).territories("REG-76")), role);
        }
        var ditp = Stream.concat(Stream.of("budget-executions"), WITHOUT_MONEY.stream())
                .toList();
        assertEquals(ditp, codes(Tokens.person("ditp").territories("REG-76")));
        assertEquals(List.of("budget-executions", "organisations"), codes(Tokens.machine("reporting:read")));
        var lead = Tokens.person("project-lead").territories("REG-76");
        assertEquals(List.of("events", "milestones", "organisations", "projects"), codes(lead));
        var machine = Tokens.machine("projects:read");
        assertEquals(List.of("milestones", "organisations", "projects"), codes(machine));
        var others = Map.of(
                Tokens.person("admin"), List.of("headcounts", "organisations"),
                Tokens.machine("roadmap:read"), List.of("organisations"),
                Tokens.person("oasis-member"), List.of("events", "organisations"));
        for (var who : others.keySet()) {
            assertEquals(others.get(who), codes(who));
            for (var code : List.of("projects", "milestones", "referent-seats")) {
                Api.as(who).get(URL + "/" + code + "/rows").then().statusCode(404);
            }
        }
        Api.as(lead).get(URL + "/referent-seats/rows").then().statusCode(404);
        Api.as(MISSION).get(URL + "/gone/rows").then().statusCode(404);
        Api.as(MISSION).get(URL + "/gone/rows?limit=0").then().statusCode(400);
        Api.anonymous().get(URL).then().statusCode(401);
    }

    @Test
    void the_catalogue_says_what_each_column_is() {
        Api.as(MISSION)
                .get(URL)
                .then()
                .body("total", equalTo(ALL.size()))
                .body("items.path", each(startsWith(URL)))
                .body("items.columns.name.collect { it[0] }", each(equalTo("id")))
                .body("items.columns.flatten().title", each(not(equalTo(""))));
        var catalogue = Api.as(MISSION).get(URL).then().extract().jsonPath();
        var at = "items.find { it.code == '%s' }.columns.find { it.name == '%s' }.%s";
        assertEquals("Titre", catalogue.getString(at.formatted("projects", "title", "title")));
        assertEquals("CODE", catalogue.getString(at.formatted("projects", "stage", "type")));
        assertEquals("INSTANT", catalogue.getString(at.formatted("projects", "updatedAt", "type")));
        assertEquals("BOOLEAN", catalogue.getString(at.formatted("projects", "digital", "type")));
        assertEquals("TERRITORY", catalogue.getString(at.formatted("projects", "territories", "type")));
        assertTrue(catalogue.getBoolean(at.formatted("projects", "territories", "several")));
        assertFalse(catalogue.getBoolean(at.formatted("projects", "title", "several")));
        assertEquals("DATE", catalogue.getString(at.formatted("milestones", "plannedDate", "type")));
        assertEquals("INTEGER", catalogue.getString(at.formatted("milestones", "delay", "type")));
        assertEquals("jours", catalogue.getString(at.formatted("milestones", "delay", "unit")));
    }

    @Test
    void a_project_is_a_row_and_each_of_its_milestones_is_one() {
        var title = "Jeu " + UUID.randomUUID();
        var code = project(title, Map.of("territories", List.of("DEPT-46", "DEPT-48")));
        var row = rows(MISSION, "projects", "code", code).get(0);
        assertEquals(title, row.getString("title"));
        assertEquals(List.of("DEPT-46", "DEPT-48"), row.getList("territories"));
        assertEquals("2027-02-01", row.getString("nextDue"));
        assertEquals("Second " + title, row.getString("nextMilestone"));
        assertTrue(row.getString("organisation").startsWith("Porteur "));
        var milestones = rows(MISSION, "milestones", "projectCode", code);
        assertEquals(List.of(code + "/1", code + "/2"), strings(milestones, "id"));
        assertEquals(Arrays.asList("10", null), strings(milestones, "delay"));
        assertEquals(List.of(title, title), strings(milestones, "projectTitle"));
    }

    private static List<String> strings(List<JsonPath> rows, String column) {
        var all = new ArrayList<String>();
        rows.forEach(row -> all.add(row.getString(column)));
        return all;
    }

    @Test
    void each_format_gives_the_same_rows_by_id() {
        project("Formats " + UUID.randomUUID(), Map.of());
        project("Formats " + UUID.randomUUID(), Map.of());
        var address = URL + "/projects/rows";
        var ids = strings(rows(MISSION, "projects"), "id");
        assertTrue(ids.size() >= 2);
        assertEquals(ids.stream().sorted().toList(), ids);
        Api.as(MISSION)
                .get(address + "?limit=1&offset=1")
                .then()
                .body("total", equalTo(ids.size()))
                .body("items.id", equalTo(List.of(ids.get(1))));
        Api.as(MISSION)
                .get(address + "?limit=1&sort=-id")
                .then()
                .body("items.id", equalTo(List.of(ids.get(ids.size() - 1))));
        var csv =
                Api.as(MISSION).accept("text/csv").get(address).then().extract().asString();
        assertEquals(ids.size() + 1, csv.lines().count());
        assertTrue(csv.startsWith("id;code;title;programme;"), csv);
        var xlsx = Api.as(MISSION).accept(SheetFormats.XLSX).get(address);
        assertEquals("PK", new String(xlsx.asByteArray(), 0, 2, java.nio.charset.StandardCharsets.US_ASCII));
        assertTrue(xlsx.header("Content-Disposition").contains("projects.xlsx"));
        var shown = Api.as(MISSION)
                .accept("text/csv")
                .get(address + "?columns=title&columns=stage")
                .then()
                .extract()
                .asString();
        assertTrue(shown.contains("Titre;Étape") && shown.contains("Veille et détection"), shown);
        Api.as(MISSION).get(address + "?sort=title").then().statusCode(400);
        Api.as(MISSION)
                .get(address + "?updatedSince=2026-01-01T00:00:00Z")
                .then()
                .statusCode(400);
    }

    @Test
    void s2_what_is_out_of_one_s_scope_is_in_no_row() {
        var here = project("Ici " + UUID.randomUUID(), Map.of("territories", List.of("DEPT-31")));
        var there = project("Là " + UUID.randomUUID(), Map.of("territories", List.of("DEPT-46")));
        for (var who : List.of(MISSION, REFERENT_31, Tokens.machine("projects:read"))) {
            assertTrue(reads(who, here) && reads(who, there));
        }
        var partner = Tokens.machine("projects:read").territories("DEPT-31");
        assertTrue(reads(partner, here));
        assertFalse(reads(partner, there));
        for (var who : List.of(
                Tokens.person("ditp"),
                Tokens.person("mission-lead").territories("REG-84"),
                Tokens.machine("projects:read").territories("REG-84"))) {
            for (var code : List.of("projects", "milestones")) {
                Api.as(who).get(URL + "/" + code + "/rows").then().body("total", equalTo(0));
                var file = Api.as(who).accept("text/csv").get(URL + "/" + code + "/rows");
                assertEquals(1, file.asString().lines().count(), "its header alone");
            }
            assertFalse(rows(who, "organisations").isEmpty());
        }
    }

    @Test
    void s2_the_rows_are_those_of_the_list() {
        project("Total " + UUID.randomUUID(), Map.of("territories", List.of("DEPT-31")));
        for (var who : List.of(
                REFERENT_31,
                Tokens.person("sgar-colleague").territories("REG-76"),
                Tokens.person("ditp"),
                Tokens.machine("projects:read").territories("DEPT-31"))) {
            int listed = Api.as(who).get("/api/v1/projects").then().extract().path("total");
            Api.as(who).get(URL + "/projects/rows").then().body("total", equalTo(listed));
        }
        int seats =
                Api.as(REFERENT_31).get("/api/v1/referents").then().extract().path("total");
        Api.as(REFERENT_31).get(URL + "/referent-seats/rows").then().body("total", equalTo(seats));
    }

    @Test
    void s2_a_confidential_project_is_a_row_for_its_lead_and_none_for_colleagues() {
        var lead = Tokens.person("project-lead").territories("REG-76");
        String account = Api.as(lead).get("/api/v1/me").then().extract().path("id");
        var code = project("Secret " + UUID.randomUUID(), Map.of("confidential", true, "leadAccountId", account));
        for (var who : List.of(MISSION, lead, Tokens.person("leadership").territories("REG-76"))) {
            assertTrue(reads(who, code));
        }
        for (var who : List.of(
                Tokens.person("sgar-colleague").territories("REG-76"),
                Tokens.person("project-lead").territories("REG-76"),
                Tokens.person("leadership").territories("DEPT-46"),
                REFERENT_31,
                Tokens.machine("projects:read"))) {
            assertFalse(reads(who, code));
        }
    }

    @Test
    void an_archived_project_is_no_row() {
        var code = project("Archives " + UUID.randomUUID(), Map.of());
        assertTrue(reads(MISSION, code));
        var tag = Api.as(MISSION).get("/api/v1/projects/" + code).header("ETag");
        Api.as(MISSION)
                .header("If-Match", tag)
                .delete("/api/v1/projects/" + code)
                .then()
                .statusCode(204);
        assertFalse(reads(MISSION, code));
    }
}
