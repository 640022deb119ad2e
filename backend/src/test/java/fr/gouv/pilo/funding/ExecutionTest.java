package fr.gouv.pilo.funding;

import static fr.gouv.pilo.Each.each;
import static fr.gouv.pilo.funding.FundingCalls.EXECUTIONS;
import static fr.gouv.pilo.funding.FundingCalls.createdLine;
import static fr.gouv.pilo.funding.FundingCalls.executions;
import static fr.gouv.pilo.funding.FundingCalls.external;
import static fr.gouv.pilo.funding.FundingCalls.line;
import static fr.gouv.pilo.funding.FundingCalls.move;
import static fr.gouv.pilo.funding.FundingCalls.movement;
import static fr.gouv.pilo.funding.FundingCalls.onAxis;
import static fr.gouv.pilo.funding.FundingCalls.opened;
import static fr.gouv.pilo.funding.FundingCalls.project;
import static fr.gouv.pilo.funding.FundingCalls.scheme;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import fr.gouv.pilo.Api;
import fr.gouv.pilo.PiloTest;
import fr.gouv.pilo.Tokens;
import fr.gouv.pilo.shared.db.Sql;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is opened, consumed, available, and remains to be paid (B1 to B5), by whatever groups. */
@PiloTest
class ExecutionTest {
    @Inject
    Ledgers ledgers;

    @Inject
    Sql sql;

    @Test
    void years_together_count_no_carry_over_and_say_what_the_last_one_holds() {
        var scheme = scheme();
        var first = onAxis(scheme, 2025, "AXE_1");
        var last = onAxis(scheme, 2026, "AXE_1");
        opened(first, "100.00", "80.00");
        opened(last, "50.00", "40.00");
        ledgers.post(last, Measure.CARRIED_AE, "30.00");
        ledgers.post(first, Measure.CONSUMED_AE, "70.00");
        ledgers.post(last, Measure.CONSUMED_AE, "60.00");
        ledgers.post(first, Measure.PAID_CP, "20.00");
        ledgers.post(last, Measure.PAID_CP, "45.00");
        executions(scheme, "")
                .body("total", equalTo(1))
                .body("items[0].openedAe", equalTo("150.00"))
                .body("items[0].consumedAe", equalTo("130.00"))
                .body("items[0].availableAe", equalTo("20.00"))
                .body("items[0].availableCp", equalTo("-5.00"))
                .body("items[0].remainingToPay", equalTo("65.00"))
                .body("items[0].rateAe", nullValue())
                .body("items[0].firstYear", equalTo(2025))
                .body("items[0].lastYear", equalTo(2026));
        executions(scheme, "&groupBy=year,axis")
                .body("items.fiscalYear", contains(2026, 2025))
                .body("items.openedAe", contains("80.00", "100.00"))
                .body("items.remainingToPay", contains("65.00", "50.00"))
                .body("items.rateAe", contains("75.00", "70.00"));
        executions(scheme, "&year=2025").body("items.remainingToPay", contains("50.00"));
    }

    @Test
    void groups_are_any_choice_and_a_page_cuts_them_alone() {
        var scheme = scheme();
        opened(onAxis(scheme, 2026, "AXE_1"), "10.00", "1.00");
        opened(onAxis(scheme, 2026, "AXE_2"), "20.00", "2.00");
        opened(createdLine(scheme, 2026), "5.00", "0.50");
        executions(scheme, "&groupBy=axis")
                .body("items.openedAe", containsInAnyOrder("10.00", "20.00", "5.00"))
                .body("items.axis.code", containsInAnyOrder("AXE_1", "AXE_2"))
                .body("items.scheme", each(nullValue()));
        Api.as(FundingCalls.MISSION)
                .get(EXECUTIONS + "?limit=1&sort=-openedAe&groupBy=axis,scheme&scheme=" + scheme)
                .then()
                .body("items.openedAe", contains("20.00"))
                .body("total", equalTo(3))
                .body("items[0].scheme.code", equalTo(scheme));
        executions(scheme, "").body("items.openedAe", contains("35.00"));
        executions(scheme, "&axis=AXE_2").body("items.openedAe", contains("20.00"));
        executions(scheme, "&year=1999").body("items", hasSize(0));
        Api.as(FundingCalls.MISSION).get(EXECUTIONS + "?groupBy=colour").then().statusCode(400);
    }

