package fr.gouv.pilo.demo;

import static fr.gouv.pilo.Each.each;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.gouv.pilo.Api;
import fr.gouv.pilo.PiloTest;
import fr.gouv.pilo.Tokens;
import fr.gouv.pilo.shared.contribution.DemoPart;
import fr.gouv.pilo.shared.db.Sql;
import io.quarkus.arc.All;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** C11 and C12: every figure of the demonstration set's roadmap, as the API answers it. */
@PiloTest
@TestProfile(DemoProfile.class)
class DemoRoadmapTest {
    private static final List<String> DEPARTMENTS =
            List.of("09", "11", "12", "30", "31", "32", "34", "46", "48", "65", "66", "81", "82");
    private static final Tokens CHARGEE = Tokens.person("mission-lead").territories("REG-76");

    @Inject
    @All
    List<DemoPart> parts;

    @Inject
    DemoLoadService loader;

    @Inject
    Sql sql;

    @Test
    void loading_twice_changes_nothing() {
        int before = Api.as(CHARGEE).get("/api/v1/measurements?limit=1").path("total");
        assertTrue(before > 100, before + " values");
        loader.load(parts.stream()
                .filter(part -> part.name().equals("roadmap"))
                .findFirst()
                .orElseThrow());
        Api.as(CHARGEE).get("/api/v1/measurements?limit=1").then().body("total", equalTo(before));
        Api.as(CHARGEE).get("/api/v1/roadmaps").then().body("total", equalTo(1));
    }

    @Test
    void c12_loc_001_a_mean_that_must_rise() {
        rates("LOC-001", "65.00 70.00 55.00 75.00 90.00 60.00 85.00 50.00 10.00 67.50 72.50 57.50 62.50", "65.00");
        alerts("LOC-001", Map.of("DEPT-46", "-15.00", "DEPT-48", "-55.00"));
        region("LOC-001", "63.08");
    }

    @Test
    void c12_loc_002_exactly_minus_ten_is_no_alert_and_the_mean_stays_unrounded() {
        rates("LOC-002", "60.00 66.67 50.00 70.00 80.00 53.33 76.67 40.00 56.67 63.33 66.67 10.00 60.00", "60.00");
        alerts("LOC-002", Map.of("DEPT-46", "-20.00", "DEPT-81", "-50.00"));
        assertEquals("-10.00", items("LOC-002").get("DEPT-12").get("gap"));
        region("LOC-002", "57.95");
        assertTrue(items("LOC-002").get("REG-76").get("currentValue").toString().startsWith("42.6153846"));
    }

    @Test
    void c12_loc_003_null_is_not_zero_and_the_region_is_sans_objet() {
        rates("LOC-003", "66.67 61.11 72.22 55.56 77.78 66.67 83.33 61.11 44.44 66.67 72.22 55.56 null", "66.67");
        alerts("LOC-003", Map.of("DEPT-30", "-11.11", "DEPT-81", "-11.11", "DEPT-48", "-22.23"));
        explanation("LOC-003", "DEPT-82")
                .body("rate", nullValue())
                .body("absence", equalTo("UNKNOWN"))
                .body("absenceSentence", containsString("aucune valeur actuelle"));
        explanation("LOC-003", "DEPT-09").body("comparison.known", equalTo(12)).body("comparison.missing", equalTo(1));
        explanation("LOC-003", "REG-76")
                .body("rate", nullValue())
                .body("absence", equalTo("NOT_APPLICABLE"))
                .body("rule", equalTo("NOT_AGGREGATED"))
                .body("absenceSentence", containsString("Sans objet"));
    }

    @Test
    void c11_c12_loc_005_a_sum() {
        rates("LOC-005", "65.00 64.00 63.48 62.50 65.00 64.44 64.00 65.33 16.36 63.81 62.29 62.86 63.64", "63.81");
        alerts("LOC-005", Map.of("DEPT-48", "-47.45"));
        region("LOC-005", "62.97");
        assertEquals("1590", items("LOC-005").get("REG-76").get("currentValue"));
        assertEquals("2525", items("LOC-005").get("REG-76").get("targetValue"));
    }

    @Test
    void c12_loc_006_a_sum_that_must_fall() {
        rates("LOC-006", "66.67 68.18 66.67 66.67 78.26 68.42 75.61 66.67 33.33 70.00 68.00 69.57 38.10", "68.00");
        alerts("LOC-006", Map.of("DEPT-48", "-34.67", "DEPT-82", "-29.90"));
        region("LOC-006", "66.77");
        assertEquals("429", items("LOC-006").get("REG-76").get("initialValue"));
    }

