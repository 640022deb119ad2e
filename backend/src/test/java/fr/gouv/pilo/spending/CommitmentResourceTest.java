package fr.gouv.pilo.spending;

import static fr.gouv.pilo.spending.SpendingCalls.ADMIN;
import static fr.gouv.pilo.spending.SpendingCalls.ASSISTANT;
import static fr.gouv.pilo.spending.SpendingCalls.COMMITMENTS;
import static fr.gouv.pilo.spending.SpendingCalls.MISSION;
import static fr.gouv.pilo.spending.SpendingCalls.act;
import static fr.gouv.pilo.spending.SpendingCalls.commitment;
import static fr.gouv.pilo.spending.SpendingCalls.committed;
import static fr.gouv.pilo.spending.SpendingCalls.get;
import static fr.gouv.pilo.spending.SpendingCalls.item;
import static fr.gouv.pilo.spending.SpendingCalls.json;
import static fr.gouv.pilo.spending.SpendingCalls.line;
import static fr.gouv.pilo.spending.SpendingCalls.map;
import static fr.gouv.pilo.spending.SpendingCalls.number;
import static fr.gouv.pilo.spending.SpendingCalls.scheme;
import static fr.gouv.pilo.spending.SpendingCalls.totals;
import static fr.gouv.pilo.spending.SpendingCalls.tranche;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fr.gouv.pilo.Api;
import fr.gouv.pilo.PiloTest;
import fr.gouv.pilo.Tokens;
import fr.gouv.pilo.shared.db.Sql;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@PiloTest
class CommitmentResourceTest {
    @Inject
    Sql sql;

    private static BigDecimal euros(String text) {
        return new BigDecimal(text);
    }

    private static Response post(Map<String, ?> form) {
        return json(ASSISTANT, form).post(COMMITMENTS);
    }

    private static void refused(Map<String, ?> form, String pointer) {
        post(form).then().statusCode(422).body("violations.pointer", hasItem(pointer));
    }

    @Test
    void an_ej_has_items_each_on_its_line_and_is_read_by_its_number_or_its_id() {
        var first = line("50000");
        var second = line(scheme("ETAT"), 2026, "50000");
        var form = commitment(
                first,
                Map.of(
                        "items",
                        List.of(
                                map("budgetLine", first, "amountExclTax", "10000.00", "vatRate", "20"),
                                item(second, "600.00"))));
        var made = post(form)
                .then()
                .statusCode(201)
                .header("Location", containsString(COMMITMENTS + "/" + form.get("number")))
                .body("commitment.net", equalTo("12600.00"))
                .body("commitment.remainingToPay", equalTo("12600.00"))
                .body("commitment.state", equalTo("SIGNED"))
                .body("items.net", contains("12000.00", "600.00"))
                .body("operations.kind", contains("COMMITMENT", "COMMITMENT"))
                .body("operations[0].amountExclTax", equalTo("10000.00"))
                .body("warnings", empty())
                .body("acts", hasItem("amendCommitment"))
                .extract();
        Api.as(MISSION)
                .get(COMMITMENTS + "/" + made.path("commitment.id"))
                .then()
                .statusCode(200)
                .body("commitment.number", equalTo(form.get("number")));
        assertEquals(euros("12000.00"), totals(first).consumedAe());
        assertEquals(euros("600.00"), totals(second).consumedAe());
    }

    @Test
    void b12_an_ej_is_a_fact_taken_beyond_what_is_available_and_the_answer_says_so() {
        post(commitment(line("9000")))
                .then()
                .statusCode(201)
                .body("warnings.size()", equalTo(1))
                .body("warnings[0]", containsString("B2"));
    }

    @Test
    void an_ej_number_is_unique_and_a_number() {
        var form = commitment(line("50000"));
        post(form).then().statusCode(201);
        post(form).then().statusCode(409).body("detail", containsString("existe déjà"));
        form.put("number", "#");
        refused(form, "/number");
    }

