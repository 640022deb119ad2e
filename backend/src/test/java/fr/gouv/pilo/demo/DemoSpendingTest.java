package fr.gouv.pilo.demo;

import static fr.gouv.pilo.Each.each;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.gouv.pilo.Api;
import fr.gouv.pilo.PiloTest;
import fr.gouv.pilo.Tokens;
import fr.gouv.pilo.shared.db.Sql;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The 23 EJ of demo-data.md §1, and what reconciles in them: C2, C4, C5, C7. */
@PiloTest
@TestProfile(DemoProfile.class)
class DemoSpendingTest {
    private static final Tokens LEAD = Tokens.person("mission-lead").territories("REG-76");

    @Inject
    Sql sql;

    private static List<Map<String, String>> commitments(String moment) {
        List<Map<String, String>> items = Api.as(LEAD)
                .get("/api/v1/commitments?scheme=FTAP&limit=100&sort=number" + moment)
                .then()
                .statusCode(200)
                .extract()
                .path("items");
        assertTrue(!items.isEmpty(), moment);
        return items;
    }

    private static BigDecimal sum(List<Map<String, String>> items, String amount) {
        return items.stream()
                .map(item -> new BigDecimal(item.get(amount)))
                .reduce(new BigDecimal("0.00"), BigDecimal::add);
    }

    private static BigDecimal euros(String text) {
        return new BigDecimal(text);
    }

    @Test
    void c7_the_net_and_the_paid_of_the_23_ej_are_those_of_the_set() {
        var items = commitments("");
        assertEquals(23, items.size());
        assertEquals(euros("1076800.00"), sum(items, "net"));
        assertEquals(euros("874100.00"), sum(items, "certified"));
        assertEquals(euros("852200.00"), sum(items, "paid"));
        Api.as(LEAD)
                .get("/api/v1/commitments?scheme=FTAP&limit=100")
                .then()
                .body("items.supplier.name", each(startsWith("Prestataire de démonstration ")))
                .body("items.projects.findAll { it.size() == 1 }.size()", equalTo(23));
    }

    @TestFactory
    Stream<DynamicTest> c4_what_remains_to_be_paid_is_the_same_as_a_stock_and_as_a_flow() {
        return Map.of("2024-12-31", "120000.00", "2025-12-31", "170900.00", "2026-11-23", "224600.00")
                .entrySet()
                .stream()
                .map(end -> DynamicTest.dynamicTest(end.getKey(), () -> {
                    for (var moment : List.of("&asOf=" + end.getKey(), "&on=" + end.getKey())) {
                        assertEquals(euros(end.getValue()), sum(commitments(moment), "remainingToPay"), moment);
                    }
                    assertEquals(euros(end.getValue()), flow(end.getKey()));
                }));
    }

    /** B5 over the years: consumed − withdrawn on earlier EJ − paid. */
    private BigDecimal flow(String until) {
        return sql.one("""
                        SELECT sum(s.consumed_ae - s.withdrawn_earlier - s.paid_cp)
                        FROM budget_sums(NULL, ?::date, false) s JOIN funding_line_read l ON l.id = s.line_id WHERE l.scheme_code = 'FTAP'""", row -> row.getBigDecimal(1), until).orElseThrow();
    }

    @TestFactory
    Stream<DynamicTest> c5_paid_stays_within_the_service_done_and_that_within_the_net_at_each_year_end() {
        return Stream.of("&asOf=2024-12-31", "&asOf=2025-12-31", "")
                .map(moment -> DynamicTest.dynamicTest(
                        "at" + moment, () -> commitments(moment).forEach(item -> {
                            var certified = euros(item.get("certified"));
                            assertTrue(euros(item.get("paid")).compareTo(certified) <= 0, item.toString());
                            assertTrue(certified.compareTo(euros(item.get("net"))) <= 0, item.toString());
                        })));
    }

    @Test
    void c2_consumed_by_year_and_axis_and_paid_by_year_and_axis_are_those_of_the_set() {
        assertEquals(List.of("338400.00", "411600.00", "331600.00"), sums("t.consumed_ae", "l.fiscal_year", ""));
        assertEquals(List.of("218400.00", "360700.00", "273100.00"), sums("t.paid_cp", "l.fiscal_year", ""));
        var now = "AND l.fiscal_year = 2026";
        assertEquals(List.of("105600.00", "77200.00", "68400.00", "80400.00"), sums("t.consumed_ae", "l.axis", now));
        assertEquals(List.of("94800.00", "64400.00", "57500.00", "56400.00"), sums("t.paid_cp", "l.axis", now));
        assertEquals(List.of("28800.00", "36000.00", "0.00", "0.00"), sums("t.requested_ae", "l.axis", now));
        assertEquals(List.of("0.00", "36000.00", "0.00", "0.00"), sums("t.potential_ae", "l.axis", now));
    }

