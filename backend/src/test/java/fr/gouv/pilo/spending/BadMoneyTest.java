package fr.gouv.pilo.spending;

import static fr.gouv.pilo.spending.SpendingCalls.COMMITMENTS;
import static fr.gouv.pilo.spending.SpendingCalls.MISSION;
import static fr.gouv.pilo.spending.SpendingCalls.PAYMENTS;
import static fr.gouv.pilo.spending.SpendingCalls.PLANNED;
import static fr.gouv.pilo.spending.SpendingCalls.REQUESTS;
import static fr.gouv.pilo.spending.SpendingCalls.act;
import static fr.gouv.pilo.spending.SpendingCalls.commitment;
import static fr.gouv.pilo.spending.SpendingCalls.committed;
import static fr.gouv.pilo.spending.SpendingCalls.item;
import static fr.gouv.pilo.spending.SpendingCalls.json;
import static fr.gouv.pilo.spending.SpendingCalls.line;
import static fr.gouv.pilo.spending.SpendingCalls.map;
import static fr.gouv.pilo.spending.SpendingCalls.onRequest;
import static fr.gouv.pilo.spending.SpendingCalls.requested;
import static fr.gouv.pilo.spending.SpendingCalls.schemeOf;
import static fr.gouv.pilo.spending.SpendingCalls.tag;
import static fr.gouv.pilo.spending.SpendingCalls.totals;
import static fr.gouv.pilo.spending.SpendingCalls.tranche;
import static fr.gouv.pilo.spending.SpendingCalls.withTranches;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.gouv.pilo.Each;
import fr.gouv.pilo.PiloTest;
import fr.gouv.pilo.shared.db.Sql;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What must never enter the books, by every door: a French sentence that says why, and nothing left behind. */
@PiloTest
class BadMoneyTest {
    private static final String MOVEMENTS = "/api/v1/movements";

    /** A sentence for people, about what was typed. */
    private static final java.util.regex.Pattern FRENCH = java.util.regex.Pattern.compile(
            "montant|nombre|zéro|négatif|Règle B|B9|exercice|ligne|existe déjà",
            java.util.regex.Pattern.CASE_INSENSITIVE);

    @Inject
    Sql sql;

    /** Rows of each table that money is written in. */
    private String rows() {
        return sql.one("""
                        SELECT concat_ws(' ', (SELECT count(*) FROM budget_movement), (SELECT count(*) FROM budget_entry),
                            (SELECT sum(consumed_ae + paid_cp + requested_ae + potential_ae + initial_ae) FROM budget_total),
                            (SELECT count(*) FROM budget_carry_over), (SELECT count(*) FROM budget_payment_forecast),
                            (SELECT count(*) FROM commitment), (SELECT count(*) FROM commitment_item),
                            (SELECT count(*) FROM commitment_tranche), (SELECT count(*) FROM commitment_acceptance),
                            (SELECT count(*) FROM commitment_request), (SELECT count(*) FROM spending_operation),
                            (SELECT count(*) FROM planned_certification))""", row -> row.getString(1)).orElseThrow();
    }

    /** @param said of what the answer speaks */
    private void refused(String name, int status, String said, Supplier<Response> call) {
        var before = rows();
        var answer = call.get();
        assertEquals(status, answer.statusCode(), name + ": " + answer.asString());
        var text = answer.asString();
        assertTrue(text.contains(said), name + " says nothing of « " + said + " »: " + text);
        assertTrue(FRENCH.matcher(answer.path("detail")).find(), name + " says not what is wrong: " + text);
        assertEquals(before, rows(), name + " left something behind");
    }

    /** Each place where an amount is typed that is never negative: the call, and what its fault is told at. */
    private static Map<String, Function<String, Response>> doors() {
        var line = line("100000");
        var number = committed(commitment(line));
        var doors = new LinkedHashMap<String, Function<String, Response>>();
        doors.put("/ae", amount -> json(MISSION, movement(line, "OUVERTURE", amount))
                .post(MOVEMENTS));
        doors.put("/items/0/amount", amount -> json(
                        MISSION, commitment(line, Map.of("items", List.of(item(line, amount)))))
                .post(COMMITMENTS));
        doors.put("/tranches/0/amount", amount -> {
            var tranche = tranche("TO1");
            tranche.put("amount", amount);
            return json(MISSION, commitment(line, Map.of("tranches", List.of(tranche))))
                    .post(COMMITMENTS);
        });
        doors.put(
                "amendments /amount",
                amount -> act(MISSION, number, "amendments", map("signedOn", "2026-06-01", "amount", amount)));
        doors.put(
                "withdrawals /amount",
                amount -> act(MISSION, number, "withdrawals", map("withdrawnOn", "2026-06-01", "amount", amount)));
        doors.put(
                "acceptances /amount",
                amount -> act(MISSION, number, "acceptances", map("acknowledgedOn", "2026-06-01", "amount", amount)));
        doors.put("payments /amount", amount -> json(
                        MISSION, map("commitment", number, "kind", "ADVANCE", "amount", amount, "paidOn", "2026-06-01"))
                .post(PAYMENTS));
        doors.put("planned /amount", amount -> json(
                        MISSION, map("commitment", number, "plannedOn", "2026-12-01", "amount", amount))
                .post(PLANNED));
        doors.put("requests /amount", amount -> {
            var form = SpendingCalls.request(line);
            form.put("amount", amount);
            return json(MISSION, form).post(REQUESTS);
        });
        doors.put("carry-overs /amount", amount -> json(
                        MISSION, map("budgetLine", line, "ledger", "AE", "amount", amount))
                .post("/api/v1/carry-overs"));
        doors.put("forecasts /amount", amount -> json(
                        MISSION, map("scheme", schemeOf(line), "fiscalYear", 2027, "amount", amount))
                .post("/api/v1/payment-forecasts"));
        return doors;
    }

