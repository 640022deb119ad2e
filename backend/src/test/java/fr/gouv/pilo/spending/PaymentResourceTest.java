package fr.gouv.pilo.spending;

import static fr.gouv.pilo.spending.SpendingCalls.ASSISTANT;
import static fr.gouv.pilo.spending.SpendingCalls.MISSION;
import static fr.gouv.pilo.spending.SpendingCalls.PAYMENTS;
import static fr.gouv.pilo.spending.SpendingCalls.PLANNED;
import static fr.gouv.pilo.spending.SpendingCalls.act;
import static fr.gouv.pilo.spending.SpendingCalls.commitment;
import static fr.gouv.pilo.spending.SpendingCalls.committed;
import static fr.gouv.pilo.spending.SpendingCalls.get;
import static fr.gouv.pilo.spending.SpendingCalls.item;
import static fr.gouv.pilo.spending.SpendingCalls.json;
import static fr.gouv.pilo.spending.SpendingCalls.line;
import static fr.gouv.pilo.spending.SpendingCalls.map;
import static fr.gouv.pilo.spending.SpendingCalls.planned;
import static fr.gouv.pilo.spending.SpendingCalls.scheme;
import static fr.gouv.pilo.spending.SpendingCalls.tag;
import static fr.gouv.pilo.spending.SpendingCalls.totals;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.gouv.pilo.Api;
import fr.gouv.pilo.PiloTest;
import fr.gouv.pilo.shared.db.Sql;
import fr.gouv.pilo.shared.time.BusinessClock;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@PiloTest
class PaymentResourceTest {
    @Inject
    Commitments commitments;

    @Inject
    Sql sql;

    @Inject
    BusinessClock clock;

    private static final Fact NOW = new Fact(null, null);

    private static BigDecimal euros(String text) {
        return new BigDecimal(text);
    }

    private static ValidatableResponse pay(Map<String, ?> form) {
        return json(ASSISTANT, form).post(PAYMENTS).then();
    }

    private static Map<String, Object> payment(String number, String kind, String amount, String on) {
        return map("commitment", number, "kind", kind, "amount", amount, "paidOn", on);
    }

    private void certify(String number, String line, String amount) {
        commitments.record(
                NewOperation.of(
                        number,
                        OperationKind.CERTIFICATION,
                        UUID.fromString(line),
                        euros(amount),
                        LocalDate.of(2026, 5, 4)),
                NOW);
    }

    @Test
    void b14_a_payment_consumes_the_cp_of_its_own_year_whatever_that_of_the_ej() {
        var scheme = scheme("ETAT");
        var earlier = line(scheme, 2024, "50000");
        var now = line(scheme, 2026, "50000");
        var number = committed(
                commitment(earlier, Map.of("signedOn", "2024-10-14", "items", List.of(item(earlier, "36000.00")))));
        certify(number, now, "10000.00");
        pay(payment(number, "INSTALMENT", "9000.00", "2026-06-01"))
                .statusCode(201)
                .body("payment.budgetLine.year", equalTo(2026))
                .body("payment.amount", equalTo("9000.00"));
        assertEquals(euros("9000.00"), totals(now).paidCp());
        assertEquals(euros("0.00"), totals(earlier).paidCp());
        pay(payment(number, "INSTALMENT", "1.00", "2025-06-01"))
                .statusCode(422)
                .body("violations[0].pointer", equalTo("/budgetLine"))
                .body("violations[0].message", containsString("2025"));
    }

    @Test
    void b7_paid_stays_within_the_service_done_and_the_refusal_says_what_remains() {
        var line = line("100000");
        var number = committed(commitment(line));
        pay(payment(number, "INSTALMENT", "1.00", "2026-06-01")).statusCode(409).body("detail", containsString("B7"));
        pay(payment(number, "ADVANCE", "2000.00", "2026-04-01")).statusCode(201);
        certify(number, line, "6000.00");
        pay(payment(number, "INSTALMENT", "6000.01", "2026-06-01"))
                .statusCode(409)
                .body("detail", containsString("certification"))
                .body("detail", containsString("Il reste 6\u202F000,00\u00A0€ à payer"));
        pay(payment(number, "INSTALMENT", "6000.00", "2026-06-01")).statusCode(201);
        get(number)
                .body("commitment.paid", equalTo("8000.00"))
                .body("commitment.state", equalTo("RUNNING"))
                .body("commitment.serviceSource", equalTo("CERTIFICATION"));
    }