    private List<String> sums(String amount, String by, String where) {
        return sql.list(
                "SELECT sum(" + amount
                        + ") FROM funding_line_total_read t JOIN funding_line_read l ON l.id = t.line_id WHERE l.scheme_code = 'FTAP' AND l.fiscal_year BETWEEN 2024 AND 2026 "
                        + where + " GROUP BY " + by + " ORDER BY " + by,
                row -> row.getString(1));
    }

    @Test
    void what_was_amended_withdrawn_and_left_optional_is_in_the_life_of_its_ej() {
        Api.as(LEAD)
                .get("/api/v1/commitments/9900000007")
                .then()
                .statusCode(200)
                .body("commitment.net", equalTo("31200.00"))
                .body("operations.kind", hasItem("WITHDRAWAL"))
                .body("operations.find { it.kind == 'WITHDRAWAL' }.budgetLine.year", equalTo(2026));
        Api.as(LEAD)
                .get("/api/v1/commitments/9900000010")
                .then()
                .body("commitment.potential", equalTo("36000.00"))
                .body("tranches.amount", contains("36000.00"))
                .body("warnings.size()", equalTo(0));
        Api.as(LEAD)
                .get("/api/v1/commitments/9900000016")
                .then()
                .body("commitment.net", equalTo("84000.00"))
                .body("commitment.serviceSource", equalTo("CERTIFICATION"));
    }

    private static ValidatableResponse execution(String query) {
        return Api.as(LEAD)
                .get("/api/v1/budget-executions?scheme=FTAP&" + query)
                .then()
                .statusCode(200);
    }

    @Test
    void the_execution_of_2026_by_axis_is_that_of_the_tables() {
        execution("groupBy=axis&year=2026&sort=axis")
                .body("items.consumedAe", contains("105600.00", "77200.00", "68400.00", "80400.00"))
                .body("items.availableAe", contains("36000.00", "40400.00", "19000.00", "14000.00"))
                .body("items.freeAe", contains("7200.00", "4400.00", "19000.00", "14000.00"))
                .body("items.paidCp", contains("94800.00", "64400.00", "57500.00", "56400.00"))
                .body("items.availableCp", contains("45200.00", "57600.00", "12500.00", "23600.00"))
                .body("items.remainingToPay", contains("64800.00", "60200.00", "34800.00", "64800.00"));
        execution("groupBy=scheme&year=2026")
                .body("items.availableAe", contains("109400.00"))
                .body("items.freeAe", contains("44600.00"))
                .body("items.availableCp", contains("138900.00"))
                .body("items.remainingToPay", contains("224600.00"));
    }

    @Test
    void c4_the_execution_as_of_each_year_end_says_what_remained_then() {
        execution("groupBy=scheme&year=2024&asOf=2024-12-31").body("items.remainingToPay", contains("120000.00"));
        execution("groupBy=scheme&year=2025&asOf=2025-12-31").body("items.remainingToPay", contains("170900.00"));
        execution("groupBy=scheme&year=2024").body("items.remainingToPay", contains("120000.00"));
    }

    @Test
    void c2_consumed_available_reserved_and_lost_make_the_agreement() {
        List<Map<String, String>> years = execution("groupBy=year").extract().path("items");
        List<Map<String, String>> now =
                execution("groupBy=scheme&year=2026").extract().path("items");
        var reserve = euros("6000.00");
        var lost = euros("3000.00");
        assertEquals(euros("1081600.00"), sum(years, "consumedAe"));
        assertEquals(
                euros("1200000.00"),
                sum(years, "consumedAe")
                        .add(sum(now, "availableAe"))
                        .add(reserve)
                        .add(lost));
    }

    @Test
    void the_landing_of_2026_is_that_of_the_set_with_its_method() {
        Api.as(LEAD)
                .get("/api/v1/budget-landings?scheme=FTAP&year=2026")
                .then()
                .statusCode(200)
                .body("total.openedCp", equalTo("412000.00"))
                .body("total.paidCp", equalTo("273100.00"))
                .body("total.unpaidService", equalTo("21900.00"))
                .body("total.planned", equalTo("46600.00"))
                .body("total.landing", equalTo("341600.00"))
                .body("total.unused", equalTo("70400.00"))
                .body("total.carryOverRequested", equalTo("12000.00"))
                .body("total.atRisk", equalTo("58400.00"))
                .body("lastAcknowledgement", equalTo("2026-12-11"))
                .body("axes.axis", contains("AXE_1", "AXE_2", "AXE_3", "AXE_4"))
                .body("method.size()", equalTo(4));
    }