    private static Map<String, Object> movement(String line, String kind, String ae) {
        return map(
                "kind", kind, "budgetLine", line, "ae", ae, "cp", "0.00", "valueDate", "2026-01-01", "reason", "Essai");
    }

    private void refusedEverywhere(String amount) {
        Each.assertAll(doors().entrySet().stream().map(door -> () -> {
            var pointer = door.getKey().substring(door.getKey().indexOf('/'));
            var call = door.getValue();
            refused(door.getKey() + " " + amount, 422, "\"pointer\":\"" + pointer + "\"", () -> call.apply(amount));
        }));
    }

    @Test
    void a_negative_amount_enters_nowhere() {
        refusedEverywhere("-5.00");
    }

    @Test
    void a_tenth_of_a_cent_enters_nowhere() {
        refusedEverywhere("0.001");
    }

    @Test
    void a_number_beyond_all_money_enters_nowhere() {
        refusedEverywhere("1e400");
    }

    @Test
    void an_amount_as_people_write_it_is_no_number_of_the_api() {
        refusedEverywhere("1.234,56");
    }

    @Test
    void a_year_without_lines_is_told_with_the_year() {
        var earlier = line(SpendingCalls.scheme("ETAT"), 2024, "100000");
        var number =
                committed(commitment(earlier, Map.of("signedOn", "2024-03-02", "tranches", List.of(tranche("TO1")))));
        var acts = new HashMap<String, Map<String, Object>>();
        acts.put("amendments", map("signedOn", "2025-06-01", "amount", "5.00"));
        acts.put("withdrawals", map("withdrawnOn", "2025-06-01", "amount", "5.00"));
        acts.put("tranche-affirmations", map("tranche", "TO1", "affirmedOn", "2025-06-01"));
        Each.assertAll(acts.entrySet().stream()
                .map(act -> () -> refused(
                        act.getKey(),
                        422,
                        "n'ont pas de ligne en 2025",
                        () -> act(MISSION, number, act.getKey(), act.getValue()))));
        var payment = map("commitment", number, "kind", "ADVANCE", "amount", "5.00", "paidOn", "2025-06-01");
        refused("payment", 422, "n'ont pas de ligne en 2025", () -> json(MISSION, payment)
                .post(PAYMENTS));
        var other = commitment(line("1000"), Map.of("signedOn", "2025-03-02"));
        refused("commitment", 422, "choisissez-en une de 2025", () -> json(MISSION, other)
                .post(COMMITMENTS));
    }

    @Test
    void an_ej_number_is_taken_once_also_when_two_type_it_together() throws Exception {
        var form = commitment(line("50000"));
        committed(form);
        refused("twice", 409, "existe déjà", () -> json(MISSION, form).post(COMMITMENTS));
        var both = commitment(line("50000"));
        var answers = together(() -> json(MISSION, both).post(COMMITMENTS), () -> json(SpendingCalls.ASSISTANT, both)
                .post(COMMITMENTS));
        assertEquals(
                List.of(201, 409),
                answers.stream().map(Response::statusCode).sorted().toList());
    }

    /** B7. What Chorus certifies is a fact; what is typed is the constatation and what is planned. */
    @Test
    void b7_no_service_done_above_the_net_is_typed_nor_planned() {
        var number = committed();
        var much = map("acknowledgedOn", "2026-06-01", "amount", "10000.01");
        refused("acceptance", 409, "Règle B7", () -> act(MISSION, number, "acceptances", much));
        refused("acceptance", 409, "Il reste 10\u202F000,00\u00A0€", () -> act(MISSION, number, "acceptances", much));
        var planned = map("commitment", number, "plannedOn", "2026-12-01", "amount", "10000.01");
        refused("planned", 409, "10\u202F000,00\u00A0€", () -> json(MISSION, planned)
                .post(PLANNED));
    }

