package fr.gouv.pilo.rate;

import static fr.gouv.pilo.rate.RateFixture.add;
import static fr.gouv.pilo.rate.RateFixture.byTerritory;
import static fr.gouv.pilo.rate.RateFixture.explanation;
import static fr.gouv.pilo.rate.RateFixture.lead;
import static fr.gouv.pilo.rate.RateFixture.national;
import static fr.gouv.pilo.rate.RateFixture.rates;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.gouv.pilo.Api;
import fr.gouv.pilo.PiloTest;
import io.restassured.http.ContentType;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** R19 on the regional view, and what R13 says of an indicator. */
@PiloTest
class RateAlertTest {
    @Test
    void r19_a_region_that_is_followed_alone_is_told_to_have_a_target_and_no_rate() {
        var code = national("R76;2022-01-01;vi;0", "R76;2026-12-01;vc;100");
        assertEquals(
                List.of("RATE_MISSING"),
                byTerritory(rates(lead(), code)).get("REG-76").get("alerts"));
    }

    @Test
    void r19_a_region_whose_departments_have_targets_and_no_rate_is_told_so() {
        var code = national(
                "R76;2022-01-01;vi;0",
                "R76;2024-01-01;va;25",
                "R76;2026-12-01;vc;100",
                "D31;2022-01-01;vi;0",
                "D31;2026-12-01;vc;100");
        var items = byTerritory(rates(lead(), code));
        assertEquals("25.00", items.get("REG-76").get("rate"));
        assertEquals(List.of("DEPARTMENT_RATE_MISSING"), items.get("REG-76").get("alerts"));
        add(code, "D31;2024-01-01;va;25");
        assertEquals(List.of(), byTerritory(rates(lead(), code)).get("REG-76").get("alerts"));
    }

    @Test
    void r13_an_unknown_delay_is_said_and_not_passed_off_as_none() {
        var code = national("D31;2022-01-01;vi;0", "D31;2024-01-01;va;25", "D31;2026-12-01;vc;100");
        var path = "/api/v1/indicators/" + code;
        Api.as(lead())
                .contentType(ContentType.JSON)
                .header("If-Match", Api.as(lead()).get(path).getHeader("ETag"))
                .body(Map.of(
                        "definition",
                        Map.of("name", "Essai " + code, "direction", "UP", "periodicity", "YEARLY"),
                        "reason",
                        "Essai"))
                .put(path)
                .then()
                .statusCode(200);
        explanation(lead(), code, "DEPT-31")
                .body("freshness.sentence", containsString("plus 12 mois de périodicité, sans délai connu : "));
    }
}
