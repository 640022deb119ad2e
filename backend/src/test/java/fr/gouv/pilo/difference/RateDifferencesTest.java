package fr.gouv.pilo.difference;

import static fr.gouv.pilo.rate.RateFixture.lead;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.gouv.pilo.Api;
import fr.gouv.pilo.PiloTest;
import fr.gouv.pilo.indicator.Indicators;
import fr.gouv.pilo.measurement.PublishedRate;
import fr.gouv.pilo.rate.RateFixture;
import fr.gouv.pilo.shared.limit.HeavyWork;
import fr.gouv.pilo.shared.limit.Places;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.YearMonth;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** R20 with R17: the report of an import says what was known when it was applied, whatever came since. */
@PiloTest
class RateDifferencesTest {
    @Inject
    RateDifferences differences;

    @Inject
    Indicators indicators;

    @Inject
    Places places;

    private static final String IMPORTS = "/api/v1/measurement-imports";
    private static final String OPEN_DATA =
            "indic_id,enforce_zone_id,metric_enforce_date,maille,indic_vi,indic_va,indic_vc,indic_ta\n";

    @Test
    void r20_each_published_month_is_compared_with_our_rate_of_that_month() {
        var code = RateFixture.nextNational();
        var id = applied(
                code,
                "D31,2022-01-01,DEPT,0,,,",
                "D31,2023-01-01,DEPT,,10,,10.00",
                "D31,2024-01-01,DEPT,,25,,30.00",
                "D31,2025-01-01,DEPT,,50,,62.00",
                "D31,2026-12-01,DEPT,,,100,");
        report(id)
                .statusCode(200)
                .body("total", equalTo(2))
                .body("items.month", contains("2024-01", "2025-01"))
                .body("items.published", contains("30.00", "62.00"))
                .body("items.ours", contains("25.00", "50.00"))
                .body("items.difference", contains("-5.00", "-12.00"))
                .body("items.line", contains(4, 5));
    }

    /** Read for the first time after what came since: a report that was read is remembered. */
    @Test
    void r17_later_imports_leave_the_report_as_it_was_at_application() {
        var code = RateFixture.nextNational();
        var id = appliedInTwo(code);
        RateFixture.add(code, "D31;2024-06-01;va;70", "D46;2021-01-01;vi;20", "D46;2024-01-01;va;90");
        assertOnlyThe31(id);
    }

    @Test
    void r17_the_undo_leaves_the_report_as_it_was_at_application() {
        var id = appliedInTwo(RateFixture.nextNational());
        RateFixture.undo(id);
        assertOnlyThe31(id);
    }

    @Test
    void r20_a_report_reads_the_same_again_page_by_page() {
        var id = appliedInTwo(RateFixture.nextNational());
        var first = json(report(id));
        RateFixture.undo(id);
        assertEquals(first, json(report(id)));
        Api.as(lead())
                .get(IMPORTS + "/" + id + "/differences?limit=1&offset=1")
                .then()
                .statusCode(200)
                .body("total", equalTo(1))
                .body("items", empty());
    }

    private static String appliedInTwo(String code) {
        return applied(
                code,
                "D31,2022-01-01,DEPT,0,,,",
                "D31,2024-01-01,DEPT,,25,,30.00",
                "D46,2022-01-01,DEPT,0,,,",
                "D46,2024-01-01,DEPT,,40,,40.00",
                "D46,2026-12-01,DEPT,,,100,",
                "D31,2026-12-01,DEPT,,,100,");
    }

    private static void assertOnlyThe31(String id) {
        report(id)
                .statusCode(200)
                .body("total", equalTo(1))
                .body("items.territory", contains("DEPT-31"))
                .body("items.ours", contains("25.00"));
    }

    @Test
    void r20_an_aggregate_is_compared_with_what_its_departments_gave_in_that_month() {
        var code = RateFixture.nextNational();
        applied(code, "D31,2022-01-01,DEPT,0,,,");
        aggregate(code, "DEPT-31", "DEPT-46");
        var id = applied(
                code,
                "D31,2022-01-01,DEPT,0,,10,",
                "D46,2022-01-01,DEPT,0,,10,",
                "D31,2024-01-01,DEPT,,2,,",
                "D46,2024-01-01,DEPT,,4,,",
                "D31,2025-01-01,DEPT,,6,,",
                "D46,2025-01-01,DEPT,,8,,",
                "R76,2024-01-01,REG,,,,30.00",
                "R76,2025-01-01,REG,,,,85.00",
                "D09,2025-01-01,DEPT,,1,,12.00");
        report(id)
                .body("total", equalTo(2))
                .body("items.territory", contains("DEPT-09", "REG-76"))
                .body("items.month", contains("2025-01", "2025-01"))
                .body("items.reason", contains("MISSING_VALUE", "UNEXPLAINED"))
                .body("items[0].sentence", containsString("n'est pas suivi dans ce territoire"))
                .body("items[1].ours", equalTo("70.00"));
    }

