package fr.gouv.pilo.funding;

import static fr.gouv.pilo.funding.FundingCalls.EXECUTIONS;
import static fr.gouv.pilo.funding.FundingCalls.MISSION;
import static fr.gouv.pilo.funding.FundingCalls.createdLine;
import static fr.gouv.pilo.funding.FundingCalls.executions;
import static fr.gouv.pilo.funding.FundingCalls.json;
import static fr.gouv.pilo.funding.FundingCalls.onAxis;
import static fr.gouv.pilo.funding.FundingCalls.opened;
import static fr.gouv.pilo.funding.FundingCalls.project;
import static fr.gouv.pilo.funding.FundingCalls.scheme;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.gouv.pilo.Api;
import fr.gouv.pilo.PiloTest;
import fr.gouv.pilo.shared.db.Sql;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Pages of groups by project, and answers that are remembered. */
@PiloTest
class ExecutionPageTest {
    @Inject
    Ledgers ledgers;

    @Inject
    BookRepairs repairs;

    @Inject
    Sql sql;

    private static List<Map<String, Object>> page(String scheme, String query) {
        return Api.as(MISSION)
                .get(EXECUTIONS + "?scheme=" + scheme + query)
                .then()
                .statusCode(200)
                .extract()
                .path("items");
    }

    /** Three projects and what is of none, on two axes and years. */
    private String mixed() {
        var scheme = scheme();
        for (var year : List.of(2025, 2026)) {
            var line = onAxis(scheme, year, year == 2025 ? "AXE_1" : "AXE_2");
            opened(line, "100.00", "50.00");
            ledgers.post(line, Measure.PAID_CP, "7.00");
            for (var i = 0; i < 3; i++) {
                var id = sql.one(
                                "SELECT id FROM project WHERE code = ?",
                                row -> row.getObject(1, UUID.class),
                                project(null, false))
                        .orElseThrow();
                ledgers.post(line, id, Measure.CONSUMED_AE, "10.0" + i, LocalDate.of(year, 3, 1));
            }
        }
        return scheme;
    }

    @Test
    void pages_by_project_hold_together_what_one_answer_holds() {
        var scheme = mixed();
        for (var groups : List.of("project", "project,year", "axis,project", "scheme,year,axis,project")) {
            for (var filter : List.of("", "&year=2026", "&axis=AXE_1")) {
                var query = filter + "&groupBy=" + groups;
                // By an amount all are computed at once, and cut afterwards.
                var all = page(scheme, query + "&limit=100&sort=-remainingToPay");
                assertTrue(all.size() >= 4, groups + filter + ": " + all);
                var paged = new ArrayList<Map<String, Object>>();
                for (var offset = 0; offset <= all.size(); offset += 2) {
                    var answer = Api.as(MISSION)
                            .get(EXECUTIONS + "?scheme=" + scheme + query + "&limit=2&offset=" + offset)
                            .then()
                            .statusCode(200)
                            .body("total", equalTo(all.size()));
                    paged.addAll(answer.extract().path("items"));
                }
                assertEquals(all.size(), paged.size(), groups + filter);
                assertEquals(new java.util.HashSet<>(all), new java.util.HashSet<>(paged), groups + filter);
            }
        }
    }

    @Test
    void the_total_of_the_filters_is_the_same_whatever_the_page() {
        var scheme = mixed();
        var sum = page(scheme, "&groupBy=project&limit=100").stream()
                .map(item -> new java.math.BigDecimal((String) item.get("consumedAe")))
                .reduce(java.math.BigDecimal.ZERO, java.math.BigDecimal::add);
        executions(scheme, "").body("items.consumedAe", contains(sum.toString()));
        Api.as(MISSION)
                .get(EXECUTIONS + "?scheme=" + scheme + "&groupBy=project&limit=2&offset=50")
                .then()
                .statusCode(200)
                .body("items", empty())
                .body("total", equalTo(7));
        assertTrue(Api.as(MISSION)
                        .accept("text/csv")
                        .get(EXECUTIONS + "?scheme=" + scheme + "&groupBy=project")
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString()
                        .lines()
                        .count()
                == 8);
    }

    @Test
    void an_answer_that_is_remembered_follows_the_next_entry_a_corrected_line_and_a_mended_total() {
        var scheme = scheme();
        var line = onAxis(scheme, 2026, "AXE_1");
        opened(line, "100.00", "50.00");
        executions(scheme, "&groupBy=axis").body("items.consumedAe", contains("0.00"));
        executions(scheme, "&groupBy=axis").body("items.consumedAe", contains("0.00"));
        ledgers.post(line, Measure.CONSUMED_AE, "10.00");
        executions(scheme, "&groupBy=axis").body("items.consumedAe", contains("10.00"));
        var other = createdLine(scheme, 2026, Map.of("programme", "INCUBO", "axis", "AXE_2"));
        opened(other, "5.00", "5.00");
        executions(scheme, "&groupBy=axis").body("items.axis.code", contains("AXE_1", "AXE_2"));
        renamed(scheme);
        executions(scheme, "&groupBy=scheme").body("items.scheme.name", contains("Autre nom"));
        sql.update("UPDATE budget_total SET consumed_ae = 99 WHERE line_id = ?::uuid AND whole", line);
        executions(scheme, "&groupBy=axis,year").body("items[0].consumedAe", equalTo("99.00"));
        repairs.mend();
        executions(scheme, "&groupBy=axis,year").body("items[0].consumedAe", equalTo("10.00"));
    }

    private static void renamed(String scheme) {
        var url = "/api/v1/funding-schemes/" + scheme;
        executions(scheme, "&groupBy=scheme").body("total", equalTo(1));
        var form = FundingCalls.scheme(scheme);
        form.put("name", "Autre nom");
        json(MISSION, form)
                .header("If-Match", Api.as(MISSION).get(url).getHeader("ETag"))
                .put(url)
                .then()
                .statusCode(200);
    }
}
