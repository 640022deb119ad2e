package fr.gouv.pilo.funding;

import static fr.gouv.pilo.funding.FundingCalls.MISSION;
import static fr.gouv.pilo.funding.FundingCalls.MOVEMENTS;
import static fr.gouv.pilo.funding.FundingCalls.createdLine;
import static fr.gouv.pilo.funding.FundingCalls.external;
import static fr.gouv.pilo.funding.FundingCalls.json;
import static fr.gouv.pilo.funding.FundingCalls.line;
import static fr.gouv.pilo.funding.FundingCalls.move;
import static fr.gouv.pilo.funding.FundingCalls.movement;
import static fr.gouv.pilo.funding.FundingCalls.onAxis;
import static fr.gouv.pilo.funding.FundingCalls.opened;
import static fr.gouv.pilo.funding.FundingCalls.opening;
import static fr.gouv.pilo.funding.FundingCalls.scheme;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.gouv.pilo.Api;
import fr.gouv.pilo.PiloTest;
import fr.gouv.pilo.Tokens;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Movements of credits (B1, B9). */
@PiloTest
class MovementTest {
    @Inject
    Ledgers ledgers;

    @Test
    void b1_a_line_is_the_sum_of_its_signed_movements_each_ledger_apart() {
        var line = createdLine(scheme(), 2026);
        opened(line, "100.00", "80.00");
        move(movement(line, "MISE_EN_RESERVE", "-6.00", "0.00")).then().statusCode(201);
        move(movement(line, "FONDS_DE_CONCOURS", "0.00", "4.50")).then().statusCode(201);
        line(line).body("openedAe", equalTo("94.00")).body("openedCp", equalTo("84.50"));
        Api.as(MISSION)
                .get(MOVEMENTS + "?budgetLine=" + line + "&sort=kind")
                .then()
                .body("items.kind", contains("FONDS_DE_CONCOURS", "MISE_EN_RESERVE", "OUVERTURE"))
                .body("items.author", hasItem(notNullValue()));
    }

    @Test
    void b9_what_one_line_gives_the_other_receives() {
        var scheme = scheme();
        var from = onAxis(scheme, 2026, "AXE_3");
        var to = onAxis(scheme, 2026, "AXE_4");
        opened(from, "100.00", "50.00");
        var id = redeploy(from, to, "20.00", "10.00").statusCode(201).extract().<String>path("id");
        line(from).body("openedAe", equalTo("80.00")).body("openedCp", equalTo("40.00"));
        line(to).body("openedAe", equalTo("20.00")).body("openedCp", equalTo("10.00"));
        var other = Api.as(MISSION).get(MOVEMENTS + "/" + id).<String>path("counterpart");
        Api.as(MISSION)
                .get(MOVEMENTS + "/" + other)
                .then()
                .body("ae", equalTo("20.00"))
                .body("budgetLine.id", equalTo(to))
                .body("counterpart", equalTo(id));
    }

    @Test
    void b9_each_refusal_says_the_rule_and_what_remains_and_leaves_nothing() {
        var scheme = scheme();
        var from = onAxis(scheme, 2026, "AXE_1");
        opened(from, "100.00", "50.00");
        ledgers.post(from, Measure.CONSUMED_AE, "70.00");
        ledgers.post(from, Measure.REQUESTED_AE, "10.00");
        refused(redeploy(from, createdLine(scheme, 2027), "1.00", "0.00"), "exercice");
        refused(
                redeploy(from, createdLine(scheme, 2026, Map.of("budgetProgramme", "0354")), "1.00", "0.00"),
                "seul un décret");
        refused(redeploy(from, createdLine(scheme, 2026, Map.of("title", "T2")), "1.00", "0.00"), "titre 2");
        refused(redeploy(from, from, "1.00", "0.00"), "la même");
        refused(redeploy(from, createdLine(external(), 2026), "1.00", "0.00"), "cofinancement");
        var to = onAxis(scheme, 2026, "AXE_2");
        refused(redeploy(from, to, "20.01", "0.00"), "20,00");
        refused(redeploy(from, to, "0.00", "50.01"), "50,00");
        line(from).body("openedAe", equalTo("100.00")).body("openedCp", equalTo("50.00"));
        Api.as(MISSION).get(MOVEMENTS + "?scheme=" + scheme).then().body("items", hasSize(1));
        redeploy(from, to, "20.00", "50.00").statusCode(201);
    }

    @Test
    void b9_title_2_gives_to_others_and_takes_from_itself() {
        var scheme = scheme();
        var staff = createdLine(scheme, 2026, Map.of("title", "T2"));
        opened(staff, "10.00", "10.00");
        var others = createdLine(scheme, 2026, Map.of("title", "T2", "costCentre", "B"));
        redeploy(staff, others, "1.00", "1.00").statusCode(201);
        redeploy(staff, createdLine(scheme, 2026, Map.of("title", "T3")), "1.00", "1.00")
                .statusCode(201);
        line(staff).body("openedAe", equalTo("8.00"));
    }

    @Test
    void b9_a_redeployment_says_why_and_where_to() {
        var from = createdLine(scheme(), 2026);
        var form = movement(from, "REDEPLOIEMENT", "1.00", "0.00");
        form.put("reason", " ");
        violation(form, "/targetBudgetLine");
        violation(form, "/reason");
    }