    @Test
    void r20_an_import_that_brought_nothing_yet_has_no_report_and_says_so() {
        var code = RateFixture.nextNational();
        var id = checked(code, "CHECKED", "D31,2022-01-01,DEPT,0,,,", "D31,2024-01-01,DEPT,,25,100,30.00");
        report(id)
                .statusCode(409)
                .body("type", equalTo("/problems/conflict"))
                .body("detail", containsString("une fois l'import appliqué"));
        var refused = checked(code, "REFUSED", "D31,2022-02-31,DEPT,0,,,30.00");
        report(refused).statusCode(409).body("detail", containsString("refusé"));
    }

    /** The first walk finds the indicators, the second compares: the histories are in memory during both. */
    @Test
    void the_place_is_held_until_the_last_rate_is_compared() {
        var rates = List.of(published(RateFixture.national("D31;2024-01-01;va;25")));
        List<Integer> taken = new ArrayList<>();
        List<PublishedRate> walked = new AbstractList<>() {
            @Override
            public PublishedRate get(int index) {
                taken.add(places.taken(HeavyWork.RATES_OF_A_DAY));
                return rates.get(index);
            }

            @Override
            public int size() {
                return rates.size();
            }
        };
        differences.differences(walked, Instant.now());
        assertEquals(List.of(1, 1), taken);
        assertEquals(0, places.taken(HeavyWork.RATES_OF_A_DAY));
    }

    /** Early imports recorded the indicators that they created a moment after their values. */
    @Test
    void r20_an_early_import_whose_indicator_was_taken_back_since_still_has_its_report() {
        var early = Instant.now();
        var code = RateFixture.nextNational();
        RateFixture.undo(applied(code, "D31,2024-01-01,DEPT,,25,,30.00"));
        assertTrue(indicators.gone().stream().anyMatch(one -> one.code().equals(code)), "nothing was taken back");
        var report = differences.differences(List.of(published(code)), early);
        assertEquals(
                List.of(code), report.stream().map(DifferenceItem::indicator).toList());
    }

    private static PublishedRate published(String code) {
        return new PublishedRate(
                null, code, "DEPT-31", YearMonth.of(2024, 1), new BigDecimal("30.00"), "donnees.csv", 2);
    }

    private static Map<String, Object> json(ValidatableResponse response) {
        return response.statusCode(200).extract().jsonPath().getMap("$");
    }

    private static ValidatableResponse report(String id) {
        return Api.as(lead()).get(IMPORTS + "/" + id + "/differences?limit=100").then();
    }

    /** R8 on a national indicator: its region is the sum of two départements. */
    private static void aggregate(String code, String... departments) {
        var path = "/api/v1/indicators/" + code;
        var definition = Map.of(
                "name",
                "Indicateur d'essai " + code,
                "direction",
                "UP",
                "aggregation",
                Map.of("REG", "SUM"),
                "applicableTerritories",
                departments);
        Api.as(lead())
                .contentType("application/json")
                .header("If-Match", Api.as(lead()).get(path).getHeader("ETag"))
                .body(Map.of("definition", definition, "reason", "Essai"))
                .put(path)
                .then()
                .statusCode(200);
    }

    private static String applied(String code, String... rows) {
        var id = checked(code, "CHECKED", rows);
        Api.as(lead())
                .header("If-Match", "*")
                .post(IMPORTS + "/" + id + "/application")
                .then()
                .statusCode(200);
        return id;
    }

    private static String checked(String code, String status, String... rows) {
        var text = new StringBuilder(OPEN_DATA);
        for (var row : rows) {
            text.append(code).append(',').append(row).append('\n');
        }
        var metadata = "indic_id;nom;tendance;thematique\n" + code + ";Indicateur d'essai " + code + ";HAUSSE;Essais\n";
        return Api.as(lead())
                .multiPart("files", "donnees.csv", text.toString().getBytes(StandardCharsets.UTF_8), "text/csv")
                .multiPart("metadata", "indicateurs.csv", metadata.getBytes(StandardCharsets.UTF_8), "text/csv")
                .post(IMPORTS)
                .then()
                .statusCode(201)
                .body("status", equalTo(status))
                .extract()
                .path("id");
    }
}
