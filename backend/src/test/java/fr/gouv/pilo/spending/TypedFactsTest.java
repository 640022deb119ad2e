package fr.gouv.pilo.spending;

import static fr.gouv.pilo.spending.SpendingCalls.ASSISTANT;
import static fr.gouv.pilo.spending.SpendingCalls.COMMITMENTS;
import static fr.gouv.pilo.spending.SpendingCalls.LEADERSHIP;
import static fr.gouv.pilo.spending.SpendingCalls.MISSION;
import static fr.gouv.pilo.spending.SpendingCalls.PAYMENTS;
import static fr.gouv.pilo.spending.SpendingCalls.act;
import static fr.gouv.pilo.spending.SpendingCalls.commitment;
import static fr.gouv.pilo.spending.SpendingCalls.committed;
import static fr.gouv.pilo.spending.SpendingCalls.get;
import static fr.gouv.pilo.spending.SpendingCalls.item;
import static fr.gouv.pilo.spending.SpendingCalls.json;
import static fr.gouv.pilo.spending.SpendingCalls.line;
import static fr.gouv.pilo.spending.SpendingCalls.map;
import static fr.gouv.pilo.spending.SpendingCalls.number;
import static fr.gouv.pilo.spending.SpendingCalls.onRequest;
import static fr.gouv.pilo.spending.SpendingCalls.request;
import static fr.gouv.pilo.spending.SpendingCalls.requested;
import static fr.gouv.pilo.spending.SpendingCalls.scheme;
import static fr.gouv.pilo.spending.SpendingCalls.tranche;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import fr.gouv.pilo.Api;
import fr.gouv.pilo.Each;
import fr.gouv.pilo.PiloTest;
import fr.gouv.pilo.shared.time.BusinessClock;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a hand types beside what happened: a day to come, the same thing twice, an EJ that is another's. */
@PiloTest
class TypedFactsTest {
    @Inject
    BusinessClock clock;

    private static ValidatableResponse refused(Response answer, String pointer, String code) {
        return answer.then()
                .statusCode(422)
                .body("violations.pointer", hasItem(pointer))
                .body("violations.code", hasItem(code));
    }

    @Test
    void a_fact_of_tomorrow_is_refused_at_its_day_and_one_of_today_is_taken() {
        var today = clock.today();
        var line = line(scheme("ETAT"), today.getYear(), "100000");
        var newYear = today.withDayOfYear(1).toString();
        var number = committed(commitment(line, Map.of("signedOn", newYear, "tranches", List.of(tranche("TO1")))));
        var request = requested(ASSISTANT, request(line));
        var tomorrow = today.plusDays(1).toString();
        var doors = new HashMap<String, Response>();
        doors.put(
                "acknowledgedOn",
                act(MISSION, number, "acceptances", map("amount", "1.00", "acknowledgedOn", tomorrow)));
        doors.put("withdrawnOn", act(MISSION, number, "withdrawals", map("amount", "1.00", "withdrawnOn", tomorrow)));
        doors.put(
                "affirmedOn",
                act(MISSION, number, "tranche-affirmations", map("tranche", "TO1", "affirmedOn", tomorrow)));
        doors.put(
                "paidOn",
                json(MISSION, map("commitment", number, "kind", "ADVANCE", "amount", "1.00", "paidOn", tomorrow))
                        .post(PAYMENTS));
        doors.put("signedOn", onRequest(MISSION, request, "receptions", map("number", number(), "signedOn", tomorrow)));
        Each.assertAll(
                doors.entrySet().stream().map(door -> () -> refused(door.getValue(), "/" + door.getKey(), "future")));
        refused(act(MISSION, number, "amendments", map("amount", "1.00", "signedOn", tomorrow)), "/signedOn", "future");
        refused(json(MISSION, commitment(line, Map.of("signedOn", tomorrow))).post(COMMITMENTS), "/signedOn", "future");
        refused(
                json(MISSION, map("budgetLine", line, "kind", "INSTALMENT", "amount", "1.00", "paidOn", tomorrow))
                        .post(PAYMENTS),
                "/paidOn",
                "future");
        json(MISSION, map("commitment", number, "kind", "ADVANCE", "amount", "1.00", "paidOn", today.toString()))
                .post(PAYMENTS)
                .then()
                .statusCode(201);
    }

    @Test
    void the_same_payment_request_of_a_supplier_is_taken_twice_only_once_confirmed() {
        var number = committed();
        var form = SpendingCalls.advance(number);
        form.put("paymentRequest", number());
        json(ASSISTANT, form).post(PAYMENTS).then().statusCode(201);
        json(ASSISTANT, form).post(PAYMENTS).then().statusCode(409).body("detail", containsString("déjà saisie"));
        get(number).body("commitment.paid", equalTo("1000.00"));
        form.put("sameRequest", true);
        json(ASSISTANT, form).post(PAYMENTS).then().statusCode(201);
        get(number).body("commitment.paid", equalTo("2000.00"));
    }