    @Test
    void b1_what_others_give_is_in_no_total_of_the_state() {
        var state = scheme();
        var others = external();
        opened(createdLine(state, 2026), "10.00", "1.00");
        var line = createdLine(others, 2026);
        var granted = movement(line, "ACCORDE", "0.00", "0.00");
        granted.put("external", "40000.00");
        move(granted).then().statusCode(201);
        line(line)
                .body("openedAe", nullValue())
                .body("remainingToPay", nullValue())
                .body("granted", equalTo("40000.00"))
                .body("received", equalTo("0.00"));
        executions(state, "&scheme=" + others)
                .body("items.openedAe", contains("10.00"))
                .body("items.granted", contains("40000.00"));
        executions(others, "")
                .body("items.openedAe", contains(nullValue()))
                .body("items.granted", contains("40000.00"));
    }

    @Test
    void the_money_of_a_project_is_read_with_it_and_shared_credits_belong_to_none() {
        var scheme = scheme();
        var shared = onAxis(scheme, 2026, "AXE_1");
        opened(shared, "100.00", "90.00");
        var project = project(null, false);
        var id = id(project);
        var day = LocalDate.of(2026, 3, 1);
        ledgers.post(shared, id, Measure.CONSUMED_AE, "60.00", day);
        ledgers.post(shared, id, Measure.PAID_CP, "25.00", day);
        ledgers.post(shared, Measure.CONSUMED_AE, "5.00");
        executions(scheme, "&groupBy=project")
                .body("items.consumedAe", containsInAnyOrder("60.00", "5.00"))
                .body("items.project.code", contains(project))
                .body("items.openedAe", each(nullValue()))
                .body("items.availableAe", each(nullValue()));
        executions(scheme, "&project=" + project)
                .body("items.consumedAe", contains("60.00"))
                .body("items.remainingToPay", contains("35.00"));
        executions(scheme, "&territory=DEPT-46").body("items.consumedAe", contains("60.00"));
        executions(scheme, "&territory=DEPT-31").body("items", hasSize(0));
        executions(scheme, "").body("items.consumedAe", contains("65.00")).body("items.openedAe", contains("100.00"));
        var own = createdLine(scheme, 2026, Map.of("project", project));
        opened(own, "40.00", "40.00");
        executions(scheme, "&project=" + project + "&axis=AXE_1").body("items.consumedAe", contains("60.00"));
        line(own).body("availableAe", equalTo("40.00")).body("project.code", equalTo(project));
    }

    @Test
    void a_confidential_project_is_in_totals_and_by_name_only_for_who_may_see_it() {
        var scheme = scheme();
        var line = createdLine(scheme, 2026);
        var secret = project(null, true);
        ledgers.post(line, id(secret), Measure.CONSUMED_AE, "7.00", LocalDate.of(2026, 3, 1));
        var own = createdLine(scheme, 2026, Map.of("project", secret));
        opened(own, "3.00", "3.00");
        executions(scheme, "&groupBy=project").body("items.project.code", contains(secret));
        for (var role : new String[] {"assistant", "budget-manager"}) {
            var who = Tokens.person(role).territories("REG-76");
            Api.as(who)
                    .get(EXECUTIONS + "?groupBy=project&scheme=" + scheme)
                    .then()
                    .body("items.project", contains(nullValue()))
                    .body("items.consumedAe", contains("7.00"));
            Api.as(who)
                    .get(EXECUTIONS + "?project=" + secret + "&scheme=" + scheme)
                    .then()
                    .body("items", hasSize(0));
            Api.as(who).get(FundingCalls.LINES + "?scheme=" + scheme).then().body("items.id", contains(line));
            Api.as(who).get(FundingCalls.LINES + "/" + own).then().statusCode(404);
            Api.as(who).get(FundingCalls.MOVEMENTS + "?scheme=" + scheme).then().body("items", hasSize(0));
        }
        FundingCalls.line(own).body("project.code", equalTo(secret));
    }

