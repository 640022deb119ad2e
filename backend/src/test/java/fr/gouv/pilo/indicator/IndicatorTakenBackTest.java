package fr.gouv.pilo.indicator;

import static fr.gouv.pilo.measurement.ImportFixture.applied;
import static fr.gouv.pilo.measurement.ImportFixture.check;
import static fr.gouv.pilo.measurement.ImportFixture.exchange;
import static fr.gouv.pilo.measurement.ImportFixture.lead;
import static fr.gouv.pilo.measurement.ImportFixture.metadata;
import static fr.gouv.pilo.measurement.ImportFixture.newIndicator;
import static fr.gouv.pilo.measurement.ImportFixture.newLocal;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import fr.gouv.pilo.Api;
import fr.gouv.pilo.PiloTest;
import fr.gouv.pilo.Tokens;
import fr.gouv.pilo.measurement.ImportFixture;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A local indicator made by mistake: deleted without values, archived with some. */
@PiloTest
class IndicatorTakenBackTest {
    private static final String INDICATORS = "/api/v1/indicators/";
    private final String code = newLocal();

    @Test
    void without_values_it_is_deleted_with_the_priority_of_its_theme_and_its_code_is_free_again() {
        var theme = "Essai retiré " + code;
        define(theme);
        priorities().body("items.title", hasItem(theme));
        Api.as(lead()).delete(INDICATORS + code).then().statusCode(428);
        Api.as(lead())
                .header("If-Match", "\"77\"")
                .delete(INDICATORS + code)
                .then()
                .statusCode(412);
        delete().statusCode(204);
        Api.as(lead()).get(INDICATORS + code).then().statusCode(404);
        Api.as(lead()).get(INDICATORS + code + "/versions").then().statusCode(404);
        delete().statusCode(404);
        priorities().body("items.title", not(hasItem(theme)));
        trail("indicator.delete");
        define(theme);
        Api.as(lead()).get(INDICATORS + code + "/versions").then().body("total", equalTo(1));
        priorities().body("items.title", hasItem(theme));
    }

    @Test
    void with_values_it_is_not_deleted_but_archived_and_leaves_lists_rates_and_priorities() {
        define("Essai archivé " + code);
        bring();
        Api.as(lead()).get("/api/v1/rates?indicator=" + code).then().body("total", greaterThan(0));
        Api.as(lead()).get("/api/v1/priorities?indicator=" + code).then().body("total", equalTo(1));
        delete().statusCode(409).body("detail", containsString("archivez"));
        var before = Instant.now();
        act("archival").statusCode(200).body("archivedAt", notNullValue());
        act("archival").statusCode(409);
        String author = Api.as(lead()).get("/api/v1/me").path("displayName");
        // The settings are somebody else's: who archived it made this version.
        var archived = Api.as(Tokens.person("assistant").territories("REG-76"))
                .get(INDICATORS + code)
                .then();
        archived.body("updatedBy", equalTo(author)).body("updatedAt", greaterThan(before.toString()));
        Api.as(lead()).get("/api/v1/indicators?code=" + code).then().body("total", equalTo(0));
        Api.as(lead())
                .get("/api/v1/indicators?state=ARCHIVED&code=" + code)
                .then()
                .body("total", equalTo(1));
        Api.as(lead()).get("/api/v1/rates?indicator=" + code).then().body("total", equalTo(0));
        Api.as(lead())
                .get("/api/v1/rates?indicator=" + code + "&updatedSince=" + before)
                .then()
                .body("items.deleted", hasItem(true));
        Api.as(lead())
                .get("/api/v1/measurements?territory=DEPT-31&from=2026-01&updatedSince=" + before)
                .then()
                .body("items.deleted", hasItem(true));
        Api.as(lead()).get("/api/v1/priorities?indicator=" + code).then().body("total", equalTo(0));
        trail("indicator.archive");
    }

    @Test
    void it_says_whether_it_may_be_deleted_and_no_longer_may_once_it_ever_had_a_value() {
        define(null);
        told().body("deletable", equalTo(true));
        var id = applied(lead(), exchange(code + ";D31;2026-01-01;vi;3"), null);
        told().body("deletable", equalTo(false));
        ImportFixture.reverse(lead(), id).statusCode(200);
        told().body("deletable", equalTo(false));
        delete().statusCode(409);
        var national = newIndicator();
        var first = applied(lead(), exchange(national + ";R76;2024-01-01;va;1"), metadata(national));
        Api.as(lead()).get(INDICATORS + national).then().body("deletable", equalTo(false));
        ImportFixture.reverse(lead(), first).statusCode(200);
    }

    private ValidatableResponse told() {
        return Api.as(lead()).get(INDICATORS + code).then().statusCode(200);
    }

    @Test
    void archived_it_is_read_by_its_code_with_its_history_and_what_was_true_before_stays() {
        measured();
        var rates = Api.as(lead()).get("/api/v1/rates?indicator=" + code).path("total");
        var known = instant();
        act("archival").statusCode(200);
        Api.as(lead()).get(INDICATORS + code).then().statusCode(200).body("archivedAt", notNullValue());
        Api.as(lead()).get(INDICATORS + code + "/versions").then().body("total", equalTo(1));
        Api.as(lead()).get("/api/v1/measurements?indicator=" + code).then().body("total", equalTo(2));
        Api.as(lead())
                .get("/api/v1/rates?indicator=" + code + "&asOf=" + known)
                .then()
                .body("total", equalTo(rates))
                .body("total", greaterThan(0));
    }

