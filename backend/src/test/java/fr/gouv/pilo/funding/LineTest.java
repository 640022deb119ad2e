package fr.gouv.pilo.funding;

import static fr.gouv.pilo.funding.FundingCalls.LINES;
import static fr.gouv.pilo.funding.FundingCalls.MISSION;
import static fr.gouv.pilo.funding.FundingCalls.createdLine;
import static fr.gouv.pilo.funding.FundingCalls.json;
import static fr.gouv.pilo.funding.FundingCalls.line;
import static fr.gouv.pilo.funding.FundingCalls.onAxis;
import static fr.gouv.pilo.funding.FundingCalls.opened;
import static fr.gouv.pilo.funding.FundingCalls.scheme;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.gouv.pilo.Api;
import fr.gouv.pilo.PiloTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Schemes and budget lines. */
@PiloTest
class LineTest {
    private static final String SCHEMES = "/api/v1/funding-schemes";

    @Inject
    Ledgers ledgers;

    @Test
    void a_scheme_keeps_its_code_and_its_agreement_moves_through_its_states() {
        var code = scheme();
        var tag = Api.as(MISSION).get(SCHEMES + "/" + code).getHeader("ETag");
        var form = FundingCalls.scheme(code);
        form.put(
                "agreement",
                Map.of("state", "RUNNING", "startsOn", "2024-01-01", "endsOn", "2026-12-31", "amount", "1200000.00"));
        json(MISSION, form)
                .header("If-Match", tag)
                .put(SCHEMES + "/" + code)
                .then()
                .statusCode(200)
                .body("agreement.state", equalTo("RUNNING"))
                .body("agreement.amount", equalTo("1200000.00"))
                .body("carryOverCeiling", equalTo("3.00"));
        json(MISSION, form).post(SCHEMES).then().statusCode(409);
        form.put("agreement", Map.of("state", "RUNNING", "startsOn", "2026-01-01", "endsOn", "2024-12-31"));
        form.put("carryOverCeiling", "100.01");
        json(MISSION, form)
                .header("If-Match", Api.as(MISSION).get(SCHEMES + "/" + code).getHeader("ETag"))
                .put(SCHEMES + "/" + code)
                .then()
                .statusCode(422)
                .body("violations.pointer", containsInAnyOrder("/agreement/endsOn", "/carryOverCeiling"));
    }

    @Test
    void a_scheme_with_lines_keeps_its_ledger() {
        var code = scheme();
        createdLine(code, 2026);
        var form = FundingCalls.scheme(code);
        form.put("ledger", "EXTERNE");
        json(MISSION, form)
                .header("If-Match", Api.as(MISSION).get(SCHEMES + "/" + code).getHeader("ETag"))
                .put(SCHEMES + "/" + code)
                .then()
                .statusCode(422)
                .body("violations.pointer", contains("/ledger"));
    }

    @Test
    void lines_are_filtered_by_scheme_year_axis_and_words() {
        var scheme = scheme();
        var first = onAxis(scheme, 2025, "AXE_1");
        var second = onAxis(scheme, 2026, "AXE_1");
        var third = createdLine(scheme, 2026, Map.of("label", "Hébergement mutualisé"));
        listed(scheme, "").body("items.id", containsInAnyOrder(first, second, third));
        listed(scheme, "&year=2026").body("items.id", containsInAnyOrder(second, third));
        listed(scheme, "&axis=AXE_1&sort=fiscalYear").body("items.id", contains(first, second));
        listed(scheme, "&q=hebergement").body("items.id", contains(third));
        listed("S-NOBODY", "").body("items", hasSize(0));
        listed(scheme, "&territory=DEPT-99").body("items", hasSize(0));
    }

    @Test
    void two_lines_never_stand_at_the_same_place() {
        var scheme = scheme();
        onAxis(scheme, 2026, "AXE_1");
        json(MISSION, FundingCalls.line(scheme, 2026, Map.of("programme", "INCUBO", "axis", "AXE_1")))
                .post(LINES)
                .then()
                .statusCode(409);
        onAxis(scheme, 2026, "AXE_2");
        createdLine(scheme, 2026, Map.of("programme", "INCUBO", "axis", "AXE_1", "activity", "034901010102"));
    }

