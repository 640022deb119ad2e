package fr.gouv.pilo.spending;

import static fr.gouv.pilo.spending.SpendingCalls.MISSION;
import static fr.gouv.pilo.spending.SpendingCalls.PLANNED;
import static fr.gouv.pilo.spending.SpendingCalls.act;
import static fr.gouv.pilo.spending.SpendingCalls.certify;
import static fr.gouv.pilo.spending.SpendingCalls.commitment;
import static fr.gouv.pilo.spending.SpendingCalls.committed;
import static fr.gouv.pilo.spending.SpendingCalls.get;
import static fr.gouv.pilo.spending.SpendingCalls.json;
import static fr.gouv.pilo.spending.SpendingCalls.line;
import static fr.gouv.pilo.spending.SpendingCalls.map;
import static fr.gouv.pilo.spending.SpendingCalls.planned;
import static fr.gouv.pilo.spending.SpendingCalls.scheme;
import static fr.gouv.pilo.spending.SpendingCalls.schemeOf;
import static fr.gouv.pilo.spending.SpendingCalls.tag;
import static fr.gouv.pilo.spending.SpendingCalls.tranche;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.gouv.pilo.Api;
import fr.gouv.pilo.BusinessDay;
import fr.gouv.pilo.PiloTest;
import fr.gouv.pilo.shared.db.Sql;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The year's end: its lists, what was known then of the landing, and hypotheses that touch nothing (B15 to B17). */
@PiloTest
class YearEndResourceTest {
    @Inject
    Sql sql;

    private final LocalDate today = BusinessDay.today();
    private final int year = today.getYear();
    private final String line = line(scheme("ETAT"), year, "100000");
    private final String scheme = schemeOf(line);

    private String of(String what) {
        return "/api/v1/" + what + "?year=" + year + "&scheme=" + scheme;
    }

    /** Signed more than ninety days ago, of this year's line whatever the month. */
    private String signed(Map<String, ?> more) {
        var form = commitment(line, Map.of("signedOn", today.minusDays(120).toString(), "fiscalYear", year));
        form.putAll(more);
        return committed(form);
    }

    /** On the last day of the year: what is planned for a day that is gone counts no more. */
    private Map<String, Object> plan(String number) {
        var plan = planned(number);
        plan.put("plannedOn", year + "-12-31");
        return plan;
    }

    private Map<String, List<Map<String, Object>>> withTranche() {
        var tranche = tranche("TO1");
        tranche.put("dueOn", year + "-12-15");
        return Map.of("tranches", List.of(tranche));
    }

    /** Of a programme of the budget that no other line has: its dates are its own. */
    private void closing(String programme, String lastCommitment, String lastAcknowledgement) {
        sql.update("UPDATE budget_line SET budget_programme = ? WHERE id = ?", programme, UUID.fromString(line));
        var url = "/api/v1/fiscal-years/" + year + "/closing-dates?programme=" + programme;
        json(
                        MISSION,
                        map(
                                "lastCommitment",
                                lastCommitment,
                                "lastAcknowledgement",
                                lastAcknowledgement,
                                "switchover",
                                year + "-12-18"))
                .header("If-Match", Api.as(MISSION).get(url).getHeader("ETag"))
                .put(url)
                .then()
                .statusCode(200);
    }

    private ValidatableResponse items(String kind) {
        return Api.as(MISSION)
                .get(of("year-end-items") + "&kind=" + kind)
                .then()
                .statusCode(200);
    }

    private ValidatableResponse landing(String query) {
        return Api.as(MISSION).get(of("budget-landings") + query).then().statusCode(200);
    }

    @Test
    void b16_what_waits_for_a_day_after_its_closing_is_told_with_both_days() {
        closing("0901", year + "-12-04", year + "-11-25");
        var number = signed(withTranche());
        json(MISSION, plan(number)).post(PLANNED).then().statusCode(201);
        items("AFTER_CLOSING")
                .body("items.act", contains("AFFIRM", "CERTIFY"))
                .body("items.amount", contains("3000.00", "2000.00"))
                .body("items.dueOn", contains(year + "-12-15", year + "-12-31"))
                .body("items.closingOn", contains(year + "-12-04", year + "-11-25"));
        landing("").body("total.plannedLate", equalTo("2000.00")).body("total.planned", equalTo("0.00"));
    }