    @Test
    void c11_c12_loc_007_a_running_total() {
        rates("LOC-007", "70.00 67.22 72.14 65.00 67.69 69.23 66.30 63.64 30.00 66.00 65.83 64.00 64.38", "66.00");
        alerts("LOC-007", Map.of("DEPT-48", "-36.00"));
        region("LOC-007", "65.71");
        assertEquals("1840", items("LOC-007").get("REG-76").get("currentValue"));
    }

    @Test
    void c12_loc_008_fifty_seven_of_fifty_eight_is_zero_by_r2() {
        rates(
                "LOC-008",
                "100.00 100.00 100.00 100.00 100.00 100.00 100.00 100.00 0.00 100.00 100.00 100.00 100.00",
                "100.00");
        alerts("LOC-008", Map.of("DEPT-48", "-100.00"));
        region("LOC-008", "0.00");
        explanation("LOC-008", "REG-76")
                .body("ruleId", equalTo("R2"))
                .body("current.value", equalTo("57"))
                .body("target.value", equalTo("58"))
                .body("sentence", containsString("n'atteint pas la cible"))
                .body("coverage.known", equalTo(13))
                .body("parts", hasSize(13));
    }

    @Test
    void c12_priorities_in_every_department() {
        priority("PP1", "63.00 68.67 53.00 73.00 86.00 57.33 81.67 46.00 28.67 65.83 70.17 38.50 61.50", "61.03");
        assertEquals(
                List.of("DEPT-46", "DEPT-48", "DEPT-81"),
                List.copyOf(priorityAlerts("PP1").keySet()));
        priority("PP2", "66.67 61.11 72.22 55.56 77.78 66.67 83.33 61.11 44.44 66.67 72.22 55.56 null", null);
        assertEquals(Map.of("DEPT-48", "-41.15", "DEPT-82", "-15.13"), priorityAlerts("PP3"));
        assertEquals("64.87", priorityRates("PP3").get("REG-76").get("rate"));
        assertEquals(Map.of("DEPT-48", "-55.20"), priorityAlerts("PP4"));
        assertEquals("46.00", priorityRates("PP4").get("REG-76").get("rate"));
    }

    @Test
    void c12_structuring_projects_take_the_plain_mean_in_the_region_only() {
        assertEquals("50.00", priorityRates("PS1").get("REG-76").get("rate"));
        var second = priorityRates("PS2").get("REG-76");
        assertEquals(null, second.get("rate"));
        assertEquals("UNKNOWN", second.get("absence"));
        assertTrue(second.get("sentence").toString().contains("LOC-202"));
        assertEquals("NOT_APPLICABLE", priorityRates("PS1").get("DEPT-48").get("absence"));
    }

    @Test
    void r13_the_81_is_stale_and_the_others_are_not() {
        var items = items("LOC-002");
        assertEquals("2026-07-31", items.get("DEPT-81").get("nextUpdate"));
        assertEquals(false, items.get("DEPT-81").get("upToDate"));
        assertTrue(items.get("DEPT-81").get("alerts").toString().contains("STALE_DATA"));
        assertEquals("2026-11-30", items.get("DEPT-46").get("nextUpdate"));
        assertEquals(true, items.get("DEPT-46").get("upToDate"));
    }

    @Test
    void r17_as_of_the_ninth_of_october_the_46_had_its_former_value() {
        var then = ratesOf("LOC-001", "2026-10-09").get("DEPT-46");
        assertEquals("58", then.get("currentValue"));
        assertEquals("45.00", then.get("rate"));
        assertEquals("50.00", items("LOC-001").get("DEPT-46").get("rate"));
    }

    @Test
    void r17_as_of_february_the_target_was_still_eighty_five() {
        assertEquals("85", ratesOf("LOC-001", "2026-02-28").get("DEPT-31").get("targetValue"));
        assertEquals("80", ratesOf("LOC-001", "2026-03-31").get("DEPT-31").get("targetValue"));
    }

    @Test
    void a_territory_sees_its_priorities_its_indicators_and_its_alerts_in_one_answer() {
        var lozere = Api.as(CHARGEE)
                .get("/api/v1/territories/DEPT-48/roadmap-summary")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertEquals(List.of("PP1", "PP2", "PP3", "PP4"), lozere.getList("priorities.code"));
        assertEquals("28.67", lozere.getString("priorities[0].figures.rate"));
        assertEquals("60.0000", lozere.getString("priorities[0].indicators[0].realWeight"));
        assertTrue(lozere.getList("alerts.priority").contains("PP4"));
        assertEquals(
                List.of("PP1", "PP2", "PP3", "PP4", "PS1", "PS2"),
                Api.as(CHARGEE)
                        .get("/api/v1/territories/REG-76/roadmap-summary")
                        .jsonPath()
                        .getList("priorities.code"));
    }