    @Test
    void who_reads_totals_reads_them_by_scheme_year_and_axis_and_no_project() {
        var scheme = scheme();
        opened(createdLine(scheme, 2026), "3.00", "3.00");
        for (var who : new Tokens[] {Tokens.person("ditp").territories("NAT-FR"), Tokens.machine("reporting:read")}) {
            Api.as(who)
                    .get(EXECUTIONS + "?groupBy=scheme,year,axis&scheme=" + scheme)
                    .then()
                    .statusCode(200)
                    .body("items.openedAe", contains("3.00"));
            Api.as(who).get(EXECUTIONS + "?groupBy=project").then().statusCode(403);
            Api.as(who).get(EXECUTIONS + "?project=PRJ-1").then().statusCode(403);
            Api.as(who).get(EXECUTIONS + "?territory=DEPT-46").then().statusCode(403);
        }
    }

    @Test
    void a_project_lead_and_a_bounded_machine_read_what_is_tied_to_their_projects() {
        var scheme = scheme();
        var lead = Tokens.person("project-lead").territories("REG-76");
        var mine = project(Api.as(lead).get("/api/v1/me").path("id"), false);
        var shared = createdLine(scheme, 2026);
        var own = createdLine(scheme, 2026, Map.of("project", mine));
        opened(shared, "100.00", "100.00");
        opened(own, "3.00", "3.00");
        for (var who : new Tokens[] {lead, Tokens.machine("budget:read").territories("DEPT-46")}) {
            Api.as(who).get(FundingCalls.LINES + "?scheme=" + scheme).then().body("items.id", contains(own));
            Api.as(who).get(FundingCalls.LINES + "/" + shared).then().statusCode(404);
            Api.as(who).get(EXECUTIONS + "?scheme=" + scheme).then().body("items.openedAe", contains("3.00"));
        }
        var elsewhere = Tokens.machine("budget:read").territories("DEPT-31");
        Api.as(elsewhere)
                .get(EXECUTIONS + "?scheme=" + scheme)
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
        Api.as(Tokens.machine("budget:read"))
                .get(FundingCalls.LINES + "?scheme=" + scheme)
                .then()
                .body("items.id", containsInAnyOrder(own, shared));
        Api.as(Tokens.person("budget-manager"))
                .get(EXECUTIONS + "?scheme=" + scheme)
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
    }

    @Test
    void a_past_moment_gives_what_was_known_then_and_a_value_date_what_counted() {
        var scheme = scheme();
        var line = createdLine(scheme, 2026);
        var known = ledgers.post(line, null, Measure.CONSUMED_AE, "10.00", LocalDate.of(2026, 2, 1));
        ledgers.post(line, null, Measure.CONSUMED_AE, "5.00", LocalDate.of(2026, 1, 15));
        for (var query : new String[] {"&asOf=" + known, "&asOf=" + known + "&on=2026-12-31"}) {
            executions(scheme, query)
                    .body("items.consumedAe", contains("10.00"))
                    .body("items.remainingToPay", contains("10.00"));
            Api.as(FundingCalls.MISSION)
                    .get(FundingCalls.LINES + "?scheme=" + scheme + query)
                    .then()
                    .statusCode(200)
                    .body("items.consumedAe", contains("10.00"))
                    .body("items.remainingToPay", contains("10.00"));
        }
        executions(scheme, "&on=2026-01-31").body("items.consumedAe", contains("5.00"));
        executions(scheme, "&asOf=2020-01-01").body("items", hasSize(0));
        executions(scheme, "").body("items.consumedAe", contains("15.00")).body("items", not(hasSize(0)));
        Api.as(FundingCalls.MISSION).get(EXECUTIONS + "?asOf=hier").then().statusCode(400);
        Api.as(FundingCalls.MISSION)
                .get(FundingCalls.LINES + "?on=2026-02-30")
                .then()
                .statusCode(400);
    }

    private UUID id(String project) {
        return sql.one(
                        "SELECT id FROM project_budget_read WHERE code = ?",
                        row -> row.getObject(1, UUID.class),
                        project)
                .orElseThrow();
    }
}
