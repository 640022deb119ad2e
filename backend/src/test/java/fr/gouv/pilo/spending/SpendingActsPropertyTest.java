package fr.gouv.pilo.spending;

import static fr.gouv.pilo.spending.SpendingCalls.COMMITMENTS;
import static fr.gouv.pilo.spending.SpendingCalls.LEADERSHIP;
import static fr.gouv.pilo.spending.SpendingCalls.MISSION;
import static fr.gouv.pilo.spending.SpendingCalls.PAYMENTS;
import static fr.gouv.pilo.spending.SpendingCalls.REQUESTS;
import static fr.gouv.pilo.spending.SpendingCalls.account;
import static fr.gouv.pilo.spending.SpendingCalls.json;
import static fr.gouv.pilo.spending.SpendingCalls.map;
import static fr.gouv.pilo.spending.SpendingCalls.number;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.gouv.pilo.PiloTest;
import fr.gouv.pilo.funding.Books;
import fr.gouv.pilo.spending.PaperBooks.Done;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * 75 random sequences (more by pilo.acts) of what people do, by the API, each on a line of its own: what the rules let pass and what they refuse
 * is what {@link PaperBooks} foresees, and so are the figures after each sequence.
 */
@PiloTest
class SpendingActsPropertyTest {
    private static final int SEQUENCES = Integer.getInteger("pilo.acts", 75);
    private static final int YEAR = 2026;
    /** Of the suite, in € HT; above it a second person approves (B12). */
    private static final BigDecimal THRESHOLD = new BigDecimal("25000");

    @Inject
    Books books;

    @Inject
    Commitments commitments;

    private final Random random = new Random(20261130);
    private final Map<Act, int[]> tried = new EnumMap<>(Act.class);
    private String officer;

    private enum Act {
        REQUEST,
        APPROVE,
        REFUSE,
        RECEIVE,
        AMEND,
        WITHDRAW,
        AFFIRM,
        ACKNOWLEDGE,
        CERTIFY,
        PAY,
        REVERSE
    }

    /** Requests come first in a life, and are answered: drawn more often. */
    private static final List<Act> DRAWN = Stream.concat(
                    Stream.of(Act.values()), Stream.of(Act.REQUEST, Act.REQUEST, Act.RECEIVE, Act.APPROVE))
            .toList();

    @Test
    void what_people_do_is_taken_or_refused_as_a_plain_model_foresees_over_random_sequences() {
        officer = account(MISSION);
        for (var i = 0; i < SEQUENCES; i++) {
            var life = begin();
            var count = 3 + random.nextInt(5);
            for (var n = 0; n < count; n++) {
                act(life, DRAWN.get(random.nextInt(DRAWN.size())));
            }
            check(life);
        }
        tried.forEach((act, counts) -> assertTrue(counts[0] > 2, act + " was taken " + counts[0] + " times"));
        for (var act : List.of(Act.REQUEST, Act.RECEIVE, Act.WITHDRAW, Act.AFFIRM, Act.ACKNOWLEDGE, Act.PAY)) {
            assertTrue(tried.get(act)[1] > 1, act + " was refused " + tried.get(act)[1] + " times");
        }
    }

    private BigDecimal euros(int most) {
        return BigDecimal.valueOf(1 + random.nextInt(most * 100), 2);
    }

    /** An EJ with an optional tranche, on a line that is opened for a little more. */
    private ActedLife begin() {
        var life = new ActedLife();
        var opened = euros(150_000);
        life.line = SpendingCalls.line(opened.toString());
        life.paper.openedAe.put(YEAR, opened);
        life.paper.openedCp.put(YEAR, PaperBooks.ZERO);
        life.paper.signedIn = YEAR;
        var amount = euros(12_000);
        life.tranche = euros(4_000);
        life.number = number();
        var form = map(
                "number",
                life.number,
                "kind",
                "ORDER",
                "object",
                "Essai",
                "signedOn",
                "2026-03-02",
                "officer",
                officer,
                "items",
                List.of(SpendingCalls.item(life.line, amount.toString())),
                "tranches",
                List.of(map("name", "TO1", "amount", life.tranche.toString())));
        var answer = json(MISSION, form).post(COMMITMENTS);
        assertEquals(201, answer.statusCode(), answer.asString());
        life.tag = answer.header("ETag");
        life.paper.done.add(new Done(OperationKind.COMMITMENT, null, 0, YEAR, amount, 0));
        life.paper.done.add(new Done(OperationKind.OPTIONAL_TRANCHE, null, 0, YEAR, life.tranche, 0));
        return life;
    }

