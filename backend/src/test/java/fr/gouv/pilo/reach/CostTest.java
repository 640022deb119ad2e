package fr.gouv.pilo.reach;

import static fr.gouv.pilo.reach.ReachCalls.MISSION;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import fr.gouv.pilo.Api;
import fr.gouv.pilo.PiloTest;
import fr.gouv.pilo.Tokens;
import fr.gouv.pilo.event.Attended;
import fr.gouv.pilo.funding.FundingCalls;
import fr.gouv.pilo.shared.db.Sql;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What an event cost, where it can be told. */
@PiloTest
class CostTest {
    @Inject
    Sql sql;

    private static ValidatableResponse cost(String event) {
        return Api.as(MISSION)
                .get("/api/v1/event-costs/" + event)
                .then()
                .statusCode(200)
                .body("event", equalTo(event));
    }

    private static String line() {
        return FundingCalls.createdLine(FundingCalls.scheme(), 2026);
    }

    private static String onLine(String line) {
        return Attended.paidBy(line);
    }

    @Test
    void without_a_line_or_on_a_shared_one_the_cost_is_not_guessed() {
        cost(onLine(null)).body("perParticipant", nullValue()).body("note", containsString("Aucune ligne budgétaire"));
        var line = line();
        var event = onLine(line);
        cost(event).body("budgetLine", equalTo(line)).body("note", containsString("Aucun service fait"));
        onLine(line);
        cost(event)
                .body("budgetLine", equalTo(line))
                .body("certified", nullValue())
                .body("note", containsString("sert aussi à 1 autre événement"));
    }

    @Test
    void on_a_line_of_its_own_it_is_what_was_certified_by_who_came() {
        var line = line();
        var event = onLine(line);
        var registration = Attended.registered(event, Attended.mail(), "Unité " + Attended.word(), "seats", 2);
        Attended.over(event);
        Attended.came(registration, 2);
        var id = UUID.fromString(line);
        sql.update("DELETE FROM budget_total WHERE line_id = ? AND whole", id);
        sql.update(
                "INSERT INTO budget_total (line_id, whole, consumed_ae, certified, paid_cp) VALUES (?, true, 4800, 4500, 4000)",
                id);
        try {
            cost(event)
                    .body("consumedAe", equalTo("4800.00"))
                    .body("certified", equalTo("4500.00"))
                    .body("paidCp", equalTo("4000.00"))
                    .body("present", equalTo(2))
                    .body("perParticipant", equalTo("2250.00"))
                    .body("note", nullValue());
        } finally {
            // What no entry says must not stay: the books are held against their totals.
            sql.update(
                    "UPDATE budget_total SET consumed_ae = 0, certified = 0, paid_cp = 0 WHERE line_id = ? AND whole",
                    id);
        }
    }

    @Test
    void who_does_not_read_the_budget_reads_no_cost_and_another_territory_s_script_no_event() {
        var event = onLine(null);
        var path = "/api/v1/event-costs/" + event;
        Api.as(Tokens.person("referent").territories("REG-76")).get(path).then().statusCode(403);
        Api.as(Tokens.machine("budget:read").territories("DEPT-46"))
                .get(path)
                .then()
                .statusCode(404);
        Api.as(MISSION).get("/api/v1/event-costs/" + UUID.randomUUID()).then().statusCode(404);
    }
}