    @Test
    void a_bad_amount_line_or_person_is_told_at_its_field_and_leaves_nothing_behind() {
        var line = line("50000");
        for (var amount : List.of("0.001", "1e400", "1.234,56", "-5.00", "0", "1000000000000.00")) {
            refused(commitment(line, Map.of("items", List.of(item(line, amount)))), "/items/0/amount");
        }
        var disagree = map("budgetLine", line, "amountExclTax", "100.00", "vatRate", "20", "amount", "119.00");
        refused(commitment(line, Map.of("items", List.of(disagree))), "/items/0/amount");
        refused(commitment(UUID.randomUUID().toString()), "/items/0/budgetLine");
        refused(commitment(line(scheme("ETAT"), 2025, "1000")), "/items/0/budgetLine");
        refused(commitment(line(scheme("EXTERNE"), 2026, null)), "/items/0/budgetLine");
        refused(commitment(line, Map.of("supplier", UUID.randomUUID().toString())), "/supplier");
        refused(commitment(line, Map.of("officer", UUID.randomUUID().toString())), "/officer");
        var twice = List.of(
                map("number", 1, "budgetLine", line, "amount", "1"),
                map("number", 1, "budgetLine", line, "amount", "1"));
        refused(commitment(line, Map.of("items", twice)), "/items/1/number");
        assertEquals(euros("0.00"), totals(line).consumedAe());
    }

    @Test
    void b4_a_withdrawal_of_the_year_gives_ae_back_and_b5_one_on_an_earlier_ej_does_not() {
        var scheme = scheme("ETAT");
        var earlier = line(scheme, 2024, "50000");
        var now = line(scheme, 2026, "50000");
        var old = committed(
                commitment(earlier, Map.of("signedOn", "2024-10-14", "items", List.of(item(earlier, "36000.00")))));
        var own = committed(commitment(now));
        act(ASSISTANT, own, "withdrawals", map("amount", "2000.00", "withdrawnOn", "2026-09-01"))
                .then()
                .statusCode(201)
                .body("commitment.net", equalTo("8000.00"))
                .body("operations[1].amount", equalTo("-2000.00"));
        act(ASSISTANT, old, "withdrawals", map("amount", "4800.00", "withdrawnOn", "2026-02-12"))
                .then()
                .statusCode(201)
                .body("commitment.net", equalTo("31200.00"))
                .body("operations[1].budgetLine.year", equalTo(2026));
        assertEquals(euros("8000.00"), totals(now).consumedAe());
        assertEquals(euros("4800.00"), totals(now).withdrawnEarlier());
        assertEquals(euros("36000.00"), totals(earlier).consumedAe());
    }

    @Test
    void an_amendment_takes_the_ae_of_its_own_year_and_a_year_without_lines_is_told() {
        var scheme = scheme("ETAT");
        var earlier = line(scheme, 2025, "50000");
        var number = committed(
                commitment(earlier, Map.of("signedOn", "2025-03-17", "items", List.of(item(earlier, "100.00")))));
        var form = map("amountExclTax", "5000.00", "vatRate", "20", "signedOn", "2026-06-15");
        act(ASSISTANT, number, "amendments", form)
                .then()
                .statusCode(422)
                .body("violations[0].pointer", equalTo("/budgetLine"))
                .body("violations[0].message", containsString("2026"));
        var now = line(scheme, 2026, "50000");
        act(ASSISTANT, number, "amendments", form).then().statusCode(201).body("commitment.net", equalTo("6100.00"));
        assertEquals(euros("6000.00"), totals(now).consumedAe());
        assertEquals(euros("100.00"), totals(earlier).consumedAe());
    }

    @Test
    void b7_a_withdrawal_below_what_is_paid_is_refused_with_what_remains() {
        var number = committed();
        json(ASSISTANT, SpendingCalls.advance(number))
                .post(SpendingCalls.PAYMENTS)
                .then()
                .statusCode(201);
        act(ASSISTANT, number, "withdrawals", map("amount", "9000.01", "withdrawnOn", "2026-09-01"))
                .then()
                .statusCode(409)
                .body("detail", containsString("B7"))
                .body("detail", containsString("9\u202F000,00\u00A0€"));
        get(number).body("commitment.net", equalTo("10000.00"));
    }

