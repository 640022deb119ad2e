package fr.gouv.pilo.measurement;

import static fr.gouv.pilo.measurement.ImportFixture.IMPORTS;
import static fr.gouv.pilo.measurement.ImportFixture.applied;
import static fr.gouv.pilo.measurement.ImportFixture.apply;
import static fr.gouv.pilo.measurement.ImportFixture.checked;
import static fr.gouv.pilo.measurement.ImportFixture.exchange;
import static fr.gouv.pilo.measurement.ImportFixture.lead;
import static fr.gouv.pilo.measurement.ImportFixture.metadata;
import static fr.gouv.pilo.measurement.ImportFixture.newIndicator;
import static fr.gouv.pilo.measurement.ImportFixture.reverse;
import static fr.gouv.pilo.measurement.ImportFixture.values;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import fr.gouv.pilo.Api;
import fr.gouv.pilo.PiloTest;
import fr.gouv.pilo.Tokens;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@PiloTest
class MeasurementImportResourceTest {
    @Test
    void an_import_is_checked_previewed_applied_and_undone() {
        var code = newIndicator();
        var id = checked(
                lead(), exchange(code + ";R76;2024-01-15;vi;10", code + ";D31;01/02/2024;VA;2,50"), metadata(code));
        Api.as(lead())
                .get(IMPORTS + "/" + id)
                .then()
                .statusCode(200)
                .body("counts.rows", equalTo(2))
                .body("counts.new", equalTo(2))
                .body("newIndicators", contains(code))
                .body("files.kind", contains("EXCHANGE", "METADATA"))
                .body("issues", empty())
                .body("progress.step", nullValue())
                .body("progress.total", equalTo(2));
        Api.as(lead())
                .get(IMPORTS + "/" + id + "/changes?outcome=NEW&sort=territory")
                .then()
                .statusCode(200)
                .body("total", equalTo(2))
                .body("items.territory", contains("DEPT-31", "REG-76"))
                .body("items[0].value", equalTo("2.5"))
                .body("items[0].previousValue", nullValue());
        values(code).body("total", equalTo(0));
        apply(lead(), id)
                .statusCode(200)
                .body("status", equalTo("APPLIED"))
                .body("appliedAt", notNullValue())
                .body("movedSinceCheck", equalTo(0));
        values(code)
                .body("items.value", contains("2.5", "10"))
                .body("items.month", contains("2024-02", "2024-01"))
                .body("items.importId", contains(id, id));
        Api.as(lead())
                .get("/api/v1/indicators/" + code)
                .then()
                .statusCode(200)
                .body("definition.theme", equalTo("Essais"));
        reverse(lead(), id).statusCode(200).body("status", equalTo("REVERSED")).body("reversedBy", notNullValue());
        values(code).body("total", equalTo(0));
    }

    @Test
    void r6_undoing_shows_earlier_values_again_and_later_imports_stay() {
        var code = newIndicator();
        var first =
                applied(lead(), exchange(code + ";R76;2024-01-01;va;1", code + ";D31;2024-01-01;va;1"), metadata(code));
        var second = applied(lead(), exchange(code + ";R76;2024-01-01;va;2", code + ";D31;2024-01-01;va;2"), null);
        applied(lead(), exchange(code + ";D31;2024-01-01;va;3"), null);
        values(code).body("items.value", contains("3", "2"));
        reverse(lead(), second).statusCode(200);
        values(code).body("items.value", contains("3", "1"));
        reverse(lead(), first).statusCode(200);
        values(code).body("items.value", contains("3"));
    }

    @Test
    void a_value_that_a_later_import_had_confirmed_stays_when_the_first_is_undone() {
        var code = newIndicator();
        var first = applied(lead(), exchange(code + ";R76;2024-01-01;va;1"), metadata(code));
        var second = checked(lead(), exchange(code + ";R76;2024-01-01;va;1.0"), null);
        apply(lead(), second)
                .statusCode(200)
                .body("counts.unchanged", equalTo(1))
                .body("counts.new", equalTo(0));
        values(code).body("items.importId", contains(first));
        reverse(lead(), first).statusCode(200);
        values(code).body("items.value", contains("1")).body("items.importId", contains(second));
        reverse(lead(), second).statusCode(200);
        values(code).body("total", equalTo(0));
    }

    @Test
    void r17_what_was_known_at_a_past_instant_can_still_be_read() {
        var code = newIndicator();
        applied(lead(), exchange(code + ";R76;2024-01-01;va;1"), metadata(code));
        var afterFirst = knowledge(code);
        var second = applied(lead(), exchange(code + ";R76;2024-01-01;va;2"), null);
        var afterSecond = knowledge(code);
        reverse(lead(), second).statusCode(200);
        values(code).body("items.value", contains("1"));
        values(code, "knownAt", afterFirst).body("items.value", contains("1"));
        values(code, "knownAt", afterSecond).body("items.value", contains("2"));
        values(code, "knownAt", "2020-01-01T00:00:00Z").body("total", equalTo(0));
    }

