package fr.gouv.pilo.spending;

import fr.gouv.pilo.Api;
import fr.gouv.pilo.GoodCall;
import fr.gouv.pilo.Tokens;
import fr.gouv.pilo.funding.Books;
import fr.gouv.pilo.funding.Entry;
import fr.gouv.pilo.funding.EntryOrigin;
import fr.gouv.pilo.funding.Measure;
import fr.gouv.pilo.shared.db.Ids;
import fr.gouv.pilo.shared.db.Sql;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.inject.spi.CDI;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** Builds commitments and what happens on them through the API, as a script would. */
public final class SpendingCalls {
    static final String COMMITMENTS = "/api/v1/commitments";
    static final String REQUESTS = "/api/v1/commitment-requests";
    static final String PAYMENTS = "/api/v1/payments";
    static final String PLANNED = "/api/v1/planned-certifications";
    static final Tokens MISSION = Tokens.person("mission-lead").territories("REG-76");
    static final Tokens ASSISTANT = Tokens.person("assistant").territories("REG-76");
    static final Tokens LEADERSHIP = Tokens.person("leadership").territories("REG-76");
    static final Tokens ADMIN = Tokens.person("admin");
    static final int YEAR = 2026;

    private SpendingCalls() {}

    static Map<String, Object> at(String id) {
        return Map.of("id", id);
    }

    static Map<String, Object> map(Object... pairs) {
        var map = new HashMap<String, Object>();
        for (var i = 0; i < pairs.length; i += 2) {
            map.put((String) pairs[i], pairs[i + 1]);
        }
        return map;
    }

    static RequestSpecification json(Tokens who, Object body) {
        return Api.as(who).contentType(ContentType.JSON).body(body);
    }

    private static <T> T bean(Class<T> type) {
        return CDI.current().select(type).get();
    }

    static String scheme(String ledger) {
        var id = Ids.next();
        bean(Sql.class)
                .update(
                        "INSERT INTO funding_scheme (id, code, name, ledger) VALUES (?, ?, 'Essai', ?)",
                        id,
                        "E-" + id.toString().substring(24).toUpperCase(java.util.Locale.ROOT),
                        ledger);
        return id.toString();
    }

    static String line(String scheme, int year, String openedAe) {
        var id = Ids.next();
        bean(Sql.class)
                .update(
                        "INSERT INTO budget_line (id, scheme_id, fiscal_year) VALUES (?, ?, ?)",
                        id,
                        UUID.fromString(scheme),
                        year);
        if (openedAe != null) {
            QuarkusTransaction.requiringNew().run(() -> open(id, year, openedAe));
        }
        return id.toString();
    }

    static String schemeOf(String line) {
        return bean(Books.class).line(UUID.fromString(line)).orElseThrow().schemeCode();
    }

    private static void open(UUID line, int year, String openedAe) {
        var books = bean(Books.class);
        books.post(List.of(new Entry(
                line,
                null,
                Measure.INITIAL_AE,
                new BigDecimal(openedAe),
                LocalDate.of(year, 1, 1),
                books.open(),
                EntryOrigin.MOVEMENT,
                Ids.next())));
    }

    /** A line of this year, of a scheme of its own. */
    static String line(String openedAe) {
        return line(scheme("ETAT"), YEAR, openedAe);
    }

    static String number() {
        return "98" + ThreadLocalRandom.current().nextLong(10_000_000_000L, 99_999_999_999L);
    }

    static String account(Tokens who) {
        return Api.as(who).get("/api/v1/me").then().statusCode(200).extract().path("id");
    }

    static Map<String, Object> item(String line, String amount) {
        return map("budgetLine", line, "amount", amount);
    }

    static Map<String, Object> commitment(String line) {
        return map(
                "number",
                number(),
                "kind",
                "ORDER",
                "object",
                "Essai",
                "signedOn",
                "2026-03-02",
                "officer",
                account(GoodCall.CALLER),
                "items",
                List.of(item(line, "10000.00")));
    }