    @Test
    void b16_without_dates_nothing_is_late_and_what_is_not_settled_is_told_without_a_day() {
        var number = signed(withTranche());
        certify(number, today, "4000.00");
        items("AFTER_CLOSING").body("total", equalTo(0));
        items("TO_CLOSE")
                .body("items.commitment", contains(number))
                .body("items.amount", contains("10000.00"))
                .body("items.closingOn", contains(nullValue()));
        items("UNPAID_SERVICE")
                .body("items.amount", contains("4000.00"))
                .body("items.dueOn", contains(today.toString()));
        Api.as(MISSION)
                .accept("text/csv")
                .get(of("year-end-items"))
                .then()
                .statusCode(200)
                .header("Content-Disposition", org.hamcrest.Matchers.containsString("fin-de-gestion"));
    }

    @Test
    void b17_requests_of_carry_over_stand_there_with_their_state() {
        json(MISSION, map("budgetLine", line, "ledger", "AE", "amount", "500.00", "reason", "Essai"))
                .post("/api/v1/carry-overs")
                .then()
                .statusCode(201);
        items("CARRY_OVER").body("items.state", contains("REQUESTED")).body("items.amount", contains("500.00"));
    }

    @Test
    void b8_an_ej_is_not_settled_while_a_tranche_is_open_which_is_proposed_first() {
        var number = signed(withTranche());
        get(number).body("commitment.state", equalTo("SIGNED")).body("nextAct", equalTo("acceptCommitment"));
        certify(number, today, "10000.00");
        get(number).body("nextAct", equalTo("createPayment"));
        json(MISSION, map("commitment", number, "kind", "BALANCE", "amount", "10000.00", "paidOn", today.toString()))
                .post(SpendingCalls.PAYMENTS)
                .then()
                .statusCode(201);
        get(number).body("commitment.state", equalTo("RUNNING")).body("nextAct", equalTo("affirmTranche"));
        act(MISSION, number, "tranche-affirmations", map("tranche", "TO1", "affirmedOn", today.toString()))
                .then()
                .statusCode(201)
                .body("commitment.state", equalTo("RUNNING"))
                .body("nextAct", equalTo("acceptCommitment"));
    }

    @Test
    void what_was_known_then_of_the_landing_and_of_what_sleeps_is_read_again() {
        // Eighty days after the delivery, nothing sleeps yet.
        var then = today.minusDays(20);
        var number = signed(Map.of("plannedDeliveryOn", today.minusDays(100).toString()));
        var planned = json(MISSION, plan(number))
                .post(PLANNED)
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
        var before = Instant.now();
        Api.as(MISSION)
                .header("If-Match", tag(PLANNED, planned))
                .delete(PLANNED + "/" + planned)
                .then()
                .statusCode(204);
        certify(number, today, "4000.00");
        landing("").body("total.planned", equalTo("0.00")).body("total.unpaidService", equalTo("4000.00"));
        landing("&asOf=" + before)
                .body("total.planned", equalTo("2000.00"))
                .body("total.unpaidService", equalTo("0.00"))
                .body("total.freeAe", equalTo("90000.00"));
        landing("&on=" + then).body("total.unpaidService", equalTo("0.00")).body("on", equalTo(then.toString()));
        var idle = "/api/v1/idle-appropriations?kind=WITHOUT_SERVICE&scheme=" + scheme;
        Api.as(MISSION).get(idle).then().body("total", equalTo(0));
        Api.as(MISSION).get(idle + "&on=" + then).then().body("total", equalTo(0));
        Api.as(MISSION).get(idle + "&asOf=" + before).then().body("items.commitment", contains(number));
        Api.as(MISSION)
                .get(of("payment-schedules") + "&asOf=2020-01-01")
                .then()
                .statusCode(200)
                .body("remainingToPay", equalTo("0.00"));
        Api.as(MISSION).get(of("budget-landings") + "&asOf=hier").then().statusCode(400);
    }