    @Test
    void a_date_before_all_years_and_an_object_of_spaces_are_refused_at_their_field() {
        var line = line("100000");
        var form =
                commitment(line, map("object", "\u00A0", "signedOn", "1950-03-02", "plannedDeliveryOn", "1990-01-01"));
        var answer = json(MISSION, form).post(COMMITMENTS);
        refused(answer, "/object", "required");
        refused(answer, "/signedOn", "bounds");
        refused(answer, "/plannedDeliveryOn", "bounds");
        var movement =
                map("kind", "OUVERTURE", "budgetLine", line, "ae", "1.00", "cp", "1.00", "valueDate", "1900-01-01");
        refused(json(MISSION, movement).post("/api/v1/movements"), "/valueDate", "bounds");
    }

    @Test
    void a_payment_request_that_was_reversed_is_typed_again_freely() {
        var form = SpendingCalls.advance(committed());
        form.put("paymentRequest", number());
        var id = SpendingCalls.created(PAYMENTS, form, "payment.id");
        json(ASSISTANT, map("reason", "Saisi à tort"))
                .post(PAYMENTS + "/" + id + "/reversals")
                .then()
                .statusCode(201);
        json(ASSISTANT, form).post(PAYMENTS).then().statusCode(201);
    }

    @Test
    void b12_who_programmed_a_request_does_not_approve_it_when_another_submits_it() {
        var form = request(line("100000"));
        form.put("amount", "48000.00");
        form.put("programmed", true);
        var id = requested(MISSION, form);
        onRequest(ASSISTANT, id, "submissions", Map.of()).then().statusCode(201);
        Api.as(MISSION)
                .get(SpendingCalls.REQUESTS + "/" + id)
                .then()
                .body("request.state", equalTo("REQUESTED"))
                .body("acts", not(hasItem("approveCommitmentRequest")));
        onRequest(MISSION, id, "approvals", Map.of()).then().statusCode(403).body("detail", containsString("B12"));
        onRequest(LEADERSHIP, id, "approvals", Map.of()).then().statusCode(201);
    }

    @Test
    void a_payment_of_which_a_credit_note_was_taken_is_not_reversed_below_nothing() {
        var number = committed();
        var id = SpendingCalls.created(PAYMENTS, SpendingCalls.advance(number), "payment.id");
        json(ASSISTANT, map("commitment", number, "kind", "CREDIT_NOTE", "amount", "300.00", "paidOn", "2026-06-02"))
                .post(PAYMENTS)
                .then()
                .statusCode(201);
        json(ASSISTANT, map("reason", "Saisi à tort"))
                .post(PAYMENTS + "/" + id + "/reversals")
                .then()
                .statusCode(409)
                .body("detail", containsString("B7"))
                .body("detail", containsString("700,00\u00A0€"));
        get(number).body("commitment.paid", equalTo("700.00"));
    }

    private static Response receive(String request, String number) {
        return onRequest(ASSISTANT, request, "receptions", map("number", number, "signedOn", "2026-06-01"));
    }

    @Test
    void b12_a_known_ej_is_tied_to_one_request_of_its_line_its_supplier_and_its_amount() {
        var line = line("100000");
        refused(receive(requested(ASSISTANT, request(line)), committed()), "/number", "line");
        var supplier =
                MoneyThread.organisation("Prestataire d'essai", "PROVIDER").get("id");
        var other = MoneyThread.organisation("Autre prestataire", "PROVIDER").get("id");
        var form = request(line);
        form.put("supplier", supplier);
        var of = requested(ASSISTANT, form);
        refused(receive(of, committed(commitment(line, map("supplier", other)))), "/number", "supplier");
        var much = committed(commitment(line, map("supplier", supplier, "items", List.of(item(line, "10000.01")))));
        receive(of, much).then().statusCode(409).body("detail", containsString("0,01\u00A0€"));
        var fits = committed(commitment(line, map("supplier", supplier)));
        receive(of, fits).then().statusCode(201);
        receive(requested(ASSISTANT, form), fits)
                .then()
                .statusCode(409)
                .body("detail", containsString("autre demande"));
    }

    @Test
    void b8_a_tranche_of_an_ej_with_two_postes_says_of_which_it_is() {
        var line = line("100000");
        var form = commitment(
                line,
                Map.of(
                        "items",
                        List.of(item(line, "10.00"), item(line, "20.00")),
                        "tranches",
                        List.of(tranche("TO1"))));
        refused(json(MISSION, form).post(COMMITMENTS), "/tranches/0/item", "required");
        var said = tranche("TO1");
        said.put("item", 2);
        form.put("tranches", List.of(said));
        get(committed(form)).body("tranches.item", contains(2));
    }
}