    @Test
    void b7_nothing_is_paid_on_an_ej_that_was_withdrawn() {
        var number = committed();
        act(MISSION, number, "withdrawals", map("withdrawnOn", "2026-06-01", "amount", "10000.00"))
                .then()
                .statusCode(201);
        Each.assertAll(List.of("ADVANCE", "INSTALMENT", "BALANCE").stream()
                .map(kind -> () -> refused(kind, 409, "retiré en entier", () -> json(
                                MISSION,
                                map("commitment", number, "kind", kind, "amount", "1.00", "paidOn", "2026-07-01"))
                        .post(PAYMENTS))));
    }

    @Test
    void b9_credits_stay_in_their_programme_their_title_and_their_year() {
        var scheme = fr.gouv.pilo.funding.FundingCalls.scheme();
        var from = lineOf(scheme, 2026, Map.of("budgetProgramme", "0349"));
        fr.gouv.pilo.funding.FundingCalls.opened(from, "100.00", "50.00");
        var targets = Map.of(
                "seul un décret", lineOf(scheme, 2026, Map.of("budgetProgramme", "0354", "costCentre", "A")),
                "titre 2", lineOf(scheme, 2026, Map.of("budgetProgramme", "0349", "title", "T2")),
                "exercice", lineOf(scheme, 2027, Map.of("budgetProgramme", "0349")));
        Each.assertAll(targets.entrySet().stream().map(target -> () -> {
            var form = movement(from, "REDEPLOIEMENT", "1.00");
            form.put("targetBudgetLine", target.getValue());
            refused(target.getKey(), 409, target.getKey(), () -> json(MISSION, form)
                    .post(MOVEMENTS));
        }));
    }

    private static String lineOf(String scheme, int year, Map<String, ?> more) {
        var form = map("scheme", scheme, "fiscalYear", year);
        form.putAll(more);
        return SpendingCalls.created("/api/v1/budget-lines", form, "id");
    }

    private static final Map<String, Object> AFFIRMED = map("tranche", "TO1", "affirmedOn", "2026-06-01");

    @Test
    void b8_a_tranche_is_affirmed_once_one_after_the_other_and_two_together() throws Exception {
        var number = withTranches();
        act(MISSION, number, "tranche-affirmations", AFFIRMED).then().statusCode(201);
        refused("twice", 409, "Règle B8", () -> act(MISSION, number, "tranche-affirmations", AFFIRMED));
        var line = line("100000");
        var other = committed(commitment(line, Map.of("tranches", List.of(tranche("TO1")))));
        var read = tag(COMMITMENTS, other);
        Callable<Response> affirm = () -> json(MISSION, AFFIRMED)
                .header("If-Match", read)
                .post(COMMITMENTS + "/" + other + "/tranche-affirmations");
        var answers = together(affirm, affirm);
        assertEquals(
                List.of(201, 412),
                answers.stream().map(Response::statusCode).sorted().toList());
        assertEquals(new BigDecimal("13000.00"), totals(line).consumedAe());
        assertEquals(new BigDecimal("0.00"), totals(line).potentialAe());
    }

    /** Neither has read what the other changes: only the rule stands between them. */
    @Test
    void b8_a_tranche_that_is_affirmed_while_its_request_comes_back_counts_once() throws Exception {
        var line = line("100000");
        var number = committed(commitment(line, Map.of("tranches", List.of(tranche("TO1")))));
        var form = SpendingCalls.request(line);
        form.putAll(map("commitment", number, "tranche", "TO1", "amount", "3000.00"));
        var request = requested(MISSION, form);
        var received = map("number", number, "signedOn", "2026-06-01");
        var answers = together(
                () -> act(MISSION, number, "tranche-affirmations", AFFIRMED),
                () -> onRequest(MISSION, request, "receptions", received));
        assertEquals(201, answers.get(1).statusCode(), answers.get(1).asString());
        assertTrue(
                List.of(201, 409, 412).contains(answers.get(0).statusCode()),
                answers.get(0).asString());
        assertEquals(new BigDecimal("13000.00"), totals(line).consumedAe());
        assertEquals(new BigDecimal("0.00"), totals(line).requestedAe());
    }

    private static List<Response> together(Callable<Response> one, Callable<Response> other) throws Exception {
        var start = new CyclicBarrier(2);
        var pool = Executors.newFixedThreadPool(2);
        try {
            var calls = List.of(one, other).stream()
                    .map(call -> pool.submit(() -> {
                        start.await();
                        return call.call();
                    }))
                    .toList();
            return List.of(calls.get(0).get(), calls.get(1).get());
        } finally {
            pool.shutdownNow();
        }
    }
}
