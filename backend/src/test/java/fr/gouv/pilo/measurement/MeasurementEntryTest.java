package fr.gouv.pilo.measurement;

import static fr.gouv.pilo.measurement.ImportFixture.applied;
import static fr.gouv.pilo.measurement.ImportFixture.exchange;
import static fr.gouv.pilo.measurement.ImportFixture.lead;
import static fr.gouv.pilo.measurement.ImportFixture.reverse;
import static fr.gouv.pilo.measurement.ImportFixture.values;
import static fr.gouv.pilo.rate.RateFixture.explanation;
import static fr.gouv.pilo.rate.RateFixture.local;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.gouv.pilo.Api;
import fr.gouv.pilo.PiloTest;
import fr.gouv.pilo.Tokens;
import fr.gouv.pilo.rate.RateFixture;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** R18: a value of a local indicator is typed where it is asked for. */
@PiloTest
class MeasurementEntryTest {
    private static final String URL = "/api/v1/measurements";

    @Test
    void r18_a_typed_value_is_in_force_at_once_and_the_rate_follows() {
        var code = local("SUM", "UP");
        typed(code, "DEPT-31", "2024-12", "INITIAL", "0");
        typed(code, "DEPT-31", "2027-12", "TARGET", "80").body("type", equalTo("TARGET"));
        typed(code, "DEPT-31", "2026-09", "CURRENT", "20.5")
                .body("indicator", equalTo(code))
                .body("month", equalTo("2026-09"))
                .body("value", equalTo("20.5"))
                .body("importId", nullValue())
                .body("reason", nullValue());
        values(code).body("items.value", containsInAnyOrder("0", "80", "20.5"));
        explanation(lead(), code, "DEPT-31")
                .statusCode(200)
                .body("current.value", equalTo("20.5"))
                .body("rate", equalTo("25.63"));
    }

    @Test
    void r6_a_correction_says_why_and_what_was_known_before_can_still_be_read() {
        var code = local("SUM", "UP");
        var before = Instant.parse(
                typed(code, "DEPT-31", "2026-09", "CURRENT", "58").extract().path("recordedAt"));
        post(lead(), body(code, "DEPT-31", "2026-09", "CURRENT", "60"))
                .then()
                .statusCode(422)
                .body("violations.pointer", contains("/reason"))
                .body("violations[0].message", containsString("58"));
        var correction = body(code, "DEPT-31", "2026-09", "CURRENT", "60");
        correction.put("reason", "  Double compte retiré ");
        post(lead(), correction).then().statusCode(201).body("reason", equalTo("Double compte retiré"));
        values(code).body("items.value", contains("60")).body("items.reason", contains("Double compte retiré"));
        values(code, "knownAt", before.toString()).body("items.value", contains("58"));
        entries(code + ".DEPT-31.CURRENT.2026-09")
                .body("items.act", contains("measurement.create", "measurement.create"))
                .body("items.change", hasItem(containsString("Double compte")));
    }

    @Test
    void the_value_that_is_there_already_is_told_and_nothing_is_written() {
        var code = local("SUM", "UP");
        typed(code, "DEPT-31", "2026-09", "CURRENT", "58");
        var again = body(code, "DEPT-31", "2026-09", "CURRENT", "58.00");
        again.put("reason", "Par précaution");
        post(lead(), again).then().statusCode(409).body("detail", containsString("rien à corriger"));
        assertEquals(1, entries(code + ".DEPT-31.CURRENT.2026-09").extract().<Integer>path("total"));
    }

    @Test
    void what_may_not_be_typed_is_told_at_its_field() {
        var code = local("SUM", "UP");
        var national = RateFixture.national("D31;2022-01-01;vi;0");
        refused("/indicator", "import", body(national, "DEPT-31", "2026-09", "CURRENT", "1"));
        refused("/indicator", "pas connu", body("LOC-000", "DEPT-31", "2026-09", "CURRENT", "1"));
        refused("/territory", "pas connu", body(code, "DEPT-99", "2026-09", "CURRENT", "1"));
        refused("/territory", "pas suivi", body(code, "DEPT-82", "2026-09", "CURRENT", "1"));
        refused("/territory", "pas suivi", body(code, "DEPT-75", "2026-09", "CURRENT", "1"));
        refused("/territory", "celles des départements", body(code, "REG-76", "2026-09", "CURRENT", "1"));
        refused("/month", "mois à venir", body(code, "DEPT-31", "2199-01", "CURRENT", "1"));
        refused("/month", "mois à venir", body(code, "DEPT-31", "2199-01", "INITIAL", "1"));
        refused("/month", "entre 1900 et 2200", body(code, "DEPT-31", "1066-10", "CURRENT", "1"));
        refused("/month", "AAAA-MM", body(code, "DEPT-31", "octobre", "CURRENT", "1"));
        refused("/value", "nombre décimal", body(code, "DEPT-31", "2026-09", "CURRENT", "44 %"));
        refused("/value", "nombre décimal", body(code, "DEPT-31", "2026-09", "CURRENT", "44,5"));
        refused("/type", "INITIAL", body(code, "DEPT-31", "2026-09", "va", "1"));
        values(code).body("total", equalTo(0));
    }

    @Test
    void an_archived_indicator_takes_no_value() {
        var code = local("SUM", "UP");
        typed(code, "DEPT-31", "2026-09", "CURRENT", "58");
        Api.as(lead())
                .header("If-Match", "*")
                .post("/api/v1/indicators/" + code + "/archival")
                .then()
                .statusCode(200);
        post(lead(), body(code, "DEPT-31", "2026-10", "CURRENT", "59"))
                .then()
                .statusCode(409)
                .body("detail", containsString("archivé"));
    }

