package fr.gouv.pilo.home;

import static fr.gouv.pilo.Each.each;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.gouv.pilo.Api;
import fr.gouv.pilo.PiloTest;
import fr.gouv.pilo.Tokens;
import fr.gouv.pilo.demo.DemoProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the roadmap says on the home of each role, on the demonstration set. */
@PiloTest
@TestProfile(DemoProfile.class)
class HomeRoadmapTest {
    private static ValidatableResponse home(String role, String territory) {
        return Api.as(Tokens.person(role).territories(territory))
                .get("/api/v1/home")
                .then()
                .statusCode(200);
    }

    private static int summary(String territory, String field) {
        return Api.as(Tokens.person("leadership").territories("REG-76"))
                .get("/api/v1/territories/" + territory + "/roadmap-summary")
                .then()
                .statusCode(200)
                .extract()
                .path(field);
    }

    @Test
    void the_prefect_is_told_where_it_goes_badly_by_territory_the_worst_first() {
        home("leadership", "REG-76")
                .body("title", equalTo("La Lozère décroche : 6 indicateurs en alerte sur 7"))
                .body("roadmap.departments", equalTo(13))
                .body("roadmap.places.territory", contains("DEPT-48", "DEPT-46", "DEPT-81", "DEPT-30", "DEPT-82"))
                .body("roadmap.places.alerts", contains(6, 2, 2, 1, 1))
                .body("roadmap.places.indicators", each(equalTo(7)))
                .body("roadmap.places[0].worstIndicator", equalTo("LOC-008"))
                .body("roadmap.places[0].worst", containsString("seuil non tenu"))
                .body("roadmap.places[2].worst", containsString("57"));
    }

    @Test
    void its_priorities_are_held_against_what_was_expected_R15_the_latest_first() {
        home("leadership", "REG-76")
                .body("roadmap.priorities.code", hasSize(4))
                .body("roadmap.priorities[0].code", equalTo("PP4"))
                .body("roadmap.priorities.find { it.code == 'PP4' }.rate", equalTo("46.00"))
                .body("roadmap.priorities.find { it.code == 'PP4' }.expected", equalTo("72.78"))
                .body("roadmap.priorities.find { it.code == 'PP4' }.lead", equalTo("-26.78"))
                .body("roadmap.priorities.find { it.code == 'PP4' }.gap", nullValue())
                .body("roadmap.priorities.find { it.code == 'PP1' }.rate", equalTo("61.03"))
                .body("roadmap.priorities.find { it.code == 'PP1' }.expected", equalTo("61.11"))
                .body("roadmap.priorities.find { it.code == 'PP1' }.alertingDepartments", equalTo(3))
                .body("roadmap.priorities.find { it.code == 'PP2' }.rate", nullValue())
                .body("roadmap.priorities.find { it.code == 'PP2' }.median", equalTo("66.67"))
                .body("roadmap.priorities.find { it.code == 'PP2' }.departments.size()", equalTo(12))
                .body("roadmap.priorities.expectedMonth", each(equalTo("2026-10")));
    }

    @Test
    void twelve_months_end_with_the_rate_that_the_page_says() {
        for (var territory : List.of("REG-76", "DEPT-48")) {
            var answer = home("leadership", territory).extract().jsonPath();
            for (var code : List.of("PP1", "PP3", "PP4")) {
                var priority = "roadmap.priorities.find { it.code == '" + code + "' }";
                assertEquals(12, answer.getList(priority + ".months").size(), code);
                assertEquals("2025-11", answer.getString(priority + ".months[0].month"));
                assertEquals("2026-10", answer.getString(priority + ".months[11].month"));
                assertEquals(
                        answer.getString(priority + ".rate"), answer.getString(priority + ".months[11].rate"), code);
            }
        }
        home("leadership", "REG-76")
                .body("roadmap.priorities.find { it.code == 'PP2' }.months[11].rate", equalTo("66.67"));
    }

