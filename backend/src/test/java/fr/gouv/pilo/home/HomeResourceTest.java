package fr.gouv.pilo.home;

import static fr.gouv.pilo.Each.each;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.gouv.pilo.Api;
import fr.gouv.pilo.PiloTest;
import fr.gouv.pilo.Tokens;
import fr.gouv.pilo.demo.DemoProfile;
import fr.gouv.pilo.shared.limit.HeavyWork;
import fr.gouv.pilo.shared.limit.Places;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page of each role, on the demonstration set. */
@PiloTest
@TestProfile(DemoProfile.class)
class HomeResourceTest {
    @Inject
    Places places;

    @Inject
    CurrentIdentityAssociation callers;

    private static final String RUNNING =
            "&stage=VEILLE&stage=CADRAGE&stage=EXPLORATION&stage=CONCEPTION&stage=EXPERIMENTATION&stage=DEPLOIEMENT&stage=PASSAGE_A_L_ECHELLE";

    private static final List<String> TERRITORIES = Stream.concat(
                    Stream.of("REG-76"),
                    Stream.of("09", "11", "12", "30", "31", "32", "34", "46", "48", "65", "66", "81", "82")
                            .map(number -> "DEPT-" + number))
            .toList();

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
    void others_who_ask_other_days_never_cost_anybody_the_page() {
        var mission = Tokens.person("mission-lead").territories("REG-76");
        for (var day = 1; day <= 6; day++) {
            Api.as(mission)
                    .get("/api/v1/rates?limit=1&asOf=2026-03-0" + day)
                    .then()
                    .statusCode(200);
        }
        try (var one = places.take(HeavyWork.RATES_OF_A_DAY)) {
            callers.setIdentity(QuarkusSecurityIdentity.builder()
                    .setPrincipal(new QuarkusPrincipal("autre"))
                    .build());
            try (var other = places.take(HeavyWork.RATES_OF_A_DAY)) {
                assertEquals(2, places.taken(HeavyWork.RATES_OF_A_DAY));
                Api.as(mission)
                        .get("/api/v1/rates?limit=1&asOf=2026-03-09")
                        .then()
                        .statusCode(503);
                Api.as(mission)
                        .get("/api/v1/home")
                        .then()
                        .statusCode(200)
                        .body("figures.find { it.code == 'ROADMAP_ALERTS' }.previousOn", notNullValue());
            }
        }
    }

    @Test
    void a_referent_sees_its_own_departement() {
        Api.as(Tokens.person("referent").territories("DEPT-46"))
                .get("/api/v1/home")
                .then()
                .statusCode(200)
                .body("audience", equalTo("REFERENT"))
                .body("territory", equalTo("DEPT-46"))
                .body("alerts.territory", each(equalTo("DEPT-46")));
    }

    /** Each figure is what its link shows: the list with the same filter. */
    @Test
    void a_person_of_a_departement_counts_the_projects_of_that_departement() {
        for (var place : List.of("DEPT-46", "DEPT-31")) {
            var prefect = Tokens.person("leadership").territories(place);
            var listed = Api.as(prefect)
                    .get("/api/v1/projects?territory=" + place + RUNNING)
                    .<Integer>path("total");
            var region =
                    Api.as(prefect).get("/api/v1/projects?limit=1" + RUNNING).<Integer>path("total");
            assertTrue(listed > 0 && listed < region, place + ": " + listed + " of " + region);
            Api.as(prefect)
                    .get("/api/v1/home")
                    .then()
                    .statusCode(200)
                    .body("territory", equalTo(place))
                    .body("projectTerritory", equalTo(place))
                    .body("figures.find { it.code == 'RUNNING_PROJECTS' }.value", equalTo(listed.toString()))
                    .body(
                            "figures.find { it.code == 'RUNNING_PROJECTS' }.path",
                            equalTo("/projets?" + RUNNING.substring(1) + "&territory=" + place));
        }
    }

    @Test
    void a_referent_is_told_the_changes_of_its_departement_alone() {
        var referent = Tokens.person("referent").territories("DEPT-46");
        List<String> there = Api.as(referent)
                .get("/api/v1/projects?limit=100&territory=DEPT-46")
                .path("items.code");
        List<String> changed = Api.as(referent).get("/api/v1/home").path("changes.objectKey");
        assertFalse(changed.isEmpty());
        assertTrue(there.containsAll(changed), changed + " among " + there);
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
                .body("figures.code", hasItem("ACCOUNTS"))
                .body("figures.code", not(hasItem("RUNNING_PROJECTS")));
    }

    @Test
    void the_ditp_sees_the_roadmap_first_then_the_projects_that_it_may_read() {
        Api.as(Tokens.person("ditp").territories("NAT-FR"))
                .get("/api/v1/home")
                .then()
                .statusCode(200)
                .body("tasks", empty())
                .body("territory", equalTo("REG-76"))
                .body("changes.objectType", hasItem("PROJECT"))
                .body(
                        "figures.code",
                        contains("ROADMAP_ALERTS", "FIGURES_UP_TO_DATE", "RUNNING_PROJECTS", "PROJECTS_IN_DIFFICULTY"));
    }

