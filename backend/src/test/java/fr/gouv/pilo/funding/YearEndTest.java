package fr.gouv.pilo.funding;

import static fr.gouv.pilo.funding.FundingCalls.CARRY_OVERS;
import static fr.gouv.pilo.funding.FundingCalls.MISSION;
import static fr.gouv.pilo.funding.FundingCalls.act;
import static fr.gouv.pilo.funding.FundingCalls.createdLine;
import static fr.gouv.pilo.funding.FundingCalls.decided;
import static fr.gouv.pilo.funding.FundingCalls.json;
import static fr.gouv.pilo.funding.FundingCalls.line;
import static fr.gouv.pilo.funding.FundingCalls.onAxis;
import static fr.gouv.pilo.funding.FundingCalls.opened;
import static fr.gouv.pilo.funding.FundingCalls.request;
import static fr.gouv.pilo.funding.FundingCalls.requested;
import static fr.gouv.pilo.funding.FundingCalls.scheme;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import fr.gouv.pilo.Api;
import fr.gouv.pilo.PiloTest;
import fr.gouv.pilo.Tokens;
import fr.gouv.pilo.funding.ClosingDatesView.NextClosing;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Carry-overs, closing dates, forecasts (B15 to B17). */
@PiloTest
class YearEndTest {
    @Test
    void b17_a_carry_over_opens_credits_at_its_last_step_only_and_the_year_before_keeps_its_own() {
        var scheme = scheme();
        var from = onAxis(scheme, 2026, "AXE_2");
        var to = onAxis(scheme, 2027, "AXE_2");
        opened(from, "100.00", "400.00");
        var id = requested(from, "CP", "12.00");
        line(to).body("openedCp", equalTo("0.00"));
        act(id, "openings", Map.of("openedOn", "2027-03-10")).statusCode(409);
        act(id, "decisions", Map.of("decidedOn", "2027-02-15", "amount", "10.00"))
                .statusCode(201)
                .body("state", equalTo("DECIDED"))
                .body("amount", equalTo("10.00"));
        line(to).body("openedCp", equalTo("0.00"));
        for (var early : List.of("2026-12-31", "2027-02-14")) {
            act(id, "openings", Map.of("openedOn", early))
                    .statusCode(422)
                    .body("violations[0].pointer", equalTo("/openedOn"));
        }
        act(id, "openings", Map.of("openedOn", "2027-03-10")).statusCode(201).body("state", equalTo("OPENED"));
        line(to).body("openedCp", equalTo("10.00")).body("openedAe", equalTo("0.00"));
        line(from).body("openedCp", equalTo("400.00"));
        FundingCalls.executions(scheme, "").body("items.openedCp", contains("400.00"));
        act(id, "refusals", Map.of("reason", "Trop tard")).statusCode(409);
        Api.as(MISSION)
                .get(FundingCalls.MOVEMENTS + "?budgetLine=" + to)
                .then()
                .body("items.kind", contains("REPORT"))
                .body("items.carryOver", contains(id));
    }

    @Test
    void b17_what_was_opened_by_mistake_waits_again_once_it_is_reversed() {
        var scheme = scheme();
        var from = createdLine(scheme, 2026);
        var to = createdLine(scheme, 2027);
        opened(from, "100.00", "0.00");
        var id = requested(from, "AE", "12.00");
        decided(id);
        act(id, "openings", Map.of("openedOn", "2027-03-10", "budgetLine", to)).statusCode(201);
        var movement = Api.as(MISSION)
                .get(FundingCalls.MOVEMENTS + "?budgetLine=" + to)
                .<String>path("items[0].id");
        json(MISSION, Map.of("reason", "Erreur"))
                .post(FundingCalls.MOVEMENTS + "/" + movement + "/reversals")
                .then()
                .statusCode(201);
        line(to).body("openedAe", equalTo("0.00"));
        Api.as(MISSION)
                .get(CARRY_OVERS + "/" + id)
                .then()
                .body("state", equalTo("DECIDED"))
                .body("openedOn", nullValue());
    }

    @Test
    void b17_no_more_is_asked_for_than_remains() {
        var line = createdLine(scheme(), 2026);
        opened(line, "100.00", "50.00");
        requested(line, "AE", "60.00");
        json(MISSION, request(line, "AE", "40.01"))
                .post(CARRY_OVERS)
                .then()
                .statusCode(409)
                .body("detail", containsString("40,00"));
        for (var bad : new String[] {"0.00", "-1.00", "0.001"}) {
            json(MISSION, request(line, "AE", bad))
                    .post(CARRY_OVERS)
                    .then()
                    .statusCode(422)
                    .body("violations.pointer", hasItem("/amount"));
        }
    }