    @Test
    void a_count_of_alerts_is_the_same_on_every_page() {
        for (var territory : List.of("REG-76", "DEPT-46", "DEPT-48", "DEPT-31")) {
            var answer = home("leadership", territory).extract().jsonPath();
            var said = answer.getInt("alertCount");
            assertEquals(String.valueOf(said), answer.getString("figures.find { it.code == 'ROADMAP_ALERTS' }.value"));
            assertEquals(said, summary(territory, "alertCount"), territory);
        }
        for (var code : List.of("DEPT-46", "DEPT-48", "DEPT-31")) {
            Api.as(Tokens.person("leadership").territories("REG-76"))
                    .get("/api/v1/territory-alerts?limit=100")
                    .then()
                    .body("items.find { it.territory == '" + code + "' }.alerts", equalTo(summary(code, "alertCount")))
                    .body(
                            "items.find { it.territory == '" + code + "' }.indicators",
                            equalTo(summary(code, "indicatorCount")));
        }
        assertEquals(6, summary("DEPT-48", "alertCount"));
        assertEquals(7, summary("DEPT-48", "indicatorCount"));
        assertEquals(0, summary("DEPT-31", "alertCount"));
        assertTrue(summary("REG-76", "alertCount") >= 12);
    }

    @Test
    void an_indicator_that_the_roadmap_did_not_choose_is_one_number_and_no_alert() {
        var before = home("leadership", "REG-76").extract().jsonPath();
        var values = new StringBuilder("identifiant_indic;zone_id;date_valeur;type_valeur;valeur\n");
        for (var number : List.of("31", "46", "48", "81")) {
            var now = number.equals("31") ? "1" : "90";
            values.append(
                    "IND-9873;D%s;2024-12-01;vi;0%nIND-9873;D%s;2026-10-01;va;%s%nIND-9873;D%s;2027-12-01;vc;100%n"
                            .formatted(number, number, now, number));
        }
        var mission = Tokens.person("mission-lead").territories("REG-76");
        var checked = Api.as(mission)
                .multiPart("files", "hors.csv", values.toString().getBytes(StandardCharsets.UTF_8), "text/csv")
                .multiPart(
                        "metadata",
                        "indicateurs.csv",
                        "indic_id;nom;tendance;thematique\nIND-9873;Suivi ailleurs;HAUSSE;Ailleurs\n"
                                .getBytes(StandardCharsets.UTF_8),
                        "text/csv")
                .post("/api/v1/measurement-imports")
                .then()
                .statusCode(201)
                .extract();
        var address = "/api/v1/measurement-imports/" + checked.path("id");
        Api.as(mission)
                .header("If-Match", Api.as(mission).get(address).header("ETag"))
                .post(address + "/application")
                .then()
                .statusCode(200);
        Api.as(mission)
                .get("/api/v1/rates?indicator=IND-9873&territory=DEPT-31&kind=FINAL")
                .then()
                .body("items[0].alerts", hasItem("GAP_BELOW_MEDIAN"));
        home("leadership", "REG-76")
                .body("alertCount", equalTo(before.getInt("alertCount")))
                .body("alerts.objectKey", not(hasItem("IND-9873")))
                .body("roadmap.places.territory", not(hasItem("DEPT-31")))
                .body("roadmap.indicators", equalTo(before.getInt("roadmap.indicators")))
                .body("roadmap.otherIndicators", equalTo(before.getInt("roadmap.otherIndicators") + 1));
        assertEquals(0, summary("DEPT-31", "alertCount"));
    }

    @Test
    void a_person_of_a_departement_is_told_of_it_beside_the_others() {
        home("referent", "DEPT-46")
                .body("title", equalTo("Le Lot : 2 indicateurs en alerte sur 7"))
                .body("roadmap.places.territory", contains("DEPT-46"))
                .body("roadmap.departments", equalTo(0))
                .body("roadmap.priorities.find { it.code == 'PP1' }.rate", equalTo("46.00"))
                .body("roadmap.priorities.find { it.code == 'PP1' }.median", equalTo("63.00"))
                .body("roadmap.priorities.find { it.code == 'PP1' }.gap", equalTo("-17.00"))
                .body("roadmap.priorities.find { it.code == 'PP1' }.alerting", equalTo(true))
                .body("roadmap.priorities.find { it.code == 'PP2' }.alerting", equalTo(false))
                .body("roadmap.priorities.find { it.code == 'PP1' }.departments.size()", equalTo(13));
    }