    @Test
    void the_figures_of_the_set_are_those_of_24_October_and_of_today() {
        Api.as(Tokens.person("mission-lead").territories("REG-76"))
                .get("/api/v1/home")
                .then()
                .statusCode(200)
                .body("figures.previousOn", each(equalTo("2026-10-24")))
                .body("figures.find { it.code == 'RUNNING_PROJECTS' }.value", equalTo("22"))
                .body("figures.find { it.code == 'RUNNING_PROJECTS' }.previousValue", equalTo("23"))
                .body(
                        "figures.find { it.code == 'RUNNING_PROJECTS' }.path",
                        equalTo("/projets?" + RUNNING.substring(1)))
                .body(
                        "figures.find { it.code == 'PROJECTS_IN_DIFFICULTY' }.path",
                        equalTo("/projets?" + RUNNING.substring(1) + "&weather=NUAGE&weather=ORAGE"))
                .body("figures.find { it.code == 'PROJECTS_IN_DIFFICULTY' }.previousValue", equalTo("2"))
                .body("figures.find { it.code == 'PROJECTS_IN_DIFFICULTY' }.verdict", equalTo("WORSE"));
        Api.as(Tokens.person("sgar-colleague").territories("REG-76"))
                .get("/api/v1/home")
                .then()
                .body("figures.find { it.code == 'LATE_MILESTONES' }.value", equalTo("6"))
                .body("figures.find { it.code == 'LATE_MILESTONES' }.previousValue", equalTo("2"));
    }

    @Test
    void the_former_alerts_are_those_that_the_list_of_rates_gives_as_of_that_day_R17() {
        var lead = Tokens.person("mission-lead").territories("REG-76");
        List<List<String>> alerts = new ArrayList<>();
        for (var level : List.of("REG", "DEPT")) {
            alerts.addAll(Api.as(lead)
                    .header("Accept", "application/json")
                    .get("/api/v1/rates?kind=FINAL&asOf=2026-10-24&limit=100&level=" + level + "&territory="
                            + String.join("&territory=", TERRITORIES))
                    .then()
                    .statusCode(200)
                    .extract()
                    .<List<List<String>>>path("items.alerts"));
        }
        var expected = alerts.stream()
                .filter(one -> one.stream().anyMatch(alert -> !alert.equals("STALE_DATA")))
                .count();
        assertTrue(expected > 0, "no alert among " + alerts);
        Api.as(lead)
                .get("/api/v1/home")
                .then()
                .body("figures.find { it.code == 'ROADMAP_ALERTS' }.previousValue", equalTo(String.valueOf(expected)));
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

    @Test
    void the_oasis_network_sees_no_project_and_a_colleague_sees_them() {
        for (var role : List.of("oasis-member", "oasis-copilot")) {
            Api.as(Tokens.person(role).territories("REG-76"))
                    .get("/api/v1/home")
                    .then()
                    .statusCode(200)
                    .body("tasks", empty())
                    .body("changes", empty())
                    .body("figures", empty());
        }
        Api.as(Tokens.person("sgar-colleague").territories("REG-76"))
                .get("/api/v1/home")
                .then()
                .statusCode(200)
                .body("figures.code", hasItem("RUNNING_PROJECTS"))
                .body("changes.objectType", hasItem("PROJECT"));
    }

    @Test
    void only_those_who_may_list_imports_read_that_one_was_applied() {
        var mission = Tokens.person("mission-lead").territories("REG-76");
        var values = "identifiant_indic;zone_id;date_valeur;type_valeur;valeur\nIND-9872;R93;2026-10-01;va;71\n";
        var metadata = "indic_id;nom;tendance;thematique\nIND-9872;Indicateur d'essai;HAUSSE;Essais\n";
        var checked = Api.as(mission)
                .multiPart("files", "a-appliquer.csv", values.getBytes(StandardCharsets.UTF_8), "text/csv")
                .multiPart("metadata", "indicateurs.csv", metadata.getBytes(StandardCharsets.UTF_8), "text/csv")
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
        for (var role : List.of("mission-lead", "assistant", "leadership")) {
            changes(role).body("changes.objectType", hasItem("IMPORT"));
        }
        for (var role : List.of("referent", "ditp", "project-lead", "sgar-colleague")) {
            changes(role).body("changes.objectType", not(hasItem("IMPORT")));
        }
    }

    private static ValidatableResponse changes(String role) {
        return Api.as(Tokens.person(role).territories("REG-76"))
                .get("/api/v1/home")
                .then()
                .statusCode(200);
    }

    @Test
    void the_mission_of_another_region_learns_neither_our_imports_nor_our_projects_S2() {
        var values = "identifiant_indic;zone_id;date_valeur;type_valeur;valeur\nIND-9871;D31;2026-10-01;va;71\n";
        var metadata = "indic_id;nom;tendance;thematique\nIND-9871;Indicateur d'essai;HAUSSE;Essais\n";
        Api.as(Tokens.person("mission-lead").territories("REG-76"))
                .multiPart("files", "a-verifier.csv", values.getBytes(StandardCharsets.UTF_8), "text/csv")
                .multiPart("metadata", "indicateurs.csv", metadata.getBytes(StandardCharsets.UTF_8), "text/csv")
                .post("/api/v1/measurement-imports")
                .then()
                .statusCode(201)
                .body("status", equalTo("CHECKED"));
        Api.as(Tokens.person("mission-lead").territories("REG-76"))
                .get("/api/v1/home")
                .then()
                .body("tasks.kind", hasItem("IMPORT_TO_APPLY"));
        Api.as(Tokens.person("mission-lead").territories("REG-84"))
                .get("/api/v1/home")
                .then()
                .statusCode(200)
                .body("tasks", empty())
                .body("changes", empty());
    }
}
