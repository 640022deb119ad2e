package fr.gouv.pilo.home;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.not;

import fr.gouv.pilo.Api;
import fr.gouv.pilo.PiloTest;
import fr.gouv.pilo.Tokens;
import fr.gouv.pilo.demo.DemoProfile;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;

/** The page of each role, on the demonstration set. */
@PiloTest
@TestProfile(DemoProfile.class)
class HomeResourceTest {
    @Test
    void the_mission_sees_late_milestones_missing_weather_and_at_most_four_figures() {
        Api.as(Tokens.person("mission-lead").territories("REG-76"))
                .get("/api/v1/home")
                .then()
                .statusCode(200)
                .body("audience", equalTo("MISSION"))
                .body("territoryName", equalTo("Occitanie"))
                .body("tasks.kind", hasItem("MILESTONE"))
                .body(
                        "tasks.findAll { it.sentence.contains('première fois') }.title",
                        hasItem(containsString("Entrepôt")))
                .body("figures.size()", lessThanOrEqualTo(4))
                .body("figures.find { it.code == 'PROJECTS_IN_DIFFICULTY' }.value", equalTo("3"))
                .body("changes.size()", equalTo(10));
    }

    @Test
    void a_referent_sees_its_own_departement() {
        Api.as(Tokens.person("referent").territories("DEPT-46"))
                .get("/api/v1/home")
                .then()
                .statusCode(200)
                .body("audience", equalTo("REFERENT"))
                .body("territory", equalTo("DEPT-46"))
                .body("alerts.territory", everyItem(equalTo("DEPT-46")));
    }

    @Test
    void the_administration_sees_no_business_figure() {
        Api.as(Tokens.person("admin"))
                .get("/api/v1/home")
                .then()
                .statusCode(200)
                .body("audience", equalTo("ADMIN"))
                .body("alerts", empty())
                .body("changes", empty())
                .body("figures.code", not(hasItem("RUNNING_PROJECTS")));
    }

    @Test
    void the_ditp_sees_no_project() {
        Api.as(Tokens.person("ditp").territories("NAT-FR"))
                .get("/api/v1/home")
                .then()
                .statusCode(200)
                .body("changes.objectType", not(hasItem("PROJECT")))
                .body("figures.code", not(hasItem("RUNNING_PROJECTS")));
    }

    @Test
    void an_account_of_another_region_sees_nothing_of_ours_S2() {
        Api.as(Tokens.person("referent").territories("REG-84"))
                .get("/api/v1/home")
                .then()
                .statusCode(200)
                .body("tasks", empty())
                .body("alerts", empty())
                .body("changes", empty())
                .body("figures.find { it.code == 'RUNNING_PROJECTS' }.value", equalTo("0"));
    }
}
