package fr.gouv.pilo.roadmap;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.gouv.pilo.Api;
import fr.gouv.pilo.GoodCall;
import fr.gouv.pilo.PiloTest;
import fr.gouv.pilo.Tokens;
import java.util.List;
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

    @Test
    void no_more_indicators_go_badly_than_are_followed() {
        List<Integer> more = Api.as(GoodCall.CALLER)
                .get(URL)
                .then()
                .extract()
                .path("items.findAll { it.alerts > it.indicators }.alerts");
        assertTrue(more.isEmpty(), more.toString());
    }

    @Test
    void s2_only_the_territories_that_one_reads_are_counted() {
        Api.as(Tokens.machine("roadmap:read").territories("DEPT-48"))
                .get(URL)
                .then()
                .body("items.territory", equalTo(List.of("DEPT-48")));
        Api.as(Tokens.person("referent")).get(URL).then().body("total", equalTo(0));
    }
}