    @Test
    void archived_it_takes_no_value_and_no_setting_until_it_is_taken_back() {
        measured();
        act("archival").statusCode(200);
        check(lead(), exchange(code + ";D31;2026-11-01;va;5"), null)
                .body("status", equalTo("REFUSED"))
                .body("issues[0].reason", containsString("archivé"));
        Api.as(lead())
                .contentType("application/json")
                .header("If-Match", tag())
                .body(Map.of("definition", definition(null), "reason", "Essai"))
                .put(INDICATORS + code)
                .then()
                .statusCode(409)
                .body("detail", containsString("archivé"));
        defining(null).statusCode(409).body("detail", containsString("archivé"));
        act("restoration").statusCode(200).body("archivedAt", nullValue());
        act("restoration").statusCode(409);
        Api.as(lead()).get("/api/v1/rates?indicator=" + code).then().body("total", greaterThan(0));
        Api.as(lead()).get("/api/v1/indicators?code=" + code).then().body("total", equalTo(1));
    }

    @Test
    void restored_it_is_told_as_gone_to_who_follows_the_archived_ones() {
        measured();
        var archived = "/api/v1/indicators?state=ARCHIVED&code=" + code;
        var before = instant();
        act("archival").statusCode(200);
        Api.as(lead()).get(archived + "&updatedSince=" + before).then().body("items.code", contains(code));
        act("restoration").statusCode(200);
        Api.as(lead()).get(archived + "&updatedSince=" + before).then().body("items.deleted", contains(true));
        Api.as(lead()).get(archived).then().body("total", equalTo(0));
    }

    @Test
    void s2_who_writes_for_a_part_of_the_region_takes_nothing_back_and_a_national_one_goes_with_its_import() {
        define(null);
        var bounded = Tokens.person("mission-lead").territories("DEPT-31");
        Api.as(bounded)
                .header("If-Match", tag())
                .delete(INDICATORS + code)
                .then()
                .statusCode(403);
        Api.as(bounded)
                .header("If-Match", tag())
                .post(INDICATORS + code + "/archival")
                .then()
                .statusCode(403);
        var national = newIndicator();
        applied(lead(), exchange(national + ";R76;2024-01-01;va;1"), metadata(national));
        Api.as(lead())
                .header("If-Match", "*")
                .delete(INDICATORS + national)
                .then()
                .statusCode(409)
                .body("detail", containsString("DITP"));
        Api.as(lead())
                .header("If-Match", "*")
                .post(INDICATORS + national + "/archival")
                .then()
                .statusCode(409);
    }

    @Test
    void s2_a_machine_of_another_region_sees_the_national_indicators_only() {
        measured();
        var national = newIndicator();
        applied(lead(), exchange(national + ";D75;2024-01-01;va;1"), metadata(national));
        var machine = Tokens.machine("roadmap:read").territories("REG-11");
        Api.as(machine).get(INDICATORS + national).then().statusCode(200);
        Api.as(machine).get(INDICATORS + code).then().statusCode(404);
        Api.as(machine).get(INDICATORS + code + "/versions").then().statusCode(404);
        Api.as(machine)
                .get("/api/v1/indicators?limit=100")
                .then()
                .body("items.size()", greaterThan(0))
                .body("items.kind", not(hasItem("LOCAL")));
        applied(lead(), exchange(code + ";D75;2026-01-01;vi;3"), null);
        Api.as(machine).get("/api/v1/measurements?indicator=" + code).then().body("total", equalTo(0));
        Api.as(machine).get("/api/v1/measurements?indicator=" + national).then().body("total", equalTo(1));
    }

    private void measured() {
        define(null);
        bring();
    }

    private void bring() {
        applied(lead(), exchange(code + ";D31;2026-01-01;vi;3", code + ";D31;2026-10-01;va;4"), null);
    }

    private static String instant() {
        return Instant.now().toString();
    }

    private ValidatableResponse delete() {
        return Api.as(lead())
                .header("If-Match", tag())
                .delete(INDICATORS + code)
                .then();
    }

    private ValidatableResponse act(String act) {
        return Api.as(lead())
                .header("If-Match", tag())
                .post(INDICATORS + code + "/" + act)
                .then();
    }

    private String tag() {
        var tag = Api.as(lead()).get(INDICATORS + code).getHeader("ETag");
        return tag == null ? "*" : tag;
    }

    private void trail(String act) {
        Api.as(Tokens.person("admin"))
                .get("/api/v1/audit-entries?objectId=" + code + "&act=" + act)
                .then()
                .body("total", equalTo(1));
    }

    private ValidatableResponse priorities() {
        return Api.as(lead())
                .get("/api/v1/priorities?limit=100&sort=-updatedAt")
                .then()
                .statusCode(200);
    }

    private void define(String theme) {
        defining(theme).statusCode(201);
    }

    private ValidatableResponse defining(String theme) {
        return Api.as(lead())
                .contentType("application/json")
                .body(Map.of("code", code, "definition", definition(theme)))
                .post("/api/v1/indicators")
                .then();
    }

    private static Map<String, Object> definition(String theme) {
        var definition = new java.util.HashMap<String, Object>(
                Map.of("name", "Essai local", "direction", "UP", "levels", List.of("DEPT")));
        definition.put("theme", theme);
        return definition;
    }
}