    private void act(ActedLife life, Act act) {
        switch (act) {
            case REQUEST -> request(life);
            case APPROVE -> approve(life);
            case REFUSE -> refuse(life);
            case RECEIVE -> receive(life);
            case AMEND ->
                onCommitment(life, act, "amendments", "signedOn", OperationKind.AMENDMENT, euros(5_000), true);
            case WITHDRAW -> withdraw(life);
            case AFFIRM -> affirm(life);
            case ACKNOWLEDGE -> acknowledge(life);
            case CERTIFY -> certify(life);
            case PAY -> pay(life);
            case REVERSE -> reverse(life);
        }
    }

    /** @return whether it was taken, as foreseen */
    private boolean judged(ActedLife life, Act act, boolean foreseen, Response answer) {
        tried.computeIfAbsent(act, any -> new int[2])[foreseen ? 0 : 1]++;
        assertEquals(
                foreseen ? 201 : 409,
                answer.statusCode(),
                () -> act + " " + life.paper.done + ": " + answer.asString());
        return foreseen;
    }

    private void request(ActedLife life) {
        var asked = new ActedLife.Asked();
        var amount = euros(70_000);
        asked.done = new Done(null, null, -1, YEAR, amount, 0);
        asked.waits = amount.compareTo(THRESHOLD) > 0;
        var form = map("kind", "ORDER", "object", "Essai", "budgetLine", life.line, "amount", amount.toString());
        var answer = json(MISSION, form).post(REQUESTS);
        if (judged(life, Act.REQUEST, amount.compareTo(life.paper.free(YEAR)) <= 0, answer)) {
            asked.id = answer.path("request.id");
            asked.tag = answer.header("ETag");
            life.paper.done.add(asked.done);
            life.requests.add(asked);
        }
    }

    private Response onRequest(fr.gouv.pilo.Tokens who, ActedLife.Asked asked, String act, Map<String, ?> form) {
        return json(who, form).header("If-Match", asked.tag).post(REQUESTS + "/" + asked.id + "/" + act);
    }

    private ActedLife.Asked any(ActedLife life) {
        return life.requests.isEmpty() ? null : life.requests.get(random.nextInt(life.requests.size()));
    }

    private void approve(ActedLife life) {
        var asked = any(life);
        if (asked != null) {
            var answer = onRequest(LEADERSHIP, asked, "approvals", Map.of());
            if (judged(life, Act.APPROVE, asked.waits, answer)) {
                asked.waits = false;
                asked.tag = answer.header("ETag");
            }
        }
    }

    private void refuse(ActedLife life) {
        var asked = any(life);
        if (asked != null) {
            judged(life, Act.REFUSE, true, onRequest(LEADERSHIP, asked, "refusals", map("reason", "Reporté")));
            life.requests.remove(asked);
            life.paper.done.remove(asked.done);
        }
    }

    /** Its EJ is one more: on the same line, with an item of its own. */
    private void receive(ActedLife life) {
        var asked = any(life);
        if (asked != null) {
            var answer = onRequest(MISSION, asked, "receptions", map("number", number(), "signedOn", "2026-06-01"));
            if (judged(life, Act.RECEIVE, !asked.waits, answer)) {
                life.requests.remove(asked);
                life.paper.done.remove(asked.done);
                life.paper.done.add(new Done(OperationKind.COMMITMENT, null, 9, YEAR, asked.done.amount(), 0));
            }
        }
    }

    private void onCommitment(
            ActedLife life, Act act, String path, String day, OperationKind kind, BigDecimal amount, boolean foreseen) {
        var form = map(day, "2026-06-01", "amount", amount.toString());
        var answer =
                json(MISSION, form).header("If-Match", life.tag).post(COMMITMENTS + "/" + life.number + "/" + path);
        if (judged(life, act, foreseen, answer)) {
            life.tag = answer.header("ETag");
            var signed = kind == OperationKind.WITHDRAWAL ? amount.negate() : amount;
            life.paper.done.add(new Done(kind, null, 0, YEAR, signed, 0));
        }
    }