    @Test
    void b15_the_ceiling_of_cp_is_told_and_refuses_nothing() {
        var scheme = scheme();
        var line = createdLine(scheme, 2026);
        opened(line, "1000.00", "400.00");
        var id = requested(line, "CP", "12.00");
        Api.as(MISSION)
                .get(CARRY_OVERS + "/" + id)
                .then()
                .body("ceiling.limit", equalTo("12.00"))
                .body("ceiling.asked", equalTo("12.00"))
                .body("ceiling.rate", equalTo("3.00"))
                .body("ceiling.exceeded", equalTo(false));
        requested(line, "CP", "0.01");
        Api.as(MISSION)
                .get(CARRY_OVERS + "?scheme=" + scheme + "&sort=amount")
                .then()
                .body("items.ceiling.exceeded", contains(true, true))
                .body("items.ceiling.asked", contains("12.01", "12.01"));
        var ae = requested(line, "AE", "500.00");
        Api.as(MISSION).get(CARRY_OVERS + "/" + ae).then().body("ceiling", nullValue());
    }

    @Test
    void b17_the_line_that_receives_is_named_where_it_is_not_plain() {
        var scheme = scheme();
        var from = createdLine(scheme, 2026);
        opened(from, "100.00", "0.00");
        var id = requested(from, "AE", "12.00");
        decided(id);
        act(id, "openings", Map.of("openedOn", "2027-03-10"))
                .statusCode(422)
                .body("violations.pointer", contains("/budgetLine"));
        act(id, "openings", Map.of("openedOn", "2027-03-10", "budgetLine", createdLine(scheme, 2028)))
                .statusCode(422);
        act(id, "openings", Map.of("openedOn", "2027-03-10", "budgetLine", createdLine(scheme(), 2027)))
                .statusCode(422);
    }

    @Test
    void b16_unknown_dates_are_none_and_the_next_one_is_told_with_its_days() {
        var url = "/api/v1/fiscal-years/2040/closing-dates?programme=0354";
        var first = Api.as(MISSION).get(url);
        first.then()
                .body("lastCommitment", nullValue())
                .body("next", nullValue())
                .body("version", equalTo(0));
        var dates = Map.of("lastCommitment", "2040-12-04", "switchover", "2040-12-18");
        json(MISSION, dates)
                .header("If-Match", first.getHeader("ETag"))
                .put(url)
                .then()
                .statusCode(200)
                .body("next.step", equalTo("LAST_COMMITMENT"))
                .body("lastPaymentRequest", nullValue());
        json(MISSION, dates)
                .header("If-Match", first.getHeader("ETag"))
                .put(url)
                .then()
                .statusCode(412);
        var tag = Api.as(MISSION).get(url).getHeader("ETag");
        json(MISSION, Map.of("lastCommitment", "2041-04-01", "switchover", "2040-12-18", "reopening", "2040-12-17"))
                .header("If-Match", tag)
                .put(url)
                .then()
                .statusCode(422)
                .body("violations.pointer", contains("/lastCommitment", "/reopening"));
        json(Tokens.person("assistant").territories("REG-76"), dates)
                .header("If-Match", tag)
                .put(url)
                .then()
                .statusCode(403);
        Api.as(MISSION).get("/api/v1/fiscal-years/2040/closing-dates").then().statusCode(400);
        Api.as(MISSION)
                .get("/api/v1/fiscal-years/1999/closing-dates?programme=0349")
                .then()
                .statusCode(404);
    }

    @Test
    void b16_the_countdown_passes_from_one_date_to_the_next() {
        var dates = new ClosingDatesView(
                2026,
                "0349",
                LocalDate.of(2026, 12, 4),
                LocalDate.of(2026, 12, 11),
                null,
                LocalDate.of(2026, 12, 18),
                null,
                null,
                null,
                1);
        assertEquals(
                new NextClosing(ClosingStep.LAST_COMMITMENT, LocalDate.of(2026, 12, 4), 11),
                dates.on(LocalDate.of(2026, 11, 23)).next());
        assertEquals(0, dates.on(LocalDate.of(2026, 12, 11)).next().days());
        assertEquals(
                ClosingStep.SWITCHOVER,
                dates.on(LocalDate.of(2026, 12, 12)).next().step());
        assertNull(dates.on(LocalDate.of(2026, 12, 19)).next());
    }

    @Test
    void b15_one_forecast_stands_for_a_scheme_an_axis_and_a_year() {
        var scheme = scheme();
        var url = "/api/v1/payment-forecasts";
        var form = Map.of("scheme", scheme, "fiscalYear", 2027, "amount", "150000.00");
        var id = json(MISSION, form).post(url).then().statusCode(201).extract().<String>path("id");
        json(MISSION, form).post(url).then().statusCode(409);
        json(MISSION, Map.of("scheme", FundingCalls.external(), "fiscalYear", 2027, "amount", "-1"))
                .post(url)
                .then()
                .statusCode(422)
                .body("violations.pointer", contains("/amount", "/scheme"));
        Api.as(MISSION)
                .get(url + "?scheme=" + scheme + "&year=2027")
                .then()
                .body("items.amount", contains("150000.00"));
        Api.as(MISSION)
                .header("If-Match", Api.as(MISSION).get(url + "/" + id).getHeader("ETag"))
                .delete(url + "/" + id)
                .then()
                .statusCode(204);
        Api.as(MISSION).get(url + "/" + id).then().statusCode(404);
    }
}
