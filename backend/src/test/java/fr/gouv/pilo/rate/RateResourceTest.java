package fr.gouv.pilo.rate;

import static fr.gouv.pilo.rate.RateFixture.add;
import static fr.gouv.pilo.rate.RateFixture.addLocal;
import static fr.gouv.pilo.rate.RateFixture.byTerritory;
import static fr.gouv.pilo.rate.RateFixture.explanation;
import static fr.gouv.pilo.rate.RateFixture.lead;
import static fr.gouv.pilo.rate.RateFixture.local;
import static fr.gouv.pilo.rate.RateFixture.national;
import static fr.gouv.pilo.rate.RateFixture.rates;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.gouv.pilo.Api;
import fr.gouv.pilo.BusinessDay;
import fr.gouv.pilo.PiloTest;
import fr.gouv.pilo.Tokens;
import io.restassured.response.ValidatableResponse;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

@PiloTest
class RateResourceTest {

    @Test
    void r3_a_territory_without_target_is_listed_with_a_null_rate() {
        var code = national(
                "D31;2022-01-01;vi;0",
                "D31;2024-01-01;va;25",
                "D31;2026-12-01;vc;100",
                "D46;2022-01-01;vi;0",
                "D46;2024-01-01;va;25");
        var items = byTerritory(rates(lead(), code));
        assertEquals("25.00", items.get("DEPT-31").get("rate"));
        assertEquals(null, items.get("DEPT-46").get("rate"));
        assertEquals("UNKNOWN", items.get("DEPT-46").get("absence"));
        assertEquals("25", items.get("DEPT-46").get("currentValue"));
        explanation(lead(), code, "DEPT-46")
                .statusCode(200)
                .body("ruleId", equalTo("R3"))
                .body("absenceSentence", containsString("cible"));
        explanation(lead(), code, "DEPT-09")
                .statusCode(200)
                .body("rate", nullValue())
                .body("rule", equalTo("INITIAL_MISSING"));
    }

    @Test
    void r4_both_kinds_are_listed_and_the_annual_one_looks_at_the_target_of_this_year() {
        // The last month that the cycle reaches: no year's target is the final one instead.
        var code = national(
                "D31;2022-01-01;vi;0",
                "D31;2024-01-01;va;25",
                "D31;2028-01-01;vc;100",
                "D31;" + BusinessDay.today().getYear() + "-12-01;vc;50");
        Api.as(lead())
                .get("/api/v1/rates?indicator=" + code)
                .then()
                .statusCode(200)
                .body("total", equalTo(2))
                .body("items.kind", contains("FINAL", "ANNUAL"))
                .body("items.rate", contains("25.00", "50.00"));
    }

    @Test
    void r5_the_latest_imported_initial_value_holds() {
        var code = national("D31;2022-01-01;vi;0", "D31;2024-01-01;va;25", "D31;2026-12-01;vc;100");
        add(code, "D31;2021-01-01;vi;20");
        rates(lead(), code).body("items[0].initialValue", equalTo("20")).body("items[0].rate", equalTo("6.25"));
    }

    @Test
    void r6_an_undone_import_shows_in_the_next_answer_and_updated_since_tells_what_is_gone() {
        var code = national("D31;2022-01-01;vi;0", "D31;2024-01-01;va;25", "D31;2026-12-01;vc;100");
        var second = add(code, "D46;2022-01-01;vi;0", "D46;2024-01-01;va;50", "D46;2026-12-01;vc;100");
        String since = rates(lead(), code).body("total", equalTo(2)).extract().path("nextSince");
        RateFixture.undo(second);
        rates(lead(), code).body("items.territory", contains("DEPT-31"));
        Api.as(lead())
                .queryParam("updatedSince", since)
                .queryParam("indicator", code)
                .queryParam("kind", "FINAL")
                .get("/api/v1/rates")
                .then()
                .statusCode(200)
                .body("items.findAll { it.deleted == true }.id", contains(code + ".DEPT-46.FINAL"));
    }

    @Test
    void r6_what_is_gone_is_told_once_whatever_becomes_of_the_indicator_after() {
        var code = national("D31;2022-01-01;vi;0", "D31;2024-01-01;va;25", "D31;2026-12-01;vc;100");
        var second = add(code, "D46;2022-01-01;vi;0", "D46;2024-01-01;va;50", "D46;2026-12-01;vc;100");
        RateFixture.undo(second);
        var after = java.time.Instant.now().toString();
        add(code, "D31;2024-02-01;va;30");
        Api.as(lead())
                .queryParam("updatedSince", after)
                .queryParam("indicator", code)
                .queryParam("kind", "FINAL")
                .get("/api/v1/rates")
                .then()
                .statusCode(200)
                .body("items.id", contains(code + ".DEPT-31.FINAL"));
    }

