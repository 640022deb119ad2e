package fr.gouv.pilo.indicator;

import static fr.gouv.pilo.measurement.ImportFixture.lead;
import static fr.gouv.pilo.measurement.ImportFixture.newLocal;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import fr.gouv.pilo.Api;
import fr.gouv.pilo.PiloTest;
import fr.gouv.pilo.Tokens;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

@PiloTest
class IndicatorResourceTest {
    private static final String INDICATORS = "/api/v1/indicators";

    @Inject
    Indicators indicators;

    private static String body(String code, String name, String direction) {
        return """
                {"code": "%s", "definition": {"name": "%s", "direction": "%s", "theme": "Accès", "unit": "%%",
                 "periodicity": "MONTHLY", "delayMonths": 2, "levels": ["REG", "DEPT"], "aggregation": {"REG": "MEAN"},
                 "weights": {"REG": "60", "DEPT": "60"}, "applicableTerritories": ["REG-76", "DEPT-31"]}}""".formatted(code, name, direction);
    }

    @Test
    void a_local_indicator_is_defined_revised_and_keeps_its_history() {
        var code = newLocal();
        var tag = Api.as(lead())
                .contentType("application/json")
                .body(body(code, "Démarches en ligne", "UP"))
                .post(INDICATORS)
                .then()
                .statusCode(201)
                .body("kind", equalTo("LOCAL"))
                .body("definition.weights.REG", equalTo("60"))
                .body("definition.coverageThreshold", nullValue())
                .extract()
                .header("ETag");
        var revision = """
                {"definition": {"name": "Démarches en ligne", "direction": "DOWN"}, "reason": "Sens corrigé"}""";
        Api.as(lead())
                .contentType("application/json")
                .body(revision)
                .put(INDICATORS + "/" + code)
                .then()
                .statusCode(428);
        Api.as(lead())
                .contentType("application/json")
                .header("If-Match", "\"9\"")
                .body(revision)
                .put(INDICATORS + "/" + code)
                .then()
                .statusCode(412);
        Api.as(lead())
                .contentType("application/json")
                .header("If-Match", tag)
                .body(revision)
                .put(INDICATORS + "/" + code)
                .then()
                .statusCode(200)
                .body("definition.direction", equalTo("DOWN"))
                .body("definition.weights.size()", equalTo(0))
                .body("reason", equalTo("Sens corrigé"))
                .body("version", equalTo(1));
        Api.as(lead())
                .get(INDICATORS + "/" + code + "/versions")
                .then()
                .statusCode(200)
                .body("items.definition.direction", contains("DOWN", "UP"));
        Api.as(lead()).get(INDICATORS + "?q=demarche&code=" + code).then().body("items.code", contains(code));
    }

    @Test
    void r17_settings_are_read_as_they_were_known() {
        var code = newLocal();
        var past = Instant.parse("2025-01-15T08:00:00Z");
        var id = indicators.create(
                CreateIndicator.of(code, "Ancien", "Accès", Direction.UP, "%", java.util.Map.of(), java.util.Map.of()),
                past);
        var before = indicators.all(past.minusSeconds(1)).stream()
                .map(IndicatorSettings::code)
                .toList();
        Assertions.assertFalse(before.contains(code));
        Assertions.assertEquals(
                id,
                indicators.all(past).stream()
                        .filter(i -> i.code().equals(code))
                        .findFirst()
                        .orElseThrow()
                        .id());
    }

    @Test
    void what_is_wrong_in_a_definition_is_told_by_field() {
        var national = body("IND-999", "X", "UP");
        Api.as(lead())
                .contentType("application/json")
                .body(national)
                .post(INDICATORS)
                .then()
                .statusCode(422)
                .body("violations[0].pointer", equalTo("/code"))
                .body("violations[0].message", equalTo("Un code local s'écrit LOC- suivi de 3 chiffres."));
        Api.as(lead())
                .contentType("application/json")
                .body(body(newLocal(), " ", "UP").replace("DEPT-31", "DEPT-99"))
                .post(INDICATORS)
                .then()
                .statusCode(422);
        var known = newLocal();
        Api.as(lead())
                .contentType("application/json")
                .body(body(known, "X", "UP"))
                .post(INDICATORS)
                .then()
                .statusCode(201);
        Api.as(lead())
                .contentType("application/json")
                .body(body(known, "X", "UP"))
                .post(INDICATORS)
                .then()
                .statusCode(409);
        Api.as(lead())
                .contentType("application/json")
                .body(body(newLocal(), "X", "SIDEWAYS"))
                .post(INDICATORS)
                .then()
                .statusCode(422);
    }

    @Test
    void a_territory_keeps_the_indicators_that_apply_there() {
        var code = newLocal();
        var named = body(code, "Restreint", "UP").replace("\"REG\", \"DEPT\"", "\"DEPT\"");
        Api.as(lead())
                .contentType("application/json")
                .body(named)
                .post(INDICATORS)
                .then()
                .statusCode(201);
        var everywhere = newLocal();
        Api.as(lead())
                .contentType("application/json")
                .body("{\"code\": \"%s\", \"definition\": {\"name\": \"Partout\", \"direction\": \"UP\"}}"
                        .formatted(everywhere))
                .post(INDICATORS)
                .then()
                .statusCode(201);
        var both = INDICATORS + "?code=" + code + "&code=" + everywhere + "&territory=";
        Api.as(lead()).get(both + "DEPT-31").then().body("items.code", containsInAnyOrder(code, everywhere));
        Api.as(lead()).get(both + "DEPT-46").then().body("items.code", contains(everywhere));
        Api.as(lead()).get(both + "REG-76").then().body("items.code", contains(everywhere));
        Api.as(lead()).get(both + "DEPT-99").then().statusCode(200).body("total", equalTo(0));
    }

    @Test
    void s2_local_indicators_do_not_exist_for_another_region() {
        var code = newLocal();
        Api.as(lead())
                .contentType("application/json")
                .body(body(code, "Démarches", "UP"))
                .post(INDICATORS)
                .then()
                .statusCode(201);
        Api.as(lead()).get(INDICATORS + "?q=demarche&kind=LOCAL").then().body("items.code", hasItem(code));
        for (var stranger : List.of(
                Tokens.person("mission-lead").territories("REG-44"),
                Tokens.person("referent"),
                Tokens.person("leadership").territories("DEPT-67"))) {
            Api.as(stranger).get(INDICATORS + "/" + code).then().statusCode(404);
            Api.as(stranger).get(INDICATORS + "/" + code + "/versions").then().statusCode(404);
            Api.as(stranger).get(INDICATORS + "?kind=LOCAL").then().body("total", equalTo(0));
            Api.as(stranger).get(INDICATORS + "?q=demarche&kind=LOCAL").then().body("total", equalTo(0));
        }
        var stranger = Tokens.person("mission-lead").territories("REG-44");
        Api.as(stranger)
                .contentType("application/json")
                .body(body(newLocal(), "X", "UP"))
                .post(INDICATORS)
                .then()
                .statusCode(403);
        Api.as(stranger)
                .contentType("application/json")
                .header("If-Match", "*")
                .body("{\"definition\":{\"name\":\"x\",\"direction\":\"UP\"}}")
                .put(INDICATORS + "/" + code)
                .then()
                .statusCode(404);
        Api.as(Tokens.person("referent").territories("DEPT-46"))
                .get(INDICATORS + "/" + code)
                .then()
                .statusCode(200);
    }
}
