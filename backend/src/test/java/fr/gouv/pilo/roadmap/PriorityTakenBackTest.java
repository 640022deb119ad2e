package fr.gouv.pilo.roadmap;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.gouv.pilo.Api;
import fr.gouv.pilo.PiloTest;
import fr.gouv.pilo.Tokens;
import fr.gouv.pilo.rate.RateFixture;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A priority made by mistake, and the names of themes. */
@PiloTest
class PriorityTakenBackTest {
    private static final String URL = "/api/v1/priorities";
    private static final Tokens LEAD = Tokens.person("mission-lead").territories("REG-76");
    private final String code =
            "PT-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase();

    @Test
    void an_empty_priority_is_deleted_its_code_is_free_and_its_past_is_told() {
        var id = created(List.of());
        var before = Instant.now();
        Api.as(LEAD).delete(URL + "/" + id).then().statusCode(428);
        Api.as(LEAD).header("If-Match", "\"77\"").delete(URL + "/" + id).then().statusCode(412);
        Api.as(Tokens.person("mission-lead").territories("DEPT-31"))
                .header("If-Match", "*")
                .delete(URL + "/" + id)
                .then()
                .statusCode(403);
        Api.as(LEAD).header("If-Match", "*").delete(URL + "/" + id).then().statusCode(204);
        Api.as(LEAD).get(URL + "/" + id).then().statusCode(404);
        Api.as(LEAD).get(URL + "/" + id + "/rates").then().statusCode(404);
        Api.as(LEAD)
                .get(URL + "/" + id + "/rates?asOf=" + before)
                .then()
                .statusCode(200)
                .body("total", org.hamcrest.Matchers.greaterThan(0));
        Api.as(LEAD).header("If-Match", "*").delete(URL + "/" + id).then().statusCode(404);
        Api.as(LEAD)
                .get(URL + "?limit=100&updatedSince=" + before)
                .then()
                .body("items.findAll { it.deleted == true }.id", hasItem(id));
        Api.as(Tokens.person("admin"))
                .get("/api/v1/audit-entries?act=priority.delete&objectId=" + code)
                .then()
                .body("total", equalTo(1));
        assertNotEquals(id, created(List.of()));
    }

    @Test
    void a_priority_that_holds_indicators_is_not_deleted_and_says_which() {
        var local = RateFixture.nextLocal();
        Api.as(LEAD)
                .contentType("application/json")
                .body(Map.of("code", local, "definition", Map.of("name", "Essai", "direction", "UP")))
                .post("/api/v1/indicators")
                .then()
                .statusCode(201);
        var id = created(List.of(local));
        Api.as(LEAD)
                .header("If-Match", "*")
                .delete(URL + "/" + id)
                .then()
                .statusCode(409)
                .body("detail", containsString(local));
    }

    @Test
    void themes_are_one_whatever_their_accents_case_apostrophes_and_spaces() {
        for (var same : List.of("Éducation", "education", " EDUCATION ", "E\u0301ducation")) {
            assertEquals("TH-EDUCATION", ThemeName.of(same).orElseThrow().code());
        }
        assertEquals(
                "TH-L-EAU-ET-LA-FORET",
                ThemeName.of("L’eau  et la forêt").orElseThrow().code());
        assertEquals(
                "TH-L-EAU-ET-LA-FORET",
                ThemeName.of("l'eau et la forêt").orElseThrow().code());
        assertEquals("TH-COEUR", ThemeName.of("Cœur").orElseThrow().code());
        assertTrue(ThemeName.of(" — ").isEmpty());
        assertTrue(ThemeName.of(null).isEmpty());
    }

    @Test
    void themes_of_another_alphabet_or_very_long_ones_stay_apart_under_codes_that_can_be_saved() {
        var others = List.of("Ελλάδα", "Αθήνα", "a".repeat(80) + "b", "a".repeat(80) + "c");
        assertEquals(
                4,
                others.stream()
                        .map(ThemeName::of)
                        .map(one -> one.orElseThrow().code())
                        .distinct()
                        .count());
        for (var other : others) {
            var made = ThemeName.of(other).orElseThrow().code();
            assertTrue(made.matches("[A-Z0-9-]{1,60}"), made);
        }
    }

    private String created(List<String> indicators) {
        return Api.as(LEAD)
                .contentType("application/json")
                .body(Map.of(
                        "code",
                        code,
                        "title",
                        "Essai " + code,
                        "kind",
                        "PRIORITY_POLICY",
                        "origin",
                        "LOCAL",
                        "indicators",
                        indicators))
                .post(URL)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