    @Test
    void r8_the_region_follows_its_departments_and_needs_all_of_them() {
        // Due again at the end of the next month: nothing is stale on the last day of this one.
        var present = YearMonth.from(BusinessDay.today());
        var last = present.minusMonths(1);
        var code = local("SUM", "UP");
        addLocal(
                code,
                "DEPT-09;2024-12;INITIAL;0",
                "DEPT-09;" + last + ";CURRENT;5",
                "DEPT-09;2027-12;TARGET;10",
                "DEPT-31;2024-12;INITIAL;0",
                "DEPT-31;" + last + ";CURRENT;6",
                "DEPT-31;2027-12;TARGET;10");
        explanation(lead(), code, "REG-76")
                .statusCode(200)
                .body("rule", equalTo("COVERAGE_TOO_LOW"))
                .body("coverage.known", equalTo(2))
                .body("coverage.expected", equalTo(3))
                .body("coverage.missing", contains("DEPT-46"))
                .body("absenceSentence", containsString("2 territoires sur 3"))
                .body("absenceSentence", containsString("Lot"));
        assertEquals(
                List.of("RATE_MISSING"),
                byTerritory(rates(lead(), code)).get("REG-76").get("alerts"));
        addLocal(code, "DEPT-46;2024-12;INITIAL;0", "DEPT-46;" + last + ";CURRENT;7", "DEPT-46;2027-12;TARGET;10");
        assertEquals("60.00", byTerritory(rates(lead(), code)).get("REG-76").get("rate"));
        addLocal(code, "DEPT-46;" + present + ";CURRENT;10");
        var region = byTerritory(rates(lead(), code)).get("REG-76");
        assertEquals("70.00", region.get("rate"));
        assertEquals("UP", region.get("trend"));
        assertEquals(present.toString(), region.get("currentMonth"));
    }

    @Test
    void r11_the_median_is_over_all_known_territories_even_for_a_machine_that_reads_one() {
        var code = national(
                "D31;2022-01-01;vi;0",
                "D31;2024-01-01;va;20",
                "D31;2026-12-01;vc;100",
                "D46;2022-01-01;vi;0",
                "D46;2024-01-01;va;40",
                "D46;2026-12-01;vc;100",
                "D75;2022-01-01;vi;0",
                "D75;2024-01-01;va;60",
                "D75;2026-12-01;vc;100");
        var partner = Tokens.machine("roadmap:read").territories("DEPT-31");
        rates(partner, code)
                .body("items.territory", contains("DEPT-31"))
                .body("items[0].gap", equalTo("-20.00"))
                .body("items[0].alerts", hasItem("GAP_BELOW_MEDIAN"));
        explanation(partner, code, "DEPT-46").statusCode(404);
        rates(lead(), code).body("items.territory", contains("DEPT-31", "DEPT-46", "DEPT-75"));
    }

    @Test
    void s2_the_local_indicators_of_this_region_do_not_exist_for_another() {
        var code = local("SUM", "UP");
        addLocal(code, "DEPT-31;2024-12;INITIAL;0", "DEPT-31;2026-09;CURRENT;6", "DEPT-31;2027-12;TARGET;10");
        var bretagne = Tokens.person("referent").territories("REG-53");
        rates(bretagne, code).body("items", empty()).body("total", equalTo(0));
        explanation(bretagne, code, "DEPT-31").statusCode(404);
        var nobody = Tokens.person("referent");
        rates(nobody, code).body("total", equalTo(0));
        rates(Tokens.person("referent").territories("DEPT-46"), code).body("items.territory", hasItem("DEPT-31"));
    }

    @Test
    void r12_r13_trend_and_freshness_come_with_their_sentences() {
        var code = local("SUM", "UP");
        addLocal(
                code,
                "DEPT-31;2024-12;INITIAL;0",
                "DEPT-31;2026-08;CURRENT;6",
                "DEPT-31;2026-09;CURRENT;4",
                "DEPT-31;2027-12;TARGET;10");
        var item = byTerritory(rates(lead(), code)).get("DEPT-31");
        assertEquals("DOWN", item.get("trend"));
        assertTrue(item.get("alerts").toString().contains("RATE_DOWN"));
        assertEquals("2026-11-30", item.get("nextUpdate"));
        explanation(lead(), code, "DEPT-31")
                .body("comparison.trendSentence", containsString("août 2026"))
                .body("freshness.sentence", containsString("30 novembre 2026"))
                .body("weight.declared", equalTo("60"));
    }

