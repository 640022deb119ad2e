package fr.gouv.pilo.demo;

import static fr.gouv.pilo.demo.DemoRates.DEPARTMENTS;
import static fr.gouv.pilo.demo.DemoRates.explanation;
import static fr.gouv.pilo.demo.DemoRates.items;
import static fr.gouv.pilo.demo.DemoRates.priorityRates;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.gouv.pilo.PiloTest;
import io.quarkus.test.junit.TestProfile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** C11 and C12: every figure of the demonstration set's indicators and priorities. */
@PiloTest
@TestProfile(DemoProfile.class)
class DemoRatesTest {
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
}
