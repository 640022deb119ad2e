package fr.gouv.pilo.spending;

import static fr.gouv.pilo.spending.SpendingCalls.COMMITMENTS;
import static fr.gouv.pilo.spending.SpendingCalls.MISSION;
import static fr.gouv.pilo.spending.SpendingCalls.PAYMENTS;
import static fr.gouv.pilo.spending.SpendingCalls.PLANNED;
import static fr.gouv.pilo.spending.SpendingCalls.act;
import static fr.gouv.pilo.spending.SpendingCalls.committed;
import static fr.gouv.pilo.spending.SpendingCalls.created;
import static fr.gouv.pilo.spending.SpendingCalls.item;
import static fr.gouv.pilo.spending.SpendingCalls.json;
import static fr.gouv.pilo.spending.SpendingCalls.map;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import fr.gouv.pilo.Api;
import fr.gouv.pilo.GoodCall;
import fr.gouv.pilo.PiloTest;
import fr.gouv.pilo.funding.FundingCalls;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Landing and schedule as they are read, at the edges of their rules (B6, B15, B16); in 2029, of which nothing else speaks. */
@PiloTest
class OutlookResourceTest {
    private static final int YEAR = 2029;
    private static final String LAST_DAY = "2029-12-10";

    private static String line(String scheme, String programme) {
        return created(
                "/api/v1/budget-lines",
                map("scheme", scheme, "fiscalYear", YEAR, "budgetProgramme", programme, "costCentre", programme),
                "id");
    }

    private static String commitment(String line, String amount) {
        return committed(SpendingCalls.commitment(
                line, map("signedOn", "2026-01-15", "fiscalYear", YEAR, "items", List.of(item(line, amount)))));
    }

    private static void planned(String number, String on, String amount) {
        created(PLANNED, map("commitment", number, "plannedOn", on, "amount", amount), "id");
    }

    private static void closing(String programme, String day) {
        var url = "/api/v1/fiscal-years/" + YEAR + "/closing-dates?programme=" + programme;
        json(MISSION, map("lastAcknowledgement", day))
                .header("If-Match", Api.as(MISSION).get(url).getHeader("ETag"))
                .put(url)
                .then()
                .statusCode(200);
    }

    private static io.restassured.response.ValidatableResponse read(String what, String scheme) {
        return Api.as(MISSION)
                .get("/api/v1/" + what + "?year=" + YEAR + "&scheme=" + scheme)
                .then()
                .statusCode(200);
    }

    @Test
    void b16_what_is_planned_on_the_last_day_lands_and_what_is_planned_the_day_after_does_not() {
        var scheme = FundingCalls.scheme();
        var line = line(scheme, "0112");
        FundingCalls.opened(line, "9000.00", "1000.00");
        closing("0112", LAST_DAY);
        var number = commitment(line, "900.00");
        planned(number, LAST_DAY, "100.00");
        planned(number, "2029-12-11", "30.00");
        read("budget-landings", scheme)
                .body("lastAcknowledgement", equalTo(LAST_DAY))
                .body("total.planned", equalTo("100.00"))
                .body("total.plannedLate", equalTo("30.00"))
                .body("total.landing", equalTo("100.00"))
                .body("total.unused", equalTo("900.00"));
        read("payment-schedules", scheme).body("years[0].amount", equalTo("30.00"));
    }

    @Test
    void b16_of_two_programmes_the_first_closing_is_told_and_each_item_follows_its_own() {
        var scheme = FundingCalls.scheme();
        var early = line(scheme, "0113");
        var late = line(scheme, "0114");
        closing("0113", "2029-11-30");
        closing("0114", LAST_DAY);
        planned(commitment(early, "900.00"), "2029-12-05", "40.00");
        planned(commitment(late, "900.00"), "2029-12-05", "60.00");
        read("budget-landings", scheme)
                .body("lastAcknowledgement", equalTo("2029-11-30"))
                .body("total.planned", equalTo("60.00"))
                .body("total.plannedLate", equalTo("40.00"));
    }

    @Test
    void b16_without_known_dates_all_that_is_planned_in_the_year_lands() {
        var scheme = FundingCalls.scheme();
        planned(commitment(line(scheme, "0115"), "900.00"), "2029-12-31", "40.00");
        read("budget-landings", scheme)
                .body("lastAcknowledgement", nullValue())
                .body("total.planned", equalTo("40.00"))
                .body("total.plannedLate", equalTo("0.00"));
    }

