package fr.gouv.pilo.demo;

import static fr.gouv.pilo.Each.each;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.gouv.pilo.Api;
import fr.gouv.pilo.PiloTest;
import fr.gouv.pilo.TestDatabase;
import fr.gouv.pilo.Tokens;
import fr.gouv.pilo.shared.contribution.DemoPart;
import io.quarkus.arc.All;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

@PiloTest
@TestProfile(DemoProfile.class)
class DemoProjectsTest {
    private final Tokens lead = Tokens.person("mission-lead").territories("REG-76");

    @Inject
    @All
    List<DemoPart> parts;

    @Inject
    DemoLoadService demo;

    @Test
    void stages_programmes_and_weather_each_add_up_to_26_C9() {
        var projects = projects();
        assertEquals(26, projects.size());
        assertEquals(
                Map.of(
                        "VEILLE",
                        1L,
                        "CADRAGE",
                        3L,
                        "EXPLORATION",
                        1L,
                        "CONCEPTION",
                        3L,
                        "EXPERIMENTATION",
                        5L,
                        "DEPLOIEMENT",
                        7L,
                        "PASSAGE_A_L_ECHELLE",
                        2L,
                        "CAPITALISATION",
                        3L,
                        "ABANDON",
                        1L),
                counted(projects, "stage"));
        assertEquals(
                Map.of(
                        "SOLEIL",
                        11L,
                        "COUVERT",
                        9L,
                        "NUAGE",
                        2L,
                        "ORAGE",
                        1L,
                        "NON_RENSEIGNEE",
                        2L,
                        "NON_NECESSAIRE",
                        1L),
                counted(projects, "weather"));
        var axes = projects.stream()
                .collect(Collectors.groupingBy(
                        p -> p.get("programme") + "/" + p.get("axis"), TreeMap::new, Collectors.counting()));
        assertEquals(
                Map.of(
                        "INCUBO/AXE_1",
                        6L,
                        "INCUBO/AXE_2",
                        6L,
                        "INCUBO/AXE_3",
                        4L,
                        "INCUBO/AXE_4",
                        5L,
                        "LABO/null",
                        4L,
                        "ITN7/AXE_2",
                        1L),
                axes);
    }

    @Test
    void every_project_says_that_it_is_a_demonstration_and_has_a_demonstration_carrier_C16() throws SQLException {
        Api.as(lead)
                .get("/api/v1/projects?limit=100")
                .then()
                .body("items.title", each(containsString("– démonstration")))
                .body("items.leadName", each(startsWith("Porteur P")));
        try (var connection = DriverManager.getConnection(TestDatabase.url(), "pilo_app", "pilo-app");
                var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "SELECT count(*), count(*) FILTER (WHERE NOT o.demonstration) FROM project p JOIN organisation o ON o.id = p.organisation_id")) {
            rows.next();
            assertEquals(26, rows.getInt(1));
            assertEquals(0, rows.getInt(2), "a real body carries an invented project");
        }
    }

    @Test
    void running_projects_have_four_to_seven_milestones_and_two_signed_syntheses() {
        var running = projects().stream()
                .filter(project -> !List.of("VEILLE", "CADRAGE", "ABANDON").contains(project.get("stage")))
                .toList();
        assertEquals(21, running.size());
        for (var project : running) {
            var id = project.get("id").toString();
            Api.as(lead)
                    .get("/api/v1/projects/" + id)
                    .then()
                    .statusCode(200)
                    .body("milestones.size()", allOf(greaterThanOrEqualTo(4), lessThanOrEqualTo(7)));
            Api.as(lead)
                    .get("/api/v1/projects/" + id + "/history?limit=100")
                    .then()
                    .statusCode(200)
                    .body("items.findAll { it.kind == 'STATUS' }.size()", greaterThanOrEqualTo(2));
        }
    }

    @Test
    void stage_changes_keep_their_date_in_the_past() {
        Api.as(lead)
                .get("/api/v1/projects?q=visites de terrain")
                .then()
                .body("total", equalTo(1))
                .body("items[0].weather", equalTo("ORAGE"))
                .body("items[0].stageSince", startsWith("2026-06-22"));
    }

    @Test
    void loading_again_changes_nothing() {
        demo.load(parts.stream()
                .filter(part -> part.name().equals("projects"))
                .findFirst()
                .orElseThrow());
        assertEquals(26, projects().size());
    }

    @Test
    void the_lead_of_the_demonstration_body_finds_its_own_projects_on_its_home_page() {
        var count = Api.as(Tokens.person("project-lead").territories("REG-76").organisation("DEMO-DR-A"))
                .get("/api/v1/home")
                .then()
                .statusCode(200)
                .body("audience", equalTo("PROJECT_LEAD"))
                .extract()
                .<String>path("figures.find { it.code == 'OWN_PROJECTS' }.value");
        assertTrue(Integer.parseInt(count) >= 3, count);
    }

    private List<Map<String, Object>> projects() {
        return Api.as(lead)
                .get("/api/v1/projects?limit=100")
                .then()
                .statusCode(200)
                .extract()
                .path("items");
    }

    private static Map<String, Long> counted(List<Map<String, Object>> projects, String field) {
        return projects.stream()
                .collect(Collectors.groupingBy(p -> p.get(field).toString(), TreeMap::new, Collectors.counting()));
    }
}
