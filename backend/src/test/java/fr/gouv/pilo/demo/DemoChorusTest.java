package fr.gouv.pilo.demo;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import fr.gouv.pilo.Api;
import fr.gouv.pilo.PiloTest;
import fr.gouv.pilo.Tokens;
import fr.gouv.pilo.shared.db.Sql;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The extract to drop in the demonstration: C8 of demo-data.md. */
@PiloTest
@TestProfile(DemoProfile.class)
class DemoChorusTest {
    private static final Tokens CLERK = Tokens.person("budget-manager").territories("REG-76");
    private static final String URL = "/api/v1/chorus-imports";
    private static final List<String> READINGS = List.of(
            "budget-executions?scheme=FTAP&groupBy=scheme,year,axis,project&limit=100",
            "budget-landings?scheme=FTAP&year=2026",
            "payment-schedules?scheme=FTAP&year=2026",
            "idle-appropriations?scheme=FTAP&limit=100",
            "budget-anomalies?scheme=FTAP&limit=100",
            "year-end-items?scheme=FTAP&year=2026&limit=100");
    private static final String FILE = "chorus-2026-11-20.xlsx";

    @Inject
    Sql sql;

    private static ValidatableResponse execution() {
        return Api.as(CLERK)
                .get("/api/v1/budget-executions?scheme=FTAP&groupBy=scheme&year=2026")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse act(String id, String act, int version) {
        return Api.as(CLERK)
                .header("If-Match", "\"" + version + "\"")
                .post(URL + "/" + id + "/" + act)
                .then()
                .statusCode(200);
    }

    /** What people read of the money, as they read it. */
    private static List<String> readings() {
        return READINGS.stream()
                .map(path -> Api.as(CLERK)
                        .get("/api/v1/" + path)
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString())
                .toList();
    }

    private List<String> books() {
        return sql.list("""
                SELECT t::text AS line FROM budget_total t ORDER BY 1""", row -> row.getString("line"));
    }

    private List<String> commitments() {
        return sql.list(
                "SELECT concat_ws(' ', number, net, acknowledged, certified, paid, advanced, potential, served_on, paid_on) AS line FROM commitment ORDER BY number",
                row -> row.getString("line"));
    }

    @Test
    void c8_the_extract_brings_two_payments_and_its_undo_gives_back_each_former_figure() {
        var before = books();
        var commitments = commitments();
        var readings = readings();
        execution().body("items.paidCp", contains("273100.00"));
        var content = Api.as(CLERK)
                .get(URL + "/example")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        String id = Api.as(CLERK)
                .multiPart("files", FILE, content)
                .post(URL)
                .then()
                .statusCode(201)
                .body("mapped", equalTo(true))
                .body("counts.rows", equalTo(34))
                .body("counts.known", equalTo(31))
                .body("counts.new", equalTo(2))
                .body("counts.unmatched", equalTo(1))
                .body("brings.cp", equalTo("11400.00"))
                .body("brings.ae", equalTo("0.00"))
                .extract()
                .path("id");
        Api.as(CLERK)
                .get(URL + "/" + id + "/rows?state=NEW,UNMATCHED".replace(",", "&state="))
                .then()
                .body("items.amount", contains("6000.00", "5400.00", "1150.00"))
                .body("items.commitment", contains("9900000016", "9900000022", null));
        act(id, "application", 0);
        execution().body("items.paidCp", contains("284500.00")).body("items.remainingToPay", contains("213200.00"));
        assertEquals("10500.00", certifiedNotPaid());
        assertNotEquals(before, books());
        assertNotEquals(readings, readings());
        act(id, "reversal", 1);
        execution().body("items.paidCp", contains("273100.00")).body("items.remainingToPay", contains("224600.00"));
        assertEquals("21900.00", certifiedNotPaid());
        assertEquals(before, books());
        assertEquals(commitments, commitments());
        assertEquals(readings, readings());
    }

    private String certifiedNotPaid() {
        return sql.one(
                        "SELECT sum(certified - paid) AS due FROM commitment WHERE number LIKE '99000000__'",
                        row -> row.getString("due"))
                .orElseThrow();
    }
}