    @Test
    void b13_a_project_behind_its_milestone_keeps_what_is_still_to_be_paid_awake() {
        var project = late();
        var item = SpendingCalls.item(line, "10000.00");
        item.put("project", project);
        var number = signed(Map.of("items", List.of(item)));
        var asleep = "/api/v1/idle-appropriations?scheme=" + scheme;
        Api.as(MISSION).get(asleep + "&kind=MILESTONE_BEHIND").then().body("total", equalTo(0));
        Api.as(MISSION).get(asleep + "&kind=WITHOUT_SERVICE").then().body("items.commitment", contains(number));
        certify(number, today, "1000.00");
        Api.as(MISSION)
                .get("/api/v1/idle-appropriations?kind=MILESTONE_BEHIND&scheme=" + scheme)
                .then()
                .body("items.commitment", contains(number))
                .body("items.amount", contains("10000.00"))
                .body("items.since", contains("2026-02-01"));
        sql.update(
                "UPDATE project_milestone SET actual_date = planned_date WHERE project_id = (SELECT id FROM project WHERE code = ?)",
                project);
        Api.as(MISSION)
                .get("/api/v1/idle-appropriations?kind=MILESTONE_BEHIND&scheme=" + scheme)
                .then()
                .body("total", equalTo(0));
    }

    private String late() {
        String organisation = SpendingCalls.created(
                "/api/v1/organisations", map("name", "Porteur", "kind", "SERVICE", "territory", "REG-76"), "id");
        var code = SpendingCalls.created(
                "/api/v1/projects",
                map("title", "En retard", "programme", "LABO", "organisationId", organisation),
                "code");
        sql.update("""
                INSERT INTO project_milestone (project_id, position, name, planned_date)
                SELECT id, 0, 'Livraison', DATE '2026-02-01' FROM project WHERE code = ?""", code);
        return code;
    }

    /** Of every table but those that the jobs write by themselves. */
    private Map<String, Long> rows() {
        var tables = sql.list("""
                SELECT relname FROM pg_stat_user_tables WHERE schemaname = 'public' AND has_table_privilege(relid, 'SELECT')
                    AND relname NOT IN ('scheduled_tasks', 'audit_seal', 'audit_unsealed', 'mail_sending') ORDER BY 1""", row -> row.getString(1));
        assertTrue(tables.size() > 40, tables.size() + " tables");
        return tables.stream().collect(Collectors.toMap(table -> table, table -> sql.one(
                        "SELECT coalesce(sum(hashtextextended(t::text, 0)::numeric), 0)::text AS sum FROM \"" + table
                                + "\" t",
                        row -> (long) row.getString("sum").hashCode())
                .orElseThrow()));
    }

    @Test
    void a_what_if_stands_beside_the_landing_and_leaves_every_table_as_it_was() {
        var number = signed(Map.of());
        certify(number, today, "4000.00");
        var next = (year + 1) + "-02-01";
        var form = map(
                "scheme",
                scheme,
                "year",
                year,
                "commitments",
                List.of(map("amount", "3000.00", "paidOn", year + "-12-31")),
                "slips",
                List.of(map("amount", "4000.00", "paidOn", next)));
        // Once before, so that who calls is known.
        json(MISSION, form).post("/api/v1/budget-landings/simulations").then().statusCode(200);
        var before = rows();
        json(MISSION, form)
                .post("/api/v1/budget-landings/simulations")
                .then()
                .statusCode(200)
                .body("landing.total.landing", equalTo("4000.00"))
                .body("simulatedLanding.total.landing", equalTo("3000.00"))
                .body("simulatedLanding.total.freeAe", equalTo("87000.00"))
                .body("schedule.remainingToPay", equalTo("10000.00"))
                .body("simulatedSchedule.remainingToPay", equalTo("13000.00"))
                .body("simulatedSchedule.years[0].amount", equalTo("4000.00"));
        assertEquals(before, rows());
        var beyond = map("scheme", scheme, "slips", List.of(map("amount", "4000.01", "paidOn", next)));
        json(MISSION, beyond)
                .post("/api/v1/budget-landings/simulations")
                .then()
                .statusCode(422)
                .body("violations.pointer", hasItems("/slips/0/amount"));
    }
}