    @Test
    void s2_nobody_types_outside_of_their_territories() {
        var code = local("SUM", "UP");
        var one = Tokens.person("mission-lead").territories("DEPT-46");
        post(one, body(code, "DEPT-31", "2026-09", "CURRENT", "1")).then().statusCode(403);
        post(one, body(code, "DEPT-46", "2026-09", "CURRENT", "1")).then().statusCode(201);
        values(code).body("items.territory", contains("DEPT-46"));
    }

    @Test
    void s2_nobody_types_outside_of_their_priorities() {
        var code = local("SUM", "UP");
        var priority = "ESSAI-" + code;
        var of = Tokens.person("mission-lead").territories("REG-76").policies("AUTRE", priority);
        post(of, body(code, "DEPT-46", "2026-09", "CURRENT", "1"))
                .then()
                .statusCode(403)
                .body("detail", containsString("priorité"));
        Api.as(lead())
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "code",
                        priority,
                        "title",
                        "Essai",
                        "kind",
                        "PRIORITY_POLICY",
                        "origin",
                        "LOCAL",
                        "indicators",
                        List.of(code)))
                .post("/api/v1/priorities")
                .then()
                .statusCode(201);
        var other = Tokens.person("mission-lead").territories("REG-76").policies("AUTRE");
        post(other, body(code, "DEPT-46", "2026-09", "CURRENT", "1")).then().statusCode(403);
        values(code).body("total", equalTo(0));
        post(of, body(code, "DEPT-46", "2026-09", "CURRENT", "1")).then().statusCode(201);
    }

    @Test
    void r6_of_values_typed_at_once_each_is_kept_and_of_the_same_one_the_second_is_a_correction() throws Exception {
        var code = local("SUM", "UP");
        var months = together(12, i -> post(lead(), body(code, "DEPT-31", month(i), "CURRENT", "1"))
                .statusCode());
        assertEquals(List.of(201), List.copyOf(new TreeSet<>(months)));
        values(code).body("total", equalTo(12));
        var same = together(8, i -> post(lead(), body(code, "DEPT-46", "2026-09", "CURRENT", String.valueOf(i)))
                .statusCode());
        assertEquals(1, same.stream().filter(status -> status == 201).count(), same.toString());
        assertEquals(7, same.stream().filter(status -> status == 422).count(), same.toString());
        values(code, "territory", "DEPT-46").body("total", equalTo(1));
    }

    @Test
    void a_value_sent_twice_with_one_key_is_typed_once() {
        var code = local("SUM", "UP");
        var key = UUID.randomUUID().toString();
        var sent = body(code, "DEPT-31", "2026-09", "CURRENT", "58");
        String first = keyed(key, sent).then().statusCode(201).extract().path("id");
        keyed(key, sent).then().statusCode(201).body("id", equalTo(first));
        values(code).body("total", equalTo(1));
        keyed(key, body(code, "DEPT-31", "2026-09", "CURRENT", "59")).then().statusCode(422);
        values(code).body("items.value", contains("58"));
    }

    @Test
    void r6_the_undo_of_an_import_leaves_what_was_typed_before_and_after_it() {
        var code = local("SUM", "UP");
        var before = applied(lead(), exchange(code + ";D31;2026-09-01;va;10"), null);
        var correction = body(code, "DEPT-31", "2026-09", "CURRENT", "12");
        correction.put("reason", "Erreur de saisie");
        post(lead(), correction).then().statusCode(201);
        reverse(lead(), before).statusCode(200);
        values(code).body("items.value", contains("12")).body("items.importId", contains(nullValue()));
        var after = applied(lead(), exchange(code + ";D31;2026-09-01;va;15"), null);
        values(code).body("items.value", contains("15"));
        reverse(lead(), after).statusCode(200);
        values(code).body("items.value", contains("12")).body("items.reason", contains("Erreur de saisie"));
        explanation(lead(), code, "DEPT-31").body("current.value", equalTo("12"));
    }

    private static String month(int i) {
        return "2025-%02d".formatted(i + 1);
    }

    private static Map<String, Object> body(String code, String territory, String month, String type, String value) {
        return new HashMap<>(
                Map.of("indicator", code, "territory", territory, "month", month, "type", type, "value", value));
    }

    private static ValidatableResponse typed(String code, String territory, String month, String type, String value) {
        return post(lead(), body(code, territory, month, type, value)).then().statusCode(201);
    }

    private static Response post(Tokens as, Map<String, Object> body) {
        return Api.as(as).contentType("application/json").body(body).post(URL);
    }

    private static Response keyed(String key, Map<String, Object> body) {
        return Api.as(lead())
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body(body)
                .post(URL);
    }

    private static void refused(String pointer, String message, Map<String, Object> body) {
        post(lead(), body)
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("violations.pointer", contains(pointer))
                .body("violations[0].message", containsString(message));
    }

    private static ValidatableResponse entries(String key) {
        return Api.as(Tokens.person("admin").territories("REG-76"))
                .queryParam("objectType", "measurement")
                .queryParam("objectId", key)
                .get("/api/v1/audit-entries")
                .then()
                .statusCode(200);
    }

    private static <T> List<T> together(int number, java.util.function.IntFunction<T> call) throws Exception {
        // The first call reads the contract and signs a token once, outside the race.
        Api.as(lead()).get(URL + "?limit=1").then().statusCode(200);
        var start = new CyclicBarrier(number);
        var pool = Executors.newFixedThreadPool(number);
        try {
            var waiting = IntStream.range(0, number)
                    .mapToObj(i -> pool.submit(() -> {
                        start.await();
                        return call.apply(i);
                    }))
                    .toList();
            var answers = new java.util.ArrayList<T>();
            for (var answer : waiting) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            pool.shutdownNow();
        }
    }
}