    @Test
    void what_a_line_refers_to_exists() {
        var form =
                FundingCalls.line("S-NOBODY", 2026, Map.of("programme", "INCUBO", "axis", "AXE_9", "project", "PRJ-1"));
        json(MISSION, form)
                .post(LINES)
                .then()
                .statusCode(422)
                .body("violations.pointer", containsInAnyOrder("/scheme", "/axis", "/project"));
        json(MISSION, FundingCalls.line(scheme(), 1999))
                .post(LINES)
                .then()
                .statusCode(422)
                .body("violations.pointer", hasItem("/fiscalYear"));
    }

    @Test
    void a_line_with_operations_stays_where_it_is() {
        var scheme = scheme();
        var line = createdLine(scheme, 2026);
        opened(line, "1.00", "1.00");
        var form = FundingCalls.line(scheme, 2027);
        put(line, form).statusCode(409);
        put(line, FundingCalls.line(scheme, 2026, Map.of("label", "Socle")))
                .statusCode(200)
                .body("label", equalTo("Socle"));
    }

    @Test
    void figures_that_move_are_a_new_version_of_the_line_and_of_its_later_years() {
        var scheme = scheme();
        var before = createdLine(scheme, 2025);
        var after = createdLine(scheme, 2026);
        var tags = Map.of(before, tag(before), after, tag(after));
        var since = Api.as(MISSION).get(LINES + "?scheme=" + scheme).<String>path("nextSince");
        ledgers.post(before, Measure.CONSUMED_AE, "12.00");
        assertNotEquals(tags.get(before), tag(before));
        assertNotEquals(tags.get(after), tag(after));
        line(after).body("remainingToPay", equalTo("12.00"));
        Api.as(MISSION)
                .get(LINES + "?scheme=" + scheme + "&updatedSince=" + since)
                .then()
                .body("items.id", containsInAnyOrder(before, after));
        var still = tag(before);
        ledgers.post(after, Measure.CONSUMED_AE, "1.00");
        assertEquals(still, tag(before));
    }

    @Test
    void files_of_lines_hold_numbers_and_the_same_figures() {
        var scheme = scheme();
        var line = onAxis(scheme, 2026, "AXE_1");
        opened(line, "1234.50", "1000.00");
        ledgers.post(line, null, Measure.PAID_CP, "250.00", LocalDate.of(2026, 3, 1));
        var csv = Api.as(MISSION)
                .accept("text/csv")
                .get(LINES + "?scheme=" + scheme)
                .then()
                .statusCode(200)
                .extract()
                .asString()
                .lines()
                .toList();
        assertEquals(2, csv.size());
        assertTrue(csv.get(0).contains("openedAe;consumedAe;availableAe"), csv.get(0));
        assertTrue(csv.get(1).contains(";1234.50;0.00;1234.50;"), csv.get(1));
        assertTrue(csv.get(1).contains(";1000.00;250.00;750.00;-250.00;0.00;25.00;"), csv.get(1));
        Api.as(MISSION)
                .accept("application/x-ndjson")
                .get(LINES + "?scheme=" + scheme + "&asOf=2100-01-01")
                .then()
                .statusCode(200);
        line(line).body("rateCp", equalTo("25.00")).body("granted", nullValue());
    }

    private static String tag(String line) {
        return Api.as(MISSION).get(LINES + "/" + line).getHeader("ETag");
    }

    private static io.restassured.response.ValidatableResponse put(String line, Map<String, Object> form) {
        return json(MISSION, form)
                .header("If-Match", tag(line))
                .put(LINES + "/" + line)
                .then();
    }

    private static io.restassured.response.ValidatableResponse listed(String scheme, String query) {
        return Api.as(MISSION).get(LINES + "?scheme=" + scheme + query).then().statusCode(200);
    }
}