    static Map<String, Object> commitment(String line, Map<String, ?> more) {
        var form = commitment(line);
        form.putAll(more);
        return form;
    }

    static String created(String url, Map<String, ?> form, String path) {
        return json(GoodCall.CALLER, form)
                .post(url)
                .then()
                .statusCode(201)
                .extract()
                .path(path);
    }

    static String committed(Map<String, ?> form) {
        return created(COMMITMENTS, form, "commitment.number");
    }

    /** An EJ of 10,000 € on a line of its own. */
    static String committed() {
        return committed(commitment(line("100000")));
    }

    static Map<String, Object> tranche(String name) {
        return map("name", name, "amount", "3000.00", "dueOn", "2099-12-15");
    }

    static String withTranches() {
        return committed(commitment(line("100000"), Map.of("tranches", List.of(tranche("TO1")))));
    }

    static Map<String, Object> advance(String number) {
        return map(
                "commitment", number, "kind", "ADVANCE", "amount", "1000.00", "paidOn", "2026-06-01", "note", "Avance");
    }

    static String paid() {
        return created(PAYMENTS, advance(committed()), "payment.id");
    }

    static Map<String, Object> planned(String number) {
        return map("commitment", number, "plannedOn", "2026-12-01", "amount", "2000.00", "note", "Livraison");
    }

    static Map<String, Object> request(String line) {
        return map("kind", "ORDER", "object", "Essai", "budgetLine", line, "amount", "10000.00");
    }

    static String requested(Tokens who, Map<String, ?> form) {
        return json(who, form).post(REQUESTS).then().statusCode(201).extract().path("request.id");
    }

    static String requested() {
        return requested(GoodCall.CALLER, request(line("100000")));
    }

    /** Above the threshold of the suite, asked by somebody else. */
    static String above() {
        var form = request(line("100000"));
        form.put("amount", "48000.00");
        return requested(ASSISTANT, form);
    }

    /** @return the key of the anomaly of an EJ whose service fait is certified above its net */
    static String broken(Map<String, ?> form) {
        var number = committed(form);
        certify(number, "10500.00");
        return keys(number).get(0);
    }

    static List<String> keys(String number) {
        return bean(Sql.class)
                .list(
                        "SELECT 'B7_SERVICE-' || i.id AS key FROM commitment_item i JOIN commitment c ON c.id = i.commitment_id WHERE c.number = ?",
                        row -> row.getString("key"),
                        number);
    }

    static void certify(String number, String amount) {
        certify(number, LocalDate.of(YEAR, 5, 4), amount);
    }

    static void certify(String number, LocalDate day, String amount) {
        var line = bean(Sql.class)
                .one(
                        "SELECT i.line_id FROM commitment_item i JOIN commitment c ON c.id = i.commitment_id WHERE c.number = ?",
                        row -> row.getObject(1, UUID.class),
                        number)
                .orElseThrow();
        bean(Commitments.class)
                .record(
                        NewOperation.of(number, OperationKind.CERTIFICATION, line, new BigDecimal(amount), day),
                        new Fact(null, null));
    }

    static String tag(String url, String id) {
        return Api.as(MISSION)
                .get(url + "/" + id)
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");
    }

    static Response act(Tokens who, String number, String act, Map<String, ?> form) {
        return json(who, form)
                .header("If-Match", tag(COMMITMENTS, number))
                .post(COMMITMENTS + "/" + number + "/" + act);
    }

    static Response onRequest(Tokens who, String id, String act, Map<String, ?> form) {
        return json(who, form).header("If-Match", tag(REQUESTS, id)).post(REQUESTS + "/" + id + "/" + act);
    }

    static ValidatableResponse get(String number) {
        return Api.as(MISSION).get(COMMITMENTS + "/" + number).then().statusCode(200);
    }

    static fr.gouv.pilo.funding.BudgetTotals totals(String line) {
        return bean(Books.class).totals(UUID.fromString(line));
    }
}
