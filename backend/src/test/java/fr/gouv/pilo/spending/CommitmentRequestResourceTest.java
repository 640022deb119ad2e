package fr.gouv.pilo.spending;

import static fr.gouv.pilo.spending.SpendingCalls.ASSISTANT;
import static fr.gouv.pilo.spending.SpendingCalls.COMMITMENTS;
import static fr.gouv.pilo.spending.SpendingCalls.LEADERSHIP;
import static fr.gouv.pilo.spending.SpendingCalls.MISSION;
import static fr.gouv.pilo.spending.SpendingCalls.REQUESTS;
import static fr.gouv.pilo.spending.SpendingCalls.commitment;
import static fr.gouv.pilo.spending.SpendingCalls.committed;
import static fr.gouv.pilo.spending.SpendingCalls.json;
import static fr.gouv.pilo.spending.SpendingCalls.line;
import static fr.gouv.pilo.spending.SpendingCalls.map;
import static fr.gouv.pilo.spending.SpendingCalls.number;
import static fr.gouv.pilo.spending.SpendingCalls.onRequest;
import static fr.gouv.pilo.spending.SpendingCalls.request;
import static fr.gouv.pilo.spending.SpendingCalls.requested;
import static fr.gouv.pilo.spending.SpendingCalls.totals;
import static fr.gouv.pilo.spending.SpendingCalls.tranche;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.gouv.pilo.Api;
import fr.gouv.pilo.PiloTest;
import io.restassured.response.Response;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@PiloTest
class CommitmentRequestResourceTest {
    private static final Map<String, Object> REFUSAL = Map.of("reason", "Reporté à 2027");

    private static BigDecimal euros(String text) {
        return new BigDecimal(text);
    }

    private static Map<String, Object> asking(String line, String amount) {
        var form = request(line);
        form.put("amount", amount);
        return form;
    }

    private static Map<String, Object> reception(String number) {
        return map("number", number, "signedOn", "2026-06-01");
    }

    @Test
    void b12_a_request_reserves_ae_and_a_refused_one_leaves_every_total() {
        var line = line("30000");
        var before = totals(line);
        var id = requested(ASSISTANT, request(line));
        assertEquals(euros("10000.00"), totals(line).requestedAe());
        assertEquals(euros("30000.00"), totals(line).availableAe());
        assertEquals(euros("20000.00"), totals(line).freeAe());
        onRequest(LEADERSHIP, id, "refusals", REFUSAL)
                .then()
                .statusCode(201)
                .body("request.state", equalTo("REFUSED"))
                .body("history.act", contains("REQUEST", "REFUSAL"));
        assertEquals(before, totals(line));
        onRequest(LEADERSHIP, id, "refusals", REFUSAL).then().statusCode(409);
        onRequest(ASSISTANT, id, "receptions", reception(number())).then().statusCode(409);
    }

    @Test
    void b12_beyond_what_is_free_a_request_is_refused_unless_who_approves_gives_a_reason() {
        var line = line("30000");
        requested(ASSISTANT, asking(line, "25000.00"));
        var form = asking(line, "6000.00");
        json(ASSISTANT, form)
                .post(REQUESTS)
                .then()
                .statusCode(409)
                .body("detail", containsString("B12"))
                .body("detail", containsString("dépasse de 1\u202F000,00\u00A0€"))
                .body("detail", containsString("il reste 5\u202F000,00\u00A0€"));
        form.put("overReason", "Décision du préfet");
        json(ASSISTANT, form).post(REQUESTS).then().statusCode(409);
        json(MISSION, form)
                .post(REQUESTS)
                .then()
                .statusCode(201)
                .body("request.overReason", equalTo("Décision du préfet"));
        assertEquals(euros("-1000.00"), totals(line).freeAe());
    }

    @Test
    void b12_above_the_threshold_a_second_person_approves_and_never_who_asked() {
        var line = line("100000");
        var id = requested(MISSION, asking(line, "48000.00"));
        onRequest(MISSION, id, "receptions", reception(number()))
                .then()
                .statusCode(409)
                .body("detail", containsString("approuver"));
        onRequest(MISSION, id, "approvals", Map.of()).then().statusCode(403);
        onRequest(ASSISTANT, id, "approvals", Map.of()).then().statusCode(403);
        Api.as(LEADERSHIP).get(REQUESTS + "?approval=WAITING&limit=100").then().body("items.id", hasItem(id));
        onRequest(LEADERSHIP, id, "approvals", Map.of())
                .then()
                .statusCode(201)
                .body("request.approvalRequired", equalTo(true));
        onRequest(LEADERSHIP, id, "approvals", Map.of()).then().statusCode(409);
        onRequest(MISSION, id, "receptions", reception(number())).then().statusCode(201);
    }

    @Test
    void b12_the_ej_that_comes_is_made_of_the_request_and_the_reserve_is_given_back() {
        var line = line("30000");
        var id = requested(ASSISTANT, request(line));
        var number = number();
        onRequest(ASSISTANT, id, "receptions", reception(number))
                .then()
                .statusCode(201)
                .body("request.state", equalTo("RECEIVED"))
                .body("request.commitment", equalTo(number));
        SpendingCalls.get(number).body("commitment.net", equalTo("10000.00"));
        assertEquals(euros("0.00"), totals(line).requestedAe());
        assertEquals(euros("10000.00"), totals(line).consumedAe());
    }

