package fr.gouv.pilo.spending;

import static fr.gouv.pilo.spending.SpendingCalls.ADMIN;
import static fr.gouv.pilo.spending.SpendingCalls.ASSISTANT;
import static fr.gouv.pilo.spending.SpendingCalls.LEADERSHIP;
import static fr.gouv.pilo.spending.SpendingCalls.MISSION;
import static fr.gouv.pilo.spending.SpendingCalls.account;
import static fr.gouv.pilo.spending.SpendingCalls.certify;
import static fr.gouv.pilo.spending.SpendingCalls.commitment;
import static fr.gouv.pilo.spending.SpendingCalls.committed;
import static fr.gouv.pilo.spending.SpendingCalls.json;
import static fr.gouv.pilo.spending.SpendingCalls.keys;
import static fr.gouv.pilo.spending.SpendingCalls.line;
import static fr.gouv.pilo.spending.SpendingCalls.map;
import static fr.gouv.pilo.spending.SpendingCalls.schemeOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import fr.gouv.pilo.Api;
import fr.gouv.pilo.PiloTest;
import fr.gouv.pilo.Tokens;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Anomalies have an owner and a state, and none is ever hidden. */
@PiloTest
class AnomalyResourceTest {
    private static final String ANOMALIES = "/api/v1/budget-anomalies";

    private String line;
    private String number;
    private String key;

    @BeforeEach
    void aCommitmentOfItsOwn() {
        line = line("100000");
        number = committed(commitment(line));
        key = keys(number).get(0);
    }

    private ValidatableResponse read() {
        return Api.as(MISSION).get(ANOMALIES + "/" + key).then();
    }

    private ValidatableResponse list(String query) {
        return Api.as(MISSION)
                .get(ANOMALIES + "?rule=B7_SERVICE&scheme=" + schemeOf(line) + query)
                .then()
                .statusCode(200);
    }

    private ValidatableResponse handle(Tokens who, Map<String, ?> form) {
        return json(who, form)
                .header("If-Match", read().extract().header("ETag"))
                .put(ANOMALIES + "/" + key)
                .then();
    }

    @Test
    void an_anomaly_is_given_an_owner_and_a_state_and_stays_in_the_list() {
        certify(number, "10500.00");
        read().statusCode(200).body("state", equalTo("OPEN")).body("version", equalTo(0));
        var owner = account(ASSISTANT);
        handle(ASSISTANT, map("state", "BEING_HANDLED", "owner", owner, "reason", "Avenant demandé"))
                .statusCode(200)
                .body("state", equalTo("BEING_HANDLED"))
                .body("owner.id", equalTo(owner));
        list("").body("items.state", contains("BEING_HANDLED"));
        list("&state=BEING_HANDLED&owner=" + owner).body("items.key", contains(key));
        list("&state=OPEN").body("total", equalTo(0));
        list("&owner=" + account(LEADERSHIP)).body("total", equalTo(0));
        json(MISSION, map("state", "OPEN"))
                .header("If-Match", "\"0\"")
                .put(ANOMALIES + "/" + key)
                .then()
                .statusCode(412);
        Api.as(ADMIN)
                .queryParam("objectType", "budget-anomaly")
                .queryParam("objectId", key)
                .get("/api/v1/audit-entries")
                .then()
                .body("items.act", contains("budget-anomaly.update"));
    }

    @Test
    void to_accept_one_takes_a_reason_and_somebody_who_approves() {
        certify(number, "10500.00");
        handle(ASSISTANT, map("state", "ACCEPTED", "reason", "Arrondi")).statusCode(403);
        handle(LEADERSHIP, map("state", "ACCEPTED", "reason", " "))
                .statusCode(422)
                .body("violations.pointer", contains("/reason"));
        handle(LEADERSHIP, map("state", "ACCEPTED", "owner", "00000000-0000-7000-8000-000000000000", "reason", "Vu"))
                .statusCode(422)
                .body("violations.pointer", contains("/owner"));
        handle(LEADERSHIP, map("state", "ACCEPTED", "reason", "Arrondi")).statusCode(200);
        list("").body("items.state", contains("ACCEPTED")).body("items.reason", contains("Arrondi"));
    }

    @Test
    void one_that_vanished_and_comes_back_is_open_again() {
        certify(number, "10500.00");
        handle(LEADERSHIP, map("state", "ACCEPTED", "reason", "Arrondi")).statusCode(200);
        var accepted = Instant.now();
        certify(number, "-500.00");
        read().statusCode(404);
        list("").body("total", equalTo(0));
        certify(number, "500.00");
        read().statusCode(200).body("state", equalTo("OPEN")).body("reason", nullValue());
        list("&asOf=" + accepted).body("items.state", contains("ACCEPTED"));
        Api.as(ADMIN)
                .queryParam("objectType", "budget-anomaly")
                .queryParam("objectId", key)
                .get("/api/v1/audit-entries")
                .then()
                .body("items.act", hasItem("budget-anomaly.reopen"));
    }

    @Test
    void what_is_accepted_is_so_for_its_amount_and_no_more() {
        certify(number, "10500.00");
        handle(MISSION, map("state", "ACCEPTED", "reason", "Arrondi")).statusCode(200);
        certify(number, "-100.00");
        read().body("state", equalTo("ACCEPTED")).body("amount", equalTo("400.00"));
        certify(number, "200.00");
        read().body("state", equalTo("OPEN")).body("amount", equalTo("600.00"));
    }

    @Test
    void who_decides_has_seen_what_it_comes_to_now() {
        certify(number, "10500.00");
        var tag = read().extract().header("ETag");
        certify(number, "200.00");
        json(LEADERSHIP, map("state", "ACCEPTED", "reason", "Arrondi"))
                .header("If-Match", tag)
                .put(ANOMALIES + "/" + key)
                .then()
                .statusCode(412);
        Api.as(MISSION)
                .header("If-None-Match", tag)
                .get(ANOMALIES + "/" + key)
                .then()
                .statusCode(200)
                .body("amount", equalTo("700.00"));
    }

    @Test
    void b3_a_rate_below_0_or_above_100_is_flagged_and_none_without_credits_is() {
        var over = line("9000");
        committed(commitment(over));
        Api.as(MISSION)
                .get(ANOMALIES + "?rule=B3_AE&scheme=" + schemeOf(over))
                .then()
                .body("items.rate", contains("111.11"))
                .body("items.budgetLine.id", contains(over));
        var empty = line(null);
        committed(commitment(empty));
        Api.as(MISSION).get(ANOMALIES + "?scheme=" + schemeOf(empty)).then().body("items.rule", contains("B2_AE"));
    }

    @Test
    void a_key_that_names_nothing_is_not_found() {
        for (var unknown : new String[] {"B7_SERVICE", "B9-" + key, key.replace("B7_SERVICE", "B7_PAID"), "-"}) {
            Api.as(MISSION).get(ANOMALIES + "/" + unknown).then().statusCode(404);
        }
    }
}