    @Test
    void c6_the_schedule_makes_what_remains_and_10_900_lack_in_2027() {
        Api.as(LEAD)
                .get("/api/v1/payment-schedules?scheme=FTAP&year=2026")
                .then()
                .statusCode(200)
                .body("remainingToPay", equalTo("224600.00"))
                .body("remainingAtEnd", equalTo("220900.00"))
                .body("years.year", contains(2027, 2028, 2029))
                .body("years.amount", contains("160900.00", "60000.00", "0.00"))
                .body("years[0].lacking", equalTo("10900.00"))
                .body("unscheduled", equalTo("0.00"))
                .body("matches", equalTo(true));
    }

    @Test
    void b13_two_ej_sleep_without_service_done() {
        List<Map<String, String>> idle = Api.as(LEAD)
                .get("/api/v1/idle-appropriations?scheme=FTAP&kind=WITHOUT_SERVICE&sort=-amount")
                .then()
                .statusCode(200)
                .body("items.commitment", contains("9900000019", "9900000023"))
                .body("items.days", contains(154, 140))
                .extract()
                .path("items");
        assertEquals(euros("63600.00"), sum(idle, "amount"));
        Api.as(LEAD)
                .get("/api/v1/idle-appropriations?scheme=FTAP&kind=OLD_REMAINDER")
                .then()
                .body("total", equalTo(0));
    }

    @Test
    void the_set_breaks_no_rule() {
        Api.as(LEAD)
                .get("/api/v1/budget-anomalies?scheme=FTAP")
                .then()
                .statusCode(200)
                .body("total", equalTo(0));
    }

    @Test
    void two_requests_wait_and_what_is_planned_in_2026_lies_before_the_closing() {
        Api.as(LEAD)
                .get("/api/v1/commitment-requests?state=REQUESTED&sort=requestedOn")
                .then()
                .statusCode(200)
                .body("items.amount", contains("28800.00", "36000.00"))
                .body("items.requestedOn", hasItem("2026-11-16"));
        List<Map<String, String>> planned = Api.as(LEAD)
                .get("/api/v1/planned-certifications?year=2026&limit=100")
                .then()
                .extract()
                .path("items");
        assertEquals(euros("46600.00"), sum(planned, "amount"));
        assertTrue(planned.stream().allMatch(one -> one.get("plannedOn").compareTo("2026-12-11") <= 0));
    }

    @Test
    void b8_the_ej_whose_tranche_is_open_is_not_settled_and_waits_for_it() {
        Api.as(LEAD)
                .get("/api/v1/commitments/9900000010")
                .then()
                .body("commitment.state", equalTo("RUNNING"))
                .body("nextAct", equalTo("affirmTranche"));
    }

    @Test
    void the_year_s_end_shows_the_tranche_that_is_due_after_the_last_ej_and_what_is_to_be_settled() {
        var url = "/api/v1/year-end-items?scheme=FTAP&year=2026&limit=100&kind=";
        Api.as(LEAD)
                .get(url + "AFTER_CLOSING")
                .then()
                .statusCode(200)
                .body("items.commitment", contains("9900000010"))
                .body("items.amount", contains("36000.00"))
                .body("items.dueOn", contains("2026-12-15"))
                .body("items.closingOn", contains("2026-12-04"))
                .body("items.days", contains(11));
        List<Map<String, String>> unpaid =
                Api.as(LEAD).get(url + "UNPAID_SERVICE").then().extract().path("items");
        assertEquals(euros("21900.00"), sum(unpaid, "amount"));
        List<Map<String, String>> open =
                Api.as(LEAD).get(url + "TO_CLOSE").then().extract().path("items");
        assertEquals(euros("224600.00"), sum(open, "amount"));
        Api.as(LEAD)
                .get(url + "CARRY_OVER")
                .then()
                .body("items.state", hasItem("REQUESTED"))
                .body("items.amount", hasItem("12000.00"));
    }

    @Test
    void what_the_landing_was_known_to_be_in_june_is_read_again() {
        Api.as(LEAD)
                .get("/api/v1/budget-landings?scheme=FTAP&year=2026&asOf=2026-06-30")
                .then()
                .statusCode(200)
                .body("on", equalTo("2026-06-30"))
                .body("lastAcknowledgement", org.hamcrest.Matchers.nullValue())
                .body("total.openedCp", equalTo("412000.00"))
                .body("total.carryOverRequested", equalTo("0.00"));
        Api.as(LEAD)
                .get("/api/v1/budget-landings?scheme=FTAP&year=2026&asOf=2026-11-22")
                .then()
                .body("lastAcknowledgement", equalTo("2026-12-11"));
    }

    @Test
    void the_note_that_the_closing_dates_come_from_is_attached_to_them() {
        Api.as(LEAD)
                .get("/api/v1/fiscal-years/2026/closing-dates/documents?programme=0349")
                .then()
                .statusCode(200)
                .body("name", contains("note-de-fin-de-gestion-fictive.txt"));
    }
}