    /** B7: never below what was served or paid. */
    private void withdraw(ActedLife life) {
        var amount = euros(9_000);
        var foreseen = life.paper.withdrawable(0, amount);
        onCommitment(life, Act.WITHDRAW, "withdrawals", "withdrawnOn", OperationKind.WITHDRAWAL, amount, foreseen);
    }

    private void acknowledge(ActedLife life) {
        var amount = euros(9_000);
        var after = life.paper.of(0, OperationKind.ACKNOWLEDGEMENT).add(amount);
        var foreseen = after.compareTo(life.paper.net(0)) <= 0;
        onCommitment(
                life,
                Act.ACKNOWLEDGE,
                "acceptances",
                "acknowledgedOn",
                OperationKind.ACKNOWLEDGEMENT,
                amount,
                foreseen);
    }

    private void affirm(ActedLife life) {
        var answer = json(MISSION, map("tranche", "TO1", "affirmedOn", "2026-06-01"))
                .header("If-Match", life.tag)
                .post(COMMITMENTS + "/" + life.number + "/tranche-affirmations");
        if (judged(life, Act.AFFIRM, !life.affirmed, answer)) {
            life.affirmed = true;
            life.tag = answer.header("ETag");
            life.paper.done.add(new Done(OperationKind.AFFIRMATION, null, 0, YEAR, life.tranche, YEAR));
        }
    }

    /** Read from Chorus: a fact, which no rule refuses. */
    private void certify(ActedLife life) {
        var amount = euros(6_000);
        commitments.record(
                NewOperation.of(
                        life.number,
                        OperationKind.CERTIFICATION,
                        UUID.fromString(life.line),
                        amount,
                        LocalDate.of(YEAR, 5, 4)),
                new Fact(null, null));
        life.tag = SpendingCalls.tag(COMMITMENTS, life.number);
        life.paper.done.add(new Done(OperationKind.CERTIFICATION, null, 0, YEAR, amount, 0));
        tried.computeIfAbsent(Act.CERTIFY, any -> new int[2])[0]++;
    }

    private void pay(ActedLife life) {
        var kind = PaymentKind.values()[random.nextInt(PaymentKind.values().length)];
        var amount = euros(5_000);
        var form = map(
                "commitment", life.number, "kind", kind.name(), "amount", amount.toString(), "paidOn", "2026-06-01");
        var answer = json(MISSION, form).post(PAYMENTS);
        if (judged(life, Act.PAY, life.paper.payable(0, kind, amount), answer)) {
            var less = kind == PaymentKind.CREDIT_NOTE || kind == PaymentKind.PENALTY;
            var done = new Done(OperationKind.PAYMENT, kind, 0, YEAR, less ? amount.negate() : amount, 0);
            life.paper.done.add(done);
            life.payments.put(answer.path("payment.id"), done);
            life.tag = SpendingCalls.tag(COMMITMENTS, life.number);
        }
    }

    private void reverse(ActedLife life) {
        if (!life.payments.isEmpty()) {
            var id = life.payments.keySet().iterator().next();
            var url = PAYMENTS + "/" + id + "/reversals";
            judged(
                    life,
                    Act.REVERSE,
                    true,
                    json(MISSION, map("reason", "Erreur")).post(url));
            assertEquals(409, json(MISSION, map("reason", "Erreur")).post(url).statusCode(), "reversed once");
            life.paper.done.remove(life.payments.remove(id));
            life.tag = SpendingCalls.tag(COMMITMENTS, life.number);
        }
    }

    private void check(ActedLife life) {
        var paper = life.paper;
        var kept = books.totals(UUID.fromString(life.line));
        assertEquals(paper.available(YEAR), kept.availableAe(), paper.done::toString);
        assertEquals(paper.free(YEAR), kept.freeAe(), paper.done::toString);
        assertEquals(paper.availableCp(YEAR), kept.availableCp(), paper.done::toString);
        assertEquals(paper.potential(YEAR), kept.potentialAe(), paper.done::toString);
        assertEquals(paper.certified(YEAR), kept.certified(), paper.done::toString);
        SpendingCalls.get(life.number)
                .body(
                        "commitment.net",
                        org.hamcrest.Matchers.equalTo(paper.net(0).toString()))
                .body(
                        "commitment.remainingToPay",
                        org.hamcrest.Matchers.equalTo(paper.net(0)
                                .subtract(paper.of(0, OperationKind.PAYMENT))
                                .toString()));
    }
}
