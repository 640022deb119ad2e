package fr.gouv.pilo.measurement;

import static fr.gouv.pilo.measurement.ImportFixture.IMPORTS;
import static fr.gouv.pilo.measurement.ImportFixture.applied;
import static fr.gouv.pilo.measurement.ImportFixture.apply;
import static fr.gouv.pilo.measurement.ImportFixture.check;
import static fr.gouv.pilo.measurement.ImportFixture.checked;
import static fr.gouv.pilo.measurement.ImportFixture.exchange;
import static fr.gouv.pilo.measurement.ImportFixture.lead;
import static fr.gouv.pilo.measurement.ImportFixture.newIndicator;
import static fr.gouv.pilo.measurement.ImportFixture.reverse;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import fr.gouv.pilo.Api;
import fr.gouv.pilo.PiloTest;
import fr.gouv.pilo.Tokens;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What an import made, and what its undo does with it. */
@PiloTest
class ImportUndoTest {
    private final String code = newIndicator();
    private final String theme = "Thème d'essai " + UUID.randomUUID().toString().substring(0, 8);

    private byte[] described(String indicator, String itsTheme) {
        return ("indic_id;nom;tendance;thematique\n" + indicator + ";Essai;HAUSSE;" + itsTheme + "\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    private byte[] values(String indicator, String month) {
        return exchange(indicator + ";R76;" + month + "-01;vi;1", indicator + ";R76;" + month + "-01;va;2");
    }

    @Test
    void the_check_names_the_indicators_and_the_priorities_that_it_will_make() {
        var id = checked(lead(), values(code, "2024-01"), described(code, theme));
        Api.as(lead())
                .get(IMPORTS + "/" + id)
                .then()
                .body("definitions.kind", contains("INDICATOR", "PRIORITY"))
                .body("definitions.state", contains("PLANNED", "PLANNED"))
                .body("definitions.name", contains("Essai", theme));
        apply(lead(), id).statusCode(200).body("definitions.state", contains("CREATED", "CREATED"));
    }

    @Test
    void what_an_import_made_and_nothing_else_uses_goes_with_its_undo_and_may_come_again() {
        var id = applied(lead(), values(code, "2024-01"), described(code, theme));
        Api.as(lead()).get("/api/v1/indicators/" + code).then().statusCode(200);
        priorities().body("items.title", hasItem(theme));
        var before = Instant.now();
        reverse(lead(), id).statusCode(200).body("definitions.state", contains("WITHDRAWN", "WITHDRAWN"));
        Api.as(lead()).get("/api/v1/indicators/" + code).then().statusCode(404);
        Api.as(lead()).get("/api/v1/indicators?code=" + code).then().body("total", equalTo(0));
        Api.as(lead())
                .get("/api/v1/indicators?code=" + code + "&updatedSince=" + before)
                .then()
                .body("items.deleted", contains(true));
        priorities().body("items.title", not(hasItem(theme)));
        Api.as(Tokens.person("admin"))
                .get("/api/v1/audit-entries?act=indicator.withdraw&objectId=" + code)
                .then()
                .body("total", equalTo(1))
                .body("items[0].change", equalTo("{\"state\":{\"before\":\"PRESENT\",\"after\":\"DELETED\"}}"));
        applied(lead(), values(code, "2024-01"), described(code, theme.toUpperCase()));
        Api.as(lead()).get("/api/v1/indicators/" + code + "/versions").then().body("total", equalTo(1));
        priorities().body("items.title", hasItem(theme.toUpperCase()));
    }

    @Test
    void what_another_import_measures_stays_for_a_reason_that_is_told_and_goes_with_the_last_undo() {
        var first = applied(lead(), values(code, "2024-01"), described(code, theme));
        var second = applied(lead(), values(code, "2024-02"), null);
        reverse(lead(), first)
                .statusCode(200)
                .body("definitions.code", hasItem(code))
                .body("definitions.state", contains("KEPT", "KEPT"))
                .body("definitions[0].reason", containsString("valeurs"))
                .body("definitions[1].reason", equalTo("elle porte encore " + code));
        Api.as(lead()).get("/api/v1/indicators/" + code).then().statusCode(200);
        reverse(lead(), second).statusCode(200).body("definitions.state", contains("WITHDRAWN", "WITHDRAWN"));
        Api.as(lead()).get("/api/v1/indicators/" + code).then().statusCode(404);
        // What the first said to have stayed has gone since.
        Api.as(lead())
                .get(IMPORTS + "/" + first)
                .then()
                .body("definitions.state", contains("WITHDRAWN", "WITHDRAWN"))
                .body("definitions.reason", contains("retiré plus tard", "retiré plus tard"));
    }

    @Test
    void what_an_undo_had_kept_and_a_person_deletes_is_no_longer_told_as_kept() {
        var id = applied(lead(), values(code, "2024-01"), described(code, theme));
        revise();
        reverse(lead(), id).statusCode(200).body("definitions[0].state", equalTo("KEPT"));
        Api.as(lead())
                .header("If-Match", "*")
                .delete("/api/v1/indicators/" + code)
                .then()
                .statusCode(204);
        Api.as(lead()).get(IMPORTS + "/" + id).then().body("definitions[0].state", equalTo("WITHDRAWN"));
    }

    @Test
    void what_a_person_has_set_since_stays() {
        var id = applied(lead(), values(code, "2024-01"), described(code, theme));
        revise();
        reverse(lead(), id).statusCode(200).body("definitions[0].reason", containsString("réglages"));
        Api.as(lead()).get("/api/v1/indicators/" + code).then().statusCode(200);
        Api.as(lead())
                .header("If-Match", "*")
                .delete("/api/v1/indicators/" + code)
                .then()
                .statusCode(204);
        Api.as(lead()).get("/api/v1/indicators/" + code).then().statusCode(404);
    }

    @Test
    void s2_who_writes_for_a_part_of_the_region_undoes_values_but_takes_back_no_definition() {
        var id = applied(lead(), exchange(code + ";D31;2024-01-01;va;1"), described(code, theme));
        reverse(fr.gouv.pilo.Tokens.person("mission-lead").territories("DEPT-31"), id)
                .statusCode(200)
                .body("definitions[0].state", equalTo("KEPT"))
                .body("definitions[0].reason", containsString("région"));
        Api.as(lead()).get("/api/v1/indicators/" + code).then().statusCode(200);
    }

    @Test
    void what_a_person_has_placed_in_a_priority_stays() {
        var id = applied(lead(), values(code, "2024-01"), described(code, theme));
        var key = "PU-" + code;
        place(key);
        reverse(lead(), id).statusCode(200).body("definitions[0].reason", containsString("Choisie " + key));
    }

    @Test
    void a_priority_that_a_person_has_defined_since_stays_for_that_reason() {
        var id = applied(lead(), values(code, "2024-01"), described(code, theme));
        var priority = themed();
        var kept = new HashMap<String, Object>(Map.of(
                "code", priority.getString("code"), "title", theme, "kind", "PRIORITY_POLICY", "origin", "LOCAL"));
        kept.put("indicators", List.of(code));
        Api.as(lead())
                .header("If-Match", "*")
                .contentType("application/json")
                .body(kept)
                .put("/api/v1/priorities/" + priority.getString("id"))
                .then()
                .statusCode(200);
        revise();
        reverse(lead(), id)
                .statusCode(200)
                .body("definitions.state", contains("KEPT", "KEPT"))
                .body("definitions[1].reason", containsString("une personne l'a définie"));
    }

    @Test
    void a_priority_that_a_person_has_deleted_since_is_not_told_as_still_there() {
        var id = applied(lead(), values(code, "2024-01"), described(code, theme));
        place("PV-" + code);
        Api.as(lead())
                .header("If-Match", "*")
                .delete("/api/v1/priorities/" + themed().getString("id"))
                .then()
                .statusCode(204);
        reverse(lead(), id)
                .statusCode(200)
                .body("definitions.kind", contains("INDICATOR"))
                .body("definitions.state", contains("KEPT"));
    }

    private void place(String key) {
        Api.as(lead())
                .contentType("application/json")
                .body(Map.of(
                        "code",
                        key,
                        "title",
                        "Choisie " + key,
                        "kind",
                        "PRIORITY_POLICY",
                        "origin",
                        "LOCAL",
                        "indicators",
                        List.of(code)))
                .post("/api/v1/priorities")
                .then()
                .statusCode(201);
    }

    private io.restassured.path.json.JsonPath themed() {
        return Api.as(lead())
                .queryParam("q", theme)
                .get("/api/v1/priorities")
                .then()
                .extract()
                .jsonPath()
                .setRootPath("items[0]");
    }

    @Test
    void an_import_that_waits_with_values_of_what_went_is_refused_by_name_and_loses_nothing() {
        var first = applied(lead(), values(code, "2024-01"), described(code, theme));
        var waiting = checked(lead(), values(code, "2024-02"), null);
        reverse(lead(), first).statusCode(200);
        apply(lead(), waiting).statusCode(409).body("detail", containsString(code));
        check(lead(), values(code, "2024-02"), null).body("status", equalTo("REFUSED"));
        Api.as(lead()).get(IMPORTS + "/" + waiting).then().body("status", equalTo("CHECKED"));
    }

    @Test
    void themes_that_differ_by_accents_case_apostrophes_or_spaces_are_one() {
        var other = newIndicator();
        var third = newIndicator();
        var tail = theme.substring(theme.length() - 8);
        var metadata = ("indic_id;nom;tendance;thematique\n" + code + ";Essai;HAUSSE;L'Éducation " + tail + "\n" + other
                        + ";Essai;HAUSSE;l’education  " + tail + "\n" + third + ";Essai;HAUSSE;L’ÉDUCATION " + tail
                        + "\n")
                .getBytes(StandardCharsets.UTF_8);
        var id = checked(
                lead(),
                exchange(code + ";R76;2024-01-01;va;1", other + ";R76;2024-01-01;va;1", third + ";R76;2024-01-01;va;1"),
                metadata);
        apply(lead(), id).statusCode(200).body("definitions.findAll { it.kind == 'PRIORITY' }.size()", equalTo(1));
        Api.as(lead())
                .get("/api/v1/priorities?indicator=" + code)
                .then()
                .body("items.size()", equalTo(1))
                .body("items[0].indicators", contains(code, other, third));
    }

    @Test
    void a_refused_check_plans_what_it_would_make_and_an_import_without_metadata_makes_nothing() {
        applied(lead(), values(code, "2024-01"), described(code, theme));
        var id = checked(lead(), values(code, "2024-03"), described(code, theme));
        Api.as(lead()).get(IMPORTS + "/" + id).then().body("definitions", empty());
    }

    private io.restassured.response.ValidatableResponse priorities() {
        return Api.as(lead())
                .get("/api/v1/priorities?limit=100&sort=-updatedAt")
                .then()
                .statusCode(200);
    }

    private void revise() {
        var tag = Api.as(lead()).get("/api/v1/indicators/" + code).getHeader("ETag");
        Api.as(lead())
                .contentType("application/json")
                .header("If-Match", tag)
                .body(Map.of("definition", Map.of("name", "Autre nom", "direction", "UP"), "reason", "Essai"))
                .put("/api/v1/indicators/" + code)
                .then()
                .statusCode(200);
    }
}