    @Test
    void c16_no_real_body_or_person_is_author_of_a_value_and_everything_says_that_it_is_fictitious() {
        for (var department : DEPARTMENTS) {
            explanation("LOC-001", "DEPT-" + department)
                    .body("current.value", notNullValue())
                    .body("current.author", nullValue())
                    .body("current.importId", nullValue());
        }
        assertTrue(sql.one("SELECT count(*) FROM measurement", row -> row.getInt(1))
                        .orElseThrow()
                > 100);
        assertEquals(
                0,
                sql.one("""
                        SELECT (SELECT count(account_id) FROM measurement) + (SELECT count(account_id) FROM indicator_version)""", row -> row.getInt(1)).orElseThrow(),
                "authors in the whole set, initial and target values and settings included");
        List<String> codes =
                Api.as(CHARGEE).get("/api/v1/indicators?limit=100").jsonPath().getList("items.code");
        assertEquals(11, codes.size());
        codes.forEach(code -> Api.as(CHARGEE)
                .get("/api/v1/indicators/" + code)
                .then()
                .body("definition.description", containsString("ndicateur de démonstration")));
        Api.as(CHARGEE).get("/api/v1/roadmaps").then().body("items.title", each(containsString("démonstration")));
    }

    private static void rates(String indicator, String expected, String median) {
        assertEquals(expected, row(items(indicator)));
        explanation(indicator, "DEPT-09").body("comparison.median", equalTo(median));
    }

    private static void region(String indicator, String expected) {
        assertEquals(expected, items(indicator).get("REG-76").get("rate"));
    }

    private static void alerts(String indicator, Map<String, String> expected) {
        Map<String, String> found = new TreeMap<>();
        items(indicator).forEach((territory, item) -> {
            if (item.get("alerts").toString().contains("GAP_BELOW_MEDIAN")) {
                found.put(territory, (String) item.get("gap"));
            }
        });
        assertEquals(new TreeMap<>(expected), found);
    }

    private static void priority(String code, String expected, String region) {
        var rates = priorityRates(code);
        assertEquals(expected, row(rates));
        assertEquals(region, rates.get("REG-76").get("rate"));
    }

    private static Map<String, String> priorityAlerts(String code) {
        Map<String, String> found = new TreeMap<>();
        priorityRates(code).forEach((territory, item) -> {
            if (item.get("alerts").toString().contains("GAP_BELOW_MEDIAN")) {
                found.put(territory, (String) item.get("gap"));
            }
        });
        return found;
    }

    private static String row(Map<String, Map<String, Object>> rates) {
        List<String> row = new ArrayList<>();
        for (var department : DEPARTMENTS) {
            row.add(String.valueOf(rates.get("DEPT-" + department).get("rate")));
        }
        return String.join(" ", row);
    }

    private static Map<String, Map<String, Object>> items(String indicator) {
        return ratesOf(indicator, null);
    }

    private static Map<String, Map<String, Object>> ratesOf(String indicator, String asOf) {
        var request = Api.as(CHARGEE).queryParam("indicator", indicator).queryParam("kind", "FINAL");
        if (asOf != null) {
            request.queryParam("asOf", asOf);
        }
        return byTerritory(request.get("/api/v1/rates?limit=100").then().statusCode(200));
    }

    private static Map<String, Map<String, Object>> priorityRates(String code) {
        var id = Api.as(CHARGEE)
                .get("/api/v1/priorities?limit=100")
                .jsonPath()
                .getString("items.find { it.code == '" + code + "' }.id");
        return byTerritory(Api.as(CHARGEE)
                .get("/api/v1/priorities/" + id + "/rates?limit=100")
                .then()
                .statusCode(200));
    }

    private static Map<String, Map<String, Object>> byTerritory(ValidatableResponse response) {
        Map<String, Map<String, Object>> items = new TreeMap<>();
        List<Map<String, Object>> all = response.extract().jsonPath().getList("items");
        all.forEach(item -> items.put((String) item.get("territory"), item));
        return items;
    }

    private static ValidatableResponse explanation(String indicator, String territory) {
        return Api.as(CHARGEE)
                .queryParam("indicator", indicator)
                .queryParam("territory", territory)
                .get("/api/v1/rates/explanation")
                .then()
                .statusCode(200);
    }
}