    @Test
    void who_reads_no_roadmap_is_told_nothing_of_it() {
        for (var role : List.of("project-lead", "admin", "sgar-colleague", "oasis-member")) {
            home(role, "REG-76").body("roadmap", nullValue()).body("title", notNullValue());
        }
        home("referent", "REG-84").body("roadmap", nullValue()).body("alertCount", equalTo(0));
    }

    @Test
    void an_act_is_offered_to_whom_it_belongs() {
        home("mission-lead", "REG-76")
                .body("tasks.find { it.kind == 'MILESTONE' }.act", equalTo("MARK_REACHED"))
                .body("tasks.find { it.kind == 'MILESTONE' }.milestone", notNullValue())
                .body("tasks.find { it.kind == 'STATUS_UPDATE' }.act", equalTo("SIGN_STATUS"))
                .body(
                        "tasks.find { it.kind == 'MILESTONE' }.path",
                        matchesPattern("/projets/PRJ-[0-9-]{5,12}\\?onglet=jalons"))
                .body("tasks.find { it.kind == 'STATUS_UPDATE' }.actLabel", equalTo("Faire le point"))
                .body(
                        "tasks.find { it.kind == 'STATUS_UPDATE' }.actPath",
                        matchesPattern("/projets/PRJ-[0-9-]{5,12}/point"))
                .body("tasks.find { it.kind == 'STALE_FIGURE' }.act", equalTo("ENTER_VALUE"))
                .body(
                        "tasks.find { it.kind == 'STALE_FIGURE' }.actPath",
                        matchesPattern("/indicateurs/LOC-[0-9]{3}\\?territoire=DEPT-81&saisir=DEPT-81"));
        home("assistant", "REG-76")
                .body("tasks.kind", hasItem("MILESTONE"))
                .body("tasks.kind", not(hasItem("STATUS_UPDATE")))
                .body("tasks.kind", not(hasItem("STALE_FIGURE")))
                .body("tasks.find { it.kind == 'MILESTONE' }.act", equalTo("MARK_REACHED"));
        home("referent", "DEPT-81")
                .body("tasks.kind", contains("STALE_FIGURE"))
                .body("tasks.act", contains(nullValue()))
                .body("tasks[0].sentence", containsString("rien n'a été reçu depuis juin"));
        // Who steers is told what only a second person decides, of the money, and nothing of what others do.
        for (var kind : List.of("MILESTONE", "STATUS_UPDATE", "STALE_FIGURE")) {
            home("leadership", "REG-76").body("tasks.kind", not(hasItem(kind)));
        }
    }

    /** Sees the projects of the region, changes those of its département alone. */
    @Test
    void a_mission_of_one_departement_marks_no_milestone_of_another() {
        var ofProjects = "tasks.findAll { it.objectType == 'PROJECT' }";
        List<String> acts = home("assistant", "DEPT-31").extract().path(ofProjects + ".act");
        List<String> codes = home("assistant", "DEPT-31").extract().path(ofProjects + ".objectKey");
        assertFalse(codes.isEmpty());
        for (var i = 0; i < codes.size(); i++) {
            List<String> may = Api.as(Tokens.person("assistant").territories("DEPT-31"))
                    .get("/api/v1/projects/" + codes.get(i))
                    .path("acts");
            assertEquals(may.contains("updateProject"), "MARK_REACHED".equals(acts.get(i)), codes.get(i));
        }
    }

    @Test
    void late_tasks_are_counted_among_all_and_said_by_the_title() {
        var answer = home("mission-lead", "REG-76").extract().jsonPath();
        var late = answer.getList("tasks.findAll { it.late }").size();
        assertTrue(late > 0);
        assertEquals(late, answer.getInt("lateTaskCount"));
        assertTrue(answer.getString("title").contains("actes en retard"), answer.getString("title"));
    }
}