    @Test
    void b15_service_done_lands_for_what_is_not_paid_of_it_and_an_advance_takes_nothing_away() {
        var scheme = FundingCalls.scheme();
        var line = line(scheme, "0116");
        FundingCalls.opened(line, "9000.00", "1000.00");
        var served = commitment(line, "500.00");
        act(GoodCall.CALLER, served, "acceptances", map("acknowledgedOn", "2026-02-01", "amount", "200.00"))
                .then()
                .statusCode(201);
        created(
                PAYMENTS,
                map(
                        "commitment",
                        served,
                        "kind",
                        "INSTALMENT",
                        "amount",
                        "150.00",
                        "paidOn",
                        "2026-03-01",
                        "fiscalYear",
                        YEAR),
                "payment.id");
        var advanced = commitment(line, "500.00");
        created(
                PAYMENTS,
                map(
                        "commitment",
                        advanced,
                        "kind",
                        "ADVANCE",
                        "amount",
                        "70.00",
                        "paidOn",
                        "2026-03-01",
                        "fiscalYear",
                        YEAR),
                "payment.id");
        read("budget-landings", scheme)
                .body("total.paidCp", equalTo("220.00"))
                .body("total.unpaidService", equalTo("50.00"))
                .body("total.landing", equalTo("270.00"))
                .body("total.unused", equalTo("730.00"))
                .body("total.atRisk", equalTo("730.00"));
        Api.as(MISSION).get(COMMITMENTS + "/" + advanced).then().body("commitment.paid", equalTo("70.00"));
    }

    @Test
    void b16_service_done_that_is_unpaid_after_the_last_payment_request_is_paid_the_next_year() {
        var scheme = FundingCalls.scheme();
        String line = created(
                "/api/v1/budget-lines", map("scheme", scheme, "fiscalYear", 2025, "budgetProgramme", "0118"), "id");
        var served = committed(
                SpendingCalls.commitment(line, map("signedOn", "2025-01-15", "items", List.of(item(line, "500.00")))));
        act(GoodCall.CALLER, served, "acceptances", map("acknowledgedOn", "2025-02-01", "amount", "200.00"))
                .then()
                .statusCode(201);
        var landing = "/api/v1/budget-landings?year=2025&scheme=" + scheme;
        Api.as(MISSION).get(landing).then().body("total.unpaidService", equalTo("200.00"));
        var closing = "/api/v1/fiscal-years/2025/closing-dates?programme=0118";
        json(MISSION, map("lastPaymentRequest", "2025-12-15"))
                .header("If-Match", Api.as(MISSION).get(closing).getHeader("ETag"))
                .put(closing)
                .then()
                .statusCode(200);
        Api.as(MISSION)
                .get(landing)
                .then()
                .body("total.unpaidService", equalTo("0.00"))
                .body("total.plannedLate", equalTo("200.00"))
                .body("total.landing", equalTo("0.00"));
        Api.as(MISSION)
                .get("/api/v1/payment-schedules?year=2025&scheme=" + scheme)
                .then()
                .body("years[0].amount", equalTo("200.00"));
    }

    /** B15, B17: what is asked is shown, what was refused no more, and neither is counted as had. */
    @Test
    void b17_a_carry_over_that_waits_is_beside_what_is_unused_until_it_is_refused() {
        var scheme = FundingCalls.scheme();
        var line = line(scheme, "0117");
        FundingCalls.opened(line, "9000.00", "1000.00");
        String id = created(
                "/api/v1/carry-overs",
                map("budgetLine", line, "ledger", "CP", "amount", "25.00", "reason", "Essai"),
                "id");
        created(
                "/api/v1/carry-overs",
                map("budgetLine", line, "ledger", "AE", "amount", "5.00", "reason", "Essai"),
                "id");
        read("budget-landings", scheme)
                .body("total.unused", equalTo("1000.00"))
                .body("total.carryOverRequested", equalTo("25.00"))
                .body("total.atRisk", equalTo("975.00"));
        var url = "/api/v1/carry-overs/" + id;
        json(MISSION, map("reason", "Non retenu"))
                .header("If-Match", Api.as(MISSION).get(url).getHeader("ETag"))
                .post(url + "/refusals")
                .then()
                .statusCode(201);
        read("budget-landings", scheme)
                .body("total.carryOverRequested", equalTo("0.00"))
                .body("total.atRisk", equalTo("1000.00"));
    }
}