    @Test
    void what_was_known_then_and_what_counted_that_day_are_read_again() {
        var number = committed();
        var before = Instant.now();
        act(ASSISTANT, number, "withdrawals", map("amount", "2000.00", "withdrawnOn", "2026-09-01"))
                .then()
                .statusCode(201);
        var url = COMMITMENTS + "/" + number;
        Api.as(MISSION).get(url + "?asOf=" + before).then().statusCode(200).body("commitment.net", equalTo("10000.00"));
        Api.as(MISSION).get(url + "?on=2026-08-31").then().body("commitment.net", equalTo("10000.00"));
        Api.as(MISSION).get(url + "?on=2026-09-01").then().body("commitment.net", equalTo("8000.00"));
        Api.as(MISSION).get(url + "?on=2025-12-31").then().statusCode(404);
        Api.as(MISSION)
                .get(COMMITMENTS + "?asOf=" + before + "&q=" + number)
                .then()
                .body("items.net", contains("10000.00"));
    }

    @Test
    void the_list_is_narrowed_by_what_the_items_have_together() {
        var line = line("100000");
        var scheme = sql.one(
                        "SELECT scheme_code FROM funding_line_read WHERE id = ?",
                        row -> row.getString(1),
                        UUID.fromString(line))
                .orElseThrow();
        var number = committed(commitment(line));
        for (var query : List.of("", "&year=2026", "&state=SIGNED", "&q=" + number, "&sort=-net")) {
            Api.as(MISSION)
                    .get(COMMITMENTS + "?scheme=" + scheme + query)
                    .then()
                    .statusCode(200)
                    .body("items.number", contains(number));
        }
        for (var query : List.of("&year=2025", "&state=SETTLED", "&axis=AXE_1", "&project=PRJ-1900-001")) {
            Api.as(MISSION)
                    .get(COMMITMENTS + "?scheme=" + scheme + query)
                    .then()
                    .body("total", equalTo(0));
        }
    }

    @Test
    void operations_are_appended_and_never_changed_and_totals_follow_them() {
        var number = committed();
        assertThrows(
                RuntimeException.class,
                () -> sql.update(
                        "UPDATE spending_operation SET amount = 1 WHERE commitment_id = (SELECT id FROM commitment WHERE number = ?)",
                        number));
        var drifted = sql.list("""
                SELECT i.id FROM commitment_item i JOIN commitment_item_at(NULL, NULL) a ON a.id = i.id
                WHERE (i.net, i.acknowledged, i.certified, i.paid, i.advanced, i.potential)
                  IS DISTINCT FROM (a.net, a.acknowledged, a.certified, a.paid, a.advanced, a.potential)""", row -> row.getString(1));
        assertEquals(List.of(), drifted);
    }

    @Test
    void each_act_leaves_its_entry_in_the_trail() {
        var number = committed();
        act(ASSISTANT, number, "withdrawals", map("amount", "2000.00", "withdrawnOn", "2026-09-01"))
                .then()
                .statusCode(201);
        Api.as(ADMIN)
                .queryParam("objectType", "commitment")
                .queryParam("objectId", number)
                .get("/api/v1/audit-entries")
                .then()
                .statusCode(200)
                .body("items.act", hasItem("commitment.create"))
                .body("items.act", hasItem("commitment.withdraw"));
    }

    @Test
    void a_key_makes_one_commitment_and_another_machine_may_write_with_its_scope() {
        var form = commitment(line("100000"));
        form.remove("officer");
        var machine = Tokens.machine("budget:write");
        var key = UUID.randomUUID().toString();
        for (var i = 0; i < 2; i++) {
            json(machine, form)
                    .header("Idempotency-Key", key)
                    .post(COMMITMENTS)
                    .then()
                    .statusCode(201);
        }
        form.put("number", number());
        json(machine, form)
                .header("Idempotency-Key", key)
                .post(COMMITMENTS)
                .then()
                .statusCode(422);
    }

    @Test
    void b8_a_tranche_is_expected_on_a_line_of_the_scheme_of_its_item() {
        var elsewhere = tranche("TO1");
        elsewhere.put("budgetLine", line("50000"));
        refused(commitment(line("50000"), Map.of("tranches", List.of(elsewhere))), "/tranches/0/budgetLine");
    }
}