    @Test
    void a_poller_learns_what_was_replaced_and_withdrawn() {
        var code = newIndicator();
        applied(lead(), exchange(code + ";R76;2024-01-01;va;1"), metadata(code));
        String first = values(code).extract().path("items[0].id");
        String since = values(code).extract().path("nextSince");
        var second = applied(lead(), exchange(code + ";R76;2024-01-01;va;2"), null);
        String other = values(code).extract().path("items[0].id");
        values(code, "updatedSince", since).body("items.findAll { it.deleted }.id", hasItem(first));
        reverse(lead(), second).statusCode(200);
        values(code, "updatedSince", since)
                .body("items.findAll { it.deleted }.id", hasItem(other))
                .body("items.findAll { it.value == '1' }.id", hasItem(first));
    }

    @Test
    void r6_of_two_dates_in_one_month_the_later_counts() {
        var code = newIndicator();
        var id =
                checked(lead(), exchange(code + ";R76;2024-01-20;va;2", code + ";R76;2024-01-05;va;1"), metadata(code));
        apply(lead(), id).statusCode(200).body("counts.new", equalTo(1)).body("counts.skipped", equalTo(1));
        values(code).body("items.value", contains("2"));
    }

    @Test
    void importing_the_same_file_twice_changes_nothing() {
        var code = newIndicator();
        var file = exchange(code + ";R76;2024-01-01;va;1");
        applied(lead(), file, metadata(code));
        String before = values(code).extract().path("items[0].id");
        applied(lead(), file, metadata(code));
        values(code).body("items.id", contains(before));
    }

    @Test
    void values_that_moved_between_check_and_application_are_told() {
        var code = newIndicator();
        applied(lead(), exchange(code + ";R76;2024-01-01;va;1"), metadata(code));
        var waiting = checked(lead(), exchange(code + ";R76;2024-01-01;va;2", code + ";D31;2024-01-01;va;9"), null);
        applied(lead(), exchange(code + ";R76;2024-01-01;va;2"), null);
        apply(lead(), waiting)
                .statusCode(200)
                .body("movedSinceCheck", equalTo(1))
                .body("counts.unchanged", equalTo(1))
                .body("counts.new", equalTo(1));
    }

    @Test
    void an_application_needs_the_version_read_and_happens_once() {
        var code = newIndicator();
        var id = checked(lead(), exchange(code + ";R76;2024-01-01;va;1"), metadata(code));
        Api.as(lead()).post(IMPORTS + "/" + id + "/application").then().statusCode(428);
        Api.as(lead())
                .header("If-Match", "\"7\"")
                .post(IMPORTS + "/" + id + "/application")
                .then()
                .statusCode(412);
        apply(lead(), id).statusCode(200);
        Api.as(lead())
                .header("If-Match", "\"0\"")
                .post(IMPORTS + "/" + id + "/application")
                .then()
                .statusCode(412);
        apply(lead(), id).statusCode(409).contentType("application/problem+json");
    }

    @Test
    void an_idempotency_key_makes_one_import_of_the_same_contents() {
        var code = newIndicator();
        var as = lead();
        var key = UUID.randomUUID().toString();
        String first = keyed(as, key, exchange(code + ";R76;2024-01-01;va;1"), code)
                .statusCode(201)
                .extract()
                .path("id");
        keyed(as, key, exchange(code + ";R76;2024-01-01;va;1"), code)
                .statusCode(201)
                .body("id", equalTo(first));
        keyed(as, key, exchange(code + ";R76;2024-01-01;va;2"), code)
                .statusCode(422)
                .body("type", equalTo("/problems/key-reused"));
    }

    @Test
    void originals_are_kept_as_they_were_sent() {
        var code = newIndicator();
        var bytes = exchange(code + ";R76;2024-01-01;va;1");
        String id = Api.as(lead())
                .multiPart("files", "../mois 1.csv", bytes, "text/csv")
                .multiPart("files", "indicateurs.csv", metadata(code), "text/csv")
                .post(IMPORTS)
                .then()
                .statusCode(201)
                .body("files[0].name", equalTo("mois 1.csv"))
                .extract()
                .path("id");
        var original = Api.as(lead())
                .get(IMPORTS + "/" + id + "/files/0")
                .then()
                .statusCode(200)
                .header("Content-Disposition", equalTo("attachment; filename*=UTF-8''mois%201.csv"))
                .extract()
                .asByteArray();
        org.junit.jupiter.api.Assertions.assertArrayEquals(bytes, original);
        Api.as(lead()).get(IMPORTS + "/" + id + "/files/7").then().statusCode(404);
    }

    private static ValidatableResponse keyed(Tokens as, String key, byte[] values, String code) {
        return Api.as(as)
                .header("Idempotency-Key", key)
                .multiPart("files", "valeurs.csv", values, "text/csv")
                .multiPart("metadata", "indicateurs.csv", metadata(code), "text/csv")
                .post(IMPORTS)
                .then();
    }

    private static String knowledge(String code) {
        return values(code).extract().path("items[0].recordedAt");
    }
}