    @Test
    void a_credit_note_and_a_penalty_take_from_what_is_paid() {
        var line = line("100000");
        var number = committed(commitment(line));
        pay(payment(number, "ADVANCE", "2000.00", "2026-04-01")).statusCode(201);
        pay(payment(number, "PENALTY", "150.00", "2026-05-01"))
                .statusCode(201)
                .body("payment.amount", equalTo("-150.00"));
        pay(payment(number, "CREDIT_NOTE", "1850.01", "2026-05-01")).statusCode(409);
        pay(payment(number, "CREDIT_NOTE", "50.00", "2026-05-01")).statusCode(201);
        assertEquals(euros("1800.00"), totals(line).paidCp());
    }

    @Test
    void b7_nothing_is_paid_on_an_ej_that_is_withdrawn() {
        var number = committed();
        act(ASSISTANT, number, "withdrawals", map("amount", "10000.00", "withdrawnOn", "2026-09-01"))
                .then()
                .statusCode(201)
                .body("commitment.state", equalTo("WITHDRAWN"));
        pay(payment(number, "ADVANCE", "1.00", "2026-10-01"))
                .statusCode(409)
                .body("detail", containsString("retiré en entier"));
    }

    @Test
    void a_payment_is_reversed_once_by_one_that_names_it() {
        var line = line("100000");
        var number = committed(commitment(line));
        String id = pay(payment(number, "ADVANCE", "2000.00", "2026-04-01"))
                .statusCode(201)
                .extract()
                .path("payment.id");
        var reason = Map.of("reason", "Saisi deux fois");
        String reversal = json(ASSISTANT, reason)
                .post(PAYMENTS + "/" + id + "/reversals")
                .then()
                .statusCode(201)
                .body("payment.amount", equalTo("-2000.00"))
                .body("payment.reverses", equalTo(id))
                .body("payment.paidOn", equalTo("2026-04-01"))
                .extract()
                .path("payment.id");
        json(ASSISTANT, reason)
                .post(PAYMENTS + "/" + id + "/reversals")
                .then()
                .statusCode(409)
                .body("detail", containsString("déjà annulé"));
        json(ASSISTANT, reason)
                .post(PAYMENTS + "/" + reversal + "/reversals")
                .then()
                .statusCode(409);
        Api.as(MISSION).get(PAYMENTS + "/" + id).then().body("payment.reversed", equalTo(true));
        assertEquals(euros("0.00"), totals(line).paidCp());
        get(number).body("commitment.paid", equalTo("0.00"));
    }

    @Test
    void a_payment_without_ej_says_its_line() {
        var line = line("100000");
        var form = map("kind", "BALANCE", "amount", "1150.00", "paidOn", "2026-10-01");
        pay(form).statusCode(422).body("violations[0].pointer", equalTo("/budgetLine"));
        form.put("budgetLine", line);
        pay(form).statusCode(201).body("payment.commitment", nullValue()).body("payment.project", nullValue());
        assertEquals(euros("1150.00"), totals(line).paidCp());
        form.put("commitment", "12");
        pay(form).statusCode(422).body("violations[0].pointer", equalTo("/commitment"));
    }

    @Test
    void bad_amounts_are_told_at_their_field() {
        var number = committed();
        for (var amount : List.of("-1.00", "0.001", "1e400", "1.234,56", "0")) {
            pay(payment(number, "ADVANCE", amount, "2026-06-01"))
                    .statusCode(422)
                    .body("violations.pointer", hasItem("/amount"));
        }
        get(number).body("commitment.paid", equalTo("0.00"));
    }

    @Test
    void b12_a_certification_above_the_net_is_a_fact_when_imported_and_is_shown() {
        var line = line("100000");
        var number = committed(commitment(line));
        certify(number, line, "10500.00");
        get(number).body("warnings.size()", equalTo(1)).body("warnings[0]", containsString("500,00\u00A0€"));
        assertEquals(euros("10500.00"), totals(line).certified());
        var anomalies = "/api/v1/budget-anomalies?scheme=" + SpendingCalls.schemeOf(line);
        Api.as(MISSION)
                .get(anomalies)
                .then()
                .statusCode(200)
                .body("items.rule", contains("B7_SERVICE"))
                .body("items.commitment", contains(number))
                .body("items.amount", contains("500.00"));
        Api.as(MISSION).get(anomalies + "&rule=B5").then().body("total", equalTo(0));
    }

    @Test
    void b2_a_line_that_commits_and_pays_more_than_it_has_is_shown_with_how_much() {
        var line = line("9000");
        var number = committed(commitment(line));
        pay(payment(number, "ADVANCE", "1000.00", "2026-04-01")).statusCode(201);
        Api.as(MISSION)
                .get("/api/v1/budget-anomalies?scheme=" + SpendingCalls.schemeOf(line))
                .then()
                .body("items.rule", contains("B2_AE", "B2_CP", "B3_AE"))
                .body("items.amount", contains("1000.00", "1000.00", "1000.00"))
                .body("items.rate", contains(null, null, "111.11"));
    }

