package fr.gouv.pilo.roadmap;

import static fr.gouv.pilo.rate.RateFixture.addLocal;
import static fr.gouv.pilo.rate.RateFixture.local;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.gouv.pilo.Api;
import fr.gouv.pilo.GoodCall;
import fr.gouv.pilo.PiloTest;
import fr.gouv.pilo.Tokens;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@PiloTest
class TerritoryAlertsTest {
    private static final String URL = "/api/v1/territory-alerts?limit=100";

    @Test
    void the_region_and_each_of_its_departements_have_their_line() {
        Api.as(GoodCall.CALLER)
                .get(URL)
                .then()
                .statusCode(200)
                .body("total", equalTo(14))
                .body("items.territory", hasItem("REG-76"))
                .body("items.name", hasItem("Lozère"))
                .body("items.territory", not(hasItem("DEPT-75")));
    }

    private static Map<String, Object> line(String territory) {
        return Api.as(GoodCall.CALLER)
                .get(URL)
                .then()
                .statusCode(200)
                .extract()
                .path("items.find { it.territory == '" + territory + "' }");
    }

    private static void moved(Map<String, Object> before, String territory, int alerts, int indicators) {
        var now = line(territory);
        assertEquals((int) before.get("alerts") + alerts, now.get("alerts"), territory);
        assertEquals((int) before.get("indicators") + indicators, now.get("indicators"), territory);
    }

    @Test
    void an_indicator_that_is_chosen_counts_where_it_is_followed_and_alerts_where_it_goes_badly() {
        RoadmapFixture.chosen(local("SUM", "UP"));
        var bad = line("DEPT-46");
        var good = line("DEPT-31");
        var elsewhere = line("DEPT-48");
        var code = local("SUM", "UP");
        RoadmapFixture.chosen(code);
        for (var territory : List.of("DEPT-09", "DEPT-31", "DEPT-46")) {
            var value = territory.equals("DEPT-46") ? "5" : "90";
            addLocal(
                    code,
                    territory + ";2024-12;INITIAL;0",
                    territory + ";2026-10;CURRENT;" + value,
                    territory + ";2027-12;TARGET;100");
        }
        moved(bad, "DEPT-46", 1, 1);
        moved(good, "DEPT-31", 0, 1);
        moved(elsewhere, "DEPT-48", 0, 0);
    }

    @Test
    void s2_only_the_territories_that_one_reads_are_counted() {
        Api.as(Tokens.machine("roadmap:read").territories("DEPT-48"))
                .get(URL)
                .then()
                .body("items.territory", equalTo(List.of("DEPT-48")));
        Api.as(Tokens.person("referent")).get(URL).then().body("total", equalTo(0));
        Api.as(Tokens.machine("roadmap:read").territories("REG-84"))
                .get(URL)
                .then()
                .statusCode(200)
                .body("total", equalTo(0));
    }

    @Test
    void s2_a_person_of_another_region_reads_the_lines_of_ours_without_what_is_ours_alone() {
        RoadmapFixture.chosen(local("SUM", "UP"));
        List<Integer> ours = Api.as(GoodCall.CALLER).get(URL).path("items.indicators");
        List<Integer> theirs = Api.as(Tokens.person("leadership").territories("REG-84"))
                .get(URL)
                .then()
                .statusCode(200)
                .extract()
                .path("items.indicators");
        assertTrue(sum(theirs) < sum(ours), theirs + " of " + ours);
    }

    private static int sum(List<Integer> counts) {
        return counts.stream().mapToInt(Integer::intValue).sum();
    }
}
