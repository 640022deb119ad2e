package fr.gouv.pilo.spending;

import static fr.gouv.pilo.spending.SpendingCalls.ASSISTANT;
import static fr.gouv.pilo.spending.SpendingCalls.COMMITMENTS;
import static fr.gouv.pilo.spending.SpendingCalls.LEADERSHIP;
import static fr.gouv.pilo.spending.SpendingCalls.MISSION;
import static fr.gouv.pilo.spending.SpendingCalls.account;
import static fr.gouv.pilo.spending.SpendingCalls.act;
import static fr.gouv.pilo.spending.SpendingCalls.commitment;
import static fr.gouv.pilo.spending.SpendingCalls.committed;
import static fr.gouv.pilo.spending.SpendingCalls.get;
import static fr.gouv.pilo.spending.SpendingCalls.json;
import static fr.gouv.pilo.spending.SpendingCalls.line;
import static fr.gouv.pilo.spending.SpendingCalls.map;
import static fr.gouv.pilo.spending.SpendingCalls.number;
import static fr.gouv.pilo.spending.SpendingCalls.totals;
import static fr.gouv.pilo.spending.SpendingCalls.tranche;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.gouv.pilo.PiloTest;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** An EJ after its signature: tranches (B8) and the service done (B18). */
@PiloTest
class CommitmentActsTest {
    private static BigDecimal euros(String text) {
        return new BigDecimal(text);
    }

    @Test
    void b8_a_tranche_is_potential_until_it_is_affirmed_once() {
        var line = line("100000");
        var number = committed(commitment(line, Map.of("tranches", List.of(tranche("TO1")))));
        get(number).body("commitment.potential", equalTo("3000.00")).body("commitment.net", equalTo("10000.00"));
        assertEquals(euros("3000.00"), totals(line).potentialAe());
        var form = map("tranche", "TO1", "affirmedOn", "2026-06-01");
        act(ASSISTANT, number, "tranche-affirmations", form)
                .then()
                .statusCode(201)
                .body("commitment.net", equalTo("13000.00"))
                .body("commitment.potential", equalTo("0.00"))
                .body("tranches[0].affirmedOn", equalTo("2026-06-01"));
        assertEquals(euros("0.00"), totals(line).potentialAe());
        assertEquals(euros("13000.00"), totals(line).consumedAe());
        act(ASSISTANT, number, "tranche-affirmations", form)
                .then()
                .statusCode(409)
                .body("detail", containsString("B8"));
        form.put("tranche", "TO2");
        act(ASSISTANT, number, "tranche-affirmations", form).then().statusCode(422);
    }

    @Test
    void b18_the_officer_says_that_the_service_was_done_and_the_assistant_prepares_it() {
        var line = line("100000");
        var number = committed(commitment(line, Map.of("officer", account(LEADERSHIP))));
        var form = map("amount", "4000.00", "acknowledgedOn", "2026-06-01");
        String prepared = act(ASSISTANT, number, "acceptances", form)
                .then()
                .statusCode(201)
                .body("commitment.acknowledged", equalTo("0.00"))
                .body("prepared.amount", contains("4000.00"))
                .body("acts", not(hasItem("signAcceptance")))
                .extract()
                .path("prepared[0].id");
        act(ASSISTANT, number, "acceptances/" + prepared + "/signatures", Map.of())
                .then()
                .statusCode(403);
        act(LEADERSHIP, number, "acceptances/" + prepared + "/signatures", Map.of())
                .then()
                .statusCode(201)
                .body("commitment.acknowledged", equalTo("4000.00"))
                .body("commitment.serviceSource", equalTo("ACKNOWLEDGEMENT"))
                .body("prepared", empty());
        act(LEADERSHIP, number, "acceptances/" + prepared + "/signatures", Map.of())
                .then()
                .statusCode(409);
        act(LEADERSHIP, number, "acceptances", form)
                .then()
                .statusCode(201)
                .body("commitment.acknowledged", equalTo("8000.00"));
        act(LEADERSHIP, number, "acceptances", form)
                .then()
                .statusCode(409)
                .body("detail", containsString("2\u202F000,00\u00A0€"));
        assertEquals(euros("8000.00"), totals(line).acknowledged());
    }

    @Test
    void b18_without_a_designated_person_nothing_is_acknowledged_until_one_is() {
        var form = commitment(line("100000"));
        form.remove("officer");
        var number = committed(form);
        var acceptance = map("amount", "4000.00", "acknowledgedOn", "2026-06-01");
        act(MISSION, number, "acceptances", acceptance).then().statusCode(409).body("detail", containsString("B18"));
        json(MISSION, map("kind", "ORDER", "object", "Essai", "officer", account(MISSION)))
                .header("If-Match", SpendingCalls.tag(COMMITMENTS, number))
                .put(COMMITMENTS + "/" + number)
                .then()
                .statusCode(200);
        act(MISSION, number, "acceptances", acceptance)
                .then()
                .statusCode(201)
                .body("commitment.acknowledged", equalTo("4000.00"));
    }
}