    @Test
    void b12_an_ej_that_was_known_before_is_tied_and_not_counted_twice() {
        var line = line("30000");
        var id = requested(ASSISTANT, request(line));
        var number = committed(commitment(line));
        onRequest(ASSISTANT, id, "receptions", reception(number)).then().statusCode(201);
        assertEquals(euros("10000.00"), totals(line).consumedAe());
        assertEquals(euros("0.00"), totals(line).requestedAe());
    }

    @Test
    void b8_a_request_for_a_tranche_affirms_it_when_its_ej_comes_back() {
        var line = line("100000");
        var number = committed(commitment(line, Map.of("tranches", List.of(tranche("TO1")))));
        var form = asking(line, "3000.00");
        form.putAll(Map.of("commitment", number, "tranche", "TO1"));
        var id = requested(ASSISTANT, form);
        json(ASSISTANT, form).post(REQUESTS).then().statusCode(422).body("violations.pointer", hasItem("/tranche"));
        onRequest(ASSISTANT, id, "receptions", reception(number())).then().statusCode(422);
        onRequest(ASSISTANT, id, "receptions", reception(number)).then().statusCode(201);
        SpendingCalls.get(number).body("commitment.net", equalTo("13000.00"));
        assertEquals(euros("0.00"), totals(line).potentialAe());
        form.put("amount", "2999.00");
        json(ASSISTANT, form).post(REQUESTS).then().statusCode(422).body("violations.pointer", hasItem("/amount"));
    }

    @Test
    void a_programmed_request_reserves_nothing_until_it_is_asked_for() {
        var line = line("30000");
        var form = request(line);
        form.put("programmed", true);
        var id = requested(ASSISTANT, form);
        assertEquals(euros("0.00"), totals(line).requestedAe());
        onRequest(ASSISTANT, id, "submissions", Map.of())
                .then()
                .statusCode(201)
                .body("request.state", equalTo("REQUESTED"))
                .body("history.act", contains("PROGRAMMING", "REQUEST"));
        assertEquals(euros("10000.00"), totals(line).requestedAe());
        onRequest(ASSISTANT, id, "submissions", Map.of()).then().statusCode(409);
    }

    @Test
    void who_only_types_gives_up_own_requests_and_not_those_of_others() {
        var id = requested(MISSION, request(line("30000")));
        onRequest(ASSISTANT, id, "refusals", REFUSAL).then().statusCode(403);
        onRequest(ASSISTANT, requested(ASSISTANT, request(line("30000"))), "refusals", REFUSAL)
                .then()
                .statusCode(201);
    }

    @Test
    void fifty_parallel_requests_for_the_last_10_000_euros_never_pass_over_and_each_refusal_says_what_remained()
            throws Exception {
        var line = line("10000");
        Api.as(ASSISTANT).get(COMMITMENTS + "?limit=1").then().statusCode(200);
        var start = new CyclicBarrier(50);
        var pool = Executors.newFixedThreadPool(50);
        var statuses = new ArrayList<Integer>();
        var said = new ArrayList<String>();
        try {
            var calls = IntStream.range(0, 50)
                    .mapToObj(i -> pool.submit(() -> {
                        start.await();
                        return untilDone(
                                () -> json(ASSISTANT, asking(line, "1500.00")).post(REQUESTS));
                    }))
                    .toList();
            for (var call : calls) {
                var answer = call.get();
                statuses.add(answer.statusCode());
                if (answer.statusCode() == 409) {
                    said.add(answer.path("detail"));
                }
            }
        } finally {
            pool.shutdownNow();
        }
        assertTrue(List.of(201, 409).containsAll(statuses), statuses.toString());
        assertEquals(6, statuses.stream().filter(status -> status == 201).count(), statuses.toString());
        assertEquals(euros("9000.00"), totals(line).requestedAe());
        assertTrue(
                !said.isEmpty() && said.stream().allMatch(text -> text.contains("il reste 1\u202F000,00\u00A0€")),
                said.toString());
    }

    /** Who is told to come again, as all connections are in use or another act is under way, does so. */
    private static Response untilDone(Supplier<Response> act) {
        var answer = act.get();
        for (var time = 1; time < 30 && again(answer); time++) {
            answer = act.get();
        }
        return answer;
    }

    private static boolean again(Response answer) {
        return answer.statusCode() == 503
                || answer.statusCode() == 409
                        && answer.path("detail").toString().contains("recommencez dans un instant");
    }

    @Test
    void bad_input_is_told_at_its_field_and_reserves_nothing() {
        var line = line("30000");
        for (var amount : List.of("-1.00", "0.001", "1e400", "1.234,56", "0")) {
            json(ASSISTANT, asking(line, amount))
                    .post(REQUESTS)
                    .then()
                    .statusCode(422)
                    .body("violations.pointer", hasItem("/amount"));
        }
        json(ASSISTANT, asking(java.util.UUID.randomUUID().toString(), "1.00"))
                .post(REQUESTS)
                .then()
                .statusCode(422)
                .body("violations.pointer", hasItem("/budgetLine"));
        assertEquals(euros("0.00"), totals(line).requestedAe());
    }

    @Test
    void a_request_that_is_only_programmed_is_given_up_by_whoever_types() {
        var form = request(line("30000"));
        form.put("programmed", true);
        var id = requested(ASSISTANT, form);
        Api.as(ASSISTANT).get(REQUESTS + "/" + id).then().body("acts", hasItem("refuseCommitmentRequest"));
        onRequest(ASSISTANT, id, "refusals", REFUSAL).then().statusCode(201).body("request.state", equalTo("REFUSED"));
    }
}