    @Test
    void r16_recomputing_from_the_explanation_gives_the_same_number() {
        var code = national("D31;2022-01-01;vi;3,7", "D31;2024-01-01;va;8,1", "D31;2026-12-01;vc;17,9");
        var why = RateFixture.json(explanation(lead(), code, "DEPT-31"));
        var initial = new BigDecimal(why.getString("initial.value"));
        var again = new BigDecimal(why.getString("current.value"))
                .subtract(initial)
                .multiply(BigDecimal.valueOf(100))
                .divide(new BigDecimal(why.getString("target.value")).subtract(initial), 2, RoundingMode.HALF_UP);
        assertEquals(why.getString("rate"), again.toPlainString());
        assertEquals("30.99", why.getString("rate"));
        assertTrue(why.getString("current.author").startsWith("Compte d'essai"));
        assertEquals(36, why.getString("current.importId").length());
        assertTrue(why.getString("sentence").contains("(8,1 − 3,7) ÷ (17,9 − 3,7)"));
    }

    @Test
    void r17_yesterday_nothing_of_this_was_known() {
        var code = national("D31;2022-01-01;vi;0", "D31;2024-01-01;va;25", "D31;2026-12-01;vc;100");
        Api.as(lead())
                .get("/api/v1/rates?indicator=" + code + "&asOf="
                        + BusinessDay.today().minusDays(2))
                .then()
                .statusCode(200)
                .body("total", equalTo(0));
        var before = java.time.Clock.systemUTC().instant().toString();
        add(code, "D31;2024-01-01;va;50");
        asOf(code, before).body("items[0].rate", equalTo("25.00"));
        rates(lead(), code).body("items[0].rate", equalTo("50.00"));
        Api.as(lead())
                .queryParam("indicator", code)
                .queryParam("territory", "DEPT-31")
                .queryParam("asOf", before)
                .get("/api/v1/rates/explanation")
                .then()
                .statusCode(200)
                .body("rate", equalTo("25.00"));
    }

    @Test
    void r17_a_day_to_come_looks_at_the_target_of_its_year_with_what_is_known_now() {
        var next = BusinessDay.today().getYear() + 1;
        var code = national("D31;2022-01-01;vi;0", "D31;2024-01-01;va;25", "D31;" + next + "-12-01;vc;100");
        Api.as(lead())
                .get("/api/v1/rates?kind=ANNUAL&indicator=" + code + "&asOf=" + next + "-12-31")
                .then()
                .statusCode(200)
                .body("items[0].rate", equalTo("25.00"))
                .body("items[0].targetMonth", equalTo(next + "-12"));
    }

    @Test
    void r17_values_and_settings_of_a_first_import_are_known_at_the_same_instant() {
        var code = national("D31;2022-01-01;vi;0", "D31;2024-01-01;va;25", "D31;2026-12-01;vc;100");
        String instant = Api.as(lead())
                .get("/api/v1/measurements?indicator=" + code)
                .then()
                .extract()
                .path("items[0].recordedAt");
        asOf(code, instant).body("total", equalTo(1)).body("items[0].rate", equalTo("25.00"));
        var before = java.time.Instant.parse(instant).minusNanos(1_000).toString();
        asOf(code, before).body("total", equalTo(0));
    }

    private static ValidatableResponse asOf(String code, String instant) {
        return Api.as(lead())
                .queryParam("indicator", code)
                .queryParam("kind", "FINAL")
                .queryParam("asOf", instant)
                .get("/api/v1/rates")
                .then()
                .statusCode(200);
    }

    @Test
    void the_list_answers_in_four_formats_and_refuses_what_it_does_not_know() {
        var code = national("D31;2022-01-01;vi;0", "D31;2024-01-01;va;25", "D31;2026-12-01;vc;100");
        var path = "/api/v1/rates?indicator=" + code;
        Api.as(lead())
                .accept("text/csv")
                .get(path)
                .then()
                .statusCode(200)
                .body(containsString(code + ";DEPT-31;DEPT;FINAL;25.00;25.00;"));
        Api.as(lead())
                .accept("application/x-ndjson")
                .get(path)
                .then()
                .statusCode(200)
                .body(containsString("\"rate\":\"25.00\""));
        Api.as(lead()).get("/api/v1/rates?kind=OTHER").then().statusCode(400);
        Api.as(lead()).get("/api/v1/rates?asOf=hier").then().statusCode(400);
        Api.as(lead()).get("/api/v1/rates?sort=name").then().statusCode(400);
        Api.as(lead()).get("/api/v1/rates?indicators=" + code).then().statusCode(400);
        Api.as(lead()).get("/api/v1/rates/explanation?territory=DEPT-31").then().statusCode(400);
        explanation(lead(), "IND-9998", "DEPT-31").statusCode(404);
        explanation(lead(), code, "DEPT-99").statusCode(404);
    }
}