    @Test
    void b9_fifty_at_once_never_take_more_than_there_is() throws Exception {
        var scheme = scheme();
        var from = onAxis(scheme, 2026, "AXE_1");
        var to = onAxis(scheme, 2026, "AXE_2");
        opened(from, "100.00", "0.00");
        var pool = java.util.concurrent.Executors.newFixedThreadPool(10);
        var statuses = new java.util.ArrayList<java.util.concurrent.Future<Integer>>();
        for (var i = 0; i < 50; i++) {
            statuses.add(pool.submit(
                    () -> redeploy(from, to, "30.00", "0.00").extract().statusCode()));
        }
        var seen = new HashSet<Integer>();
        var taken = 0;
        for (var status : statuses) {
            seen.add(status.get());
            taken += status.get() == 201 ? 1 : 0;
        }
        pool.shutdown();
        assertEquals(java.util.Set.of(201, 409), seen);
        assertEquals(3, taken);
        line(from).body("openedAe", equalTo("10.00"));
    }

    @Test
    void a_mistake_is_reversed_once_by_a_movement_that_names_it() {
        var line = createdLine(scheme(), 2026);
        var id = opened(line, "100.00", "80.00");
        var contrary = reverse(id)
                .statusCode(201)
                .body("ae", equalTo("-100.00"))
                .body("reverses", equalTo(id))
                .extract()
                .<String>path("id");
        line(line).body("openedAe", equalTo("0.00")).body("openedCp", equalTo("0.00"));
        Api.as(MISSION)
                .get(MOVEMENTS + "/" + id)
                .then()
                .body("reversedBy", equalTo(contrary))
                .body("ae", equalTo("100.00"));
        reverse(id).statusCode(409).body("detail", containsString("déjà annulé"));
        reverse(contrary).statusCode(409);
    }

    @Test
    void both_sides_of_a_redeployment_are_reversed_together() {
        var scheme = scheme();
        var from = onAxis(scheme, 2026, "AXE_3");
        var to = onAxis(scheme, 2026, "AXE_4");
        opened(from, "100.00", "50.00");
        var id = redeploy(from, to, "20.00", "10.00").statusCode(201).extract().<String>path("id");
        var other = Api.as(MISSION).get(MOVEMENTS + "/" + id).<String>path("counterpart");
        reverse(other).statusCode(201);
        line(from).body("openedAe", equalTo("100.00"));
        line(to).body("openedAe", equalTo("0.00")).body("openedCp", equalTo("0.00"));
        reverse(id).statusCode(409);
    }

    @Test
    void what_is_no_amount_is_refused_at_its_field() {
        var line = createdLine(scheme(), 2026);
        for (var bad : List.of("0.001", "1000000000000.00")) {
            violation(opening(line, bad, "0.00"), "/ae");
        }
        for (var unreadable : List.of("1e400", "1.234,56", "abc")) {
            var status = move(opening(line, unreadable, "0.00")).statusCode();
            assertEquals(422, status, unreadable);
        }
        violation(opening(line, "-1.00", "0.00"), "/ae");
        violation(movement(line, "MISE_EN_RESERVE", "0.00", "5.00"), "/cp");
        violation(opening(line, "0.00", "0.00"), "/ae");
        violation(movement(line, "REPORT", "1.00", "0.00"), "/kind");
        violation(movement(line, "ACCORDE", "1.00", "0.00"), "/external");
        violation(opening("00000000-0000-7000-8000-000000000000", "1.00", "0.00"), "/budgetLine");
        line(line).body("openedAe", equalTo("0.00")).body("rateAe", nullValue());
    }

    @Test
    void each_ledger_takes_its_own_movements() {
        var others = createdLine(external(), 2026);
        violation(opening(others, "1.00", "0.00"), "/kind");
        var given = movement(createdLine(scheme(), 2026), "RECU", "0.00", "0.00");
        given.put("external", "5.00");
        violation(given, "/kind");
    }

    @Test
    void credits_are_the_region_s_and_written_by_who_acts_for_it() {
        var line = createdLine(scheme(), 2026);
        json(Tokens.person("budget-manager").territories("DEPT-46"), opening(line, "1.00", "0.00"))
                .post(MOVEMENTS)
                .then()
                .statusCode(403);
        json(Tokens.person("budget-manager").territories("REG-76"), opening(line, "1.00", "0.00"))
                .post(MOVEMENTS)
                .then()
                .statusCode(201);
    }

    private static ValidatableResponse redeploy(String from, String to, String ae, String cp) {
        var form = movement(from, "REDEPLOIEMENT", ae, cp);
        form.put("targetBudgetLine", to);
        return move(form).then();
    }

    private static ValidatableResponse reverse(String id) {
        return json(MISSION, Map.of("reason", "Saisi deux fois"))
                .post(MOVEMENTS + "/" + id + "/reversals")
                .then();
    }

    private static void refused(ValidatableResponse answer, String words) {
        answer.statusCode(409).body("detail", containsString("B9")).body("detail", containsString(words));
    }

    private static void violation(Map<String, Object> form, String pointer) {
        move(form).then().statusCode(422).body("violations.pointer", hasItem(pointer));
    }
}