    @Test
    void b15_what_is_planned_stays_within_what_is_still_to_be_served() {
        var line = line("100000");
        var number = committed(commitment(line));
        certify(number, line, "7000.00");
        json(ASSISTANT, planned(number)).post(PLANNED).then().statusCode(201).body("amount", equalTo("2000.00"));
        json(ASSISTANT, planned(number))
                .post(PLANNED)
                .then()
                .statusCode(409)
                .body("detail", containsString("Il reste 1\u202F000,00\u00A0€ à prévoir"));
        var id = Api.as(MISSION)
                .get(PLANNED + "?commitment=" + number)
                .then()
                .body("items.plannedOn", contains("2026-12-01"))
                .extract()
                .<String>path("items[0].id");
        var form = planned(number);
        form.put("amount", "3000.00");
        json(ASSISTANT, form)
                .header("If-Match", tag(PLANNED, id))
                .put(PLANNED + "/" + id)
                .then()
                .statusCode(200);
        Api.as(ASSISTANT)
                .header("If-Match", tag(PLANNED, id))
                .delete(PLANNED + "/" + id)
                .then()
                .statusCode(204);
        Api.as(MISSION).get(PLANNED + "?commitment=" + number).then().body("total", equalTo(0));
    }

    @Test
    void what_happens_on_an_ej_takes_and_gives_back_the_credits_of_its_own_scheme() {
        var other = line("5000");
        var number = committed();
        var paid = payment(number, "ADVANCE", "1.00", "2026-06-01");
        var amended = map("amount", "1.00", "signedOn", "2026-06-01", "budgetLine", other);
        var withdrawn = map("amount", "1.00", "withdrawnOn", "2026-06-01", "budgetLine", other);
        paid.put("budgetLine", other);
        for (var answer : List.of(
                pay(paid),
                act(ASSISTANT, number, "amendments", amended).then(),
                act(ASSISTANT, number, "withdrawals", withdrawn).then())) {
            answer.statusCode(422)
                    .body("violations[0].pointer", equalTo("/budgetLine"))
                    .body("violations[0].message", containsString("autre dispositif"));
        }
        assertEquals(euros("5000.00"), totals(other).availableAe());
        assertEquals(euros("0.00"), totals(other).paidCp());
    }

    @Test
    void a_payment_on_an_ej_names_a_supplier_that_is_known_and_no_other_project() {
        var form = payment(committed(), "ADVANCE", "1.00", "2026-06-01");
        form.put("supplier", UUID.randomUUID().toString());
        form.put("project", "NULLE-PART");
        pay(form)
                .statusCode(422)
                .body("violations.pointer", hasItem("/supplier"))
                .body("violations.pointer", hasItem("/project"));
    }

    @Test
    void b2_the_line_of_a_project_shows_its_anomalies_too_under_its_name() {
        var line = line(scheme("ETAT"), 2026, "9000");
        var project = SpendingGoodCalls.projectOfLead();
        sql.update(
                "UPDATE budget_line SET project_id = (SELECT id FROM project WHERE code = ?) WHERE id = ?",
                project,
                UUID.fromString(line));
        committed(commitment(line));
        var anomalies = "/api/v1/budget-anomalies?scheme=" + SpendingCalls.schemeOf(line);
        Api.as(MISSION)
                .get(anomalies)
                .then()
                .body("items.rule", contains("B2_AE", "B3_AE"))
                .body("items.project.code", contains(project, project));
        sql.update("UPDATE project SET confidential = true WHERE code = ?", project);
        Api.as(MISSION).get(anomalies).then().body("total", equalTo(2));
        Api.as(ASSISTANT).get(anomalies).then().body("total", equalTo(0));
    }

    @Test
    void b15_what_was_served_meanwhile_is_no_longer_planned_in_the_landing() {
        var today = clock.today();
        var line = line(scheme("ETAT"), today.getYear(), "100000");
        var day = today.withDayOfYear(1).toString();
        var number = committed(commitment(line, Map.of("signedOn", day)));
        for (var on : List.of(today.withMonth(12).withDayOfMonth(31), today.plusYears(1))) {
            var plan = planned(number);
            plan.put("amount", "5000.00");
            plan.put("plannedOn", on.toString());
            json(ASSISTANT, plan).post(PLANNED).then().statusCode(201);
        }
        certify(number, line, "3000.00");
        Api.as(MISSION)
                .get("/api/v1/budget-landings?scheme=" + SpendingCalls.schemeOf(line))
                .then()
                .body("total.unpaidService", equalTo("3000.00"))
                .body("total.planned", equalTo("2000.00"))
                .body("total.landing", equalTo("5000.00"));
    }
}
