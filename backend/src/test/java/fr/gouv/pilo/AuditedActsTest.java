package fr.gouv.pilo;

import static fr.gouv.pilo.Each.each;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.gouv.pilo.rate.RateFixture;
import fr.gouv.pilo.shared.db.Sql;
import fr.gouv.pilo.shared.db.SqlFailure;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** S23: one entry an act, in each room; a project's are with its history. */
@PiloTest
class AuditedActsTest {
    private static final Tokens ADMIN = Tokens.person("admin").territories("REG-76");

    @Inject
    Sql sql;

    private static final Map<String, Object> RENAMED = Map.of("title", Map.of("before", "Avant", "after", "Après"));

    private final String word = UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);

    @Test
    void an_import_leaves_one_entry_an_act_with_the_digest_of_its_files_and_its_counts() {
        var code = RateFixture.national("D31;2022-01-01;vi;0");
        var id = RateFixture.add(code, "D31;2024-01-01;va;25");
        RateFixture.undo(id);
        assertEquals(
                List.of("measurement-import.apply", "measurement-import.check", "measurement-import.reverse"),
                acts("measurement-import", id));
        var abandoned = RateFixture.abandoned(code, "D31;2024-02-01;va;26");
        assertEquals(
                List.of("measurement-import.abandon", "measurement-import.check"),
                acts("measurement-import", abandoned));
        entries("measurement-import", id)
                .body("items.accountId", each(notNullValue()))
                .body("items.change", each(containsString("\"counts\"")))
                .body("items.change", each(containsString("valeurs.csv")));
    }

    @Test
    void a_priority_that_an_import_makes_for_its_theme_leaves_one_entry_too() {
        var code = RateFixture.national("D31;2022-01-01;vi;0");
        var priority = "TH-ESSAIS-" + code;
        assertEquals(List.of("priority.create"), acts("priority", priority));
        entries("priority", priority)
                .body("items.accountId", each(notNullValue()))
                .body("items.change", each(containsString(code)));
    }

    @Test
    void an_indicator_leaves_one_entry_when_it_is_defined_and_one_when_it_is_revised() {
        var code = RateFixture.local("SUM", "UP");
        var path = "/api/v1/indicators/" + code;
        Map<String, Object> definition =
                new HashMap<>(Api.as(RateFixture.lead()).get(path).path("definition"));
        definition.put("description", "Décrit");
        definition.put("unitShort", "k€");
        definition.put("levels", List.of("REG"));
        put(RateFixture.lead(), path, Map.of("definition", definition, "reason", "Essai"));
        assertEquals(List.of("indicator.create", "indicator.revise"), acts("indicator", code));
        var revised = told("indicator.revise", code);
        assertEquals(
                Set.of("description", "unitShort", "levels"), revised.getMap("").keySet());
        assertEquals("Décrit", revised.getString("description.after"));
        assertEquals(List.of("REG"), revised.getList("levels.after"));
        var created = told("indicator.create", code);
        assertEquals("UP", created.getString("direction.after"));
        assertTrue(
                created.getMap("").size() == 13 && created.getMap("direction").containsKey("before"));
        assertNull(created.getString("direction.before"));
    }

    @Test
    void a_roadmap_and_a_priority_leave_one_entry_an_act() {
        Map<String, Object> roadmap =
                new HashMap<>(Map.of("code", word, "title", "Avant", "startsOn", "2025-01-01", "endsOn", "2027-12-31"));
        var path = created(RateFixture.lead(), "/api/v1/roadmaps", roadmap);
        roadmap.put("title", "Après");
        put(RateFixture.lead(), path, roadmap);
        assertEquals(List.of("roadmap.create", "roadmap.update"), acts("roadmap", word));

        Map<String, Object> priority = new HashMap<>(Map.of(
                "code", word, "title", "Avant", "kind", "PRIORITY_POLICY", "origin", "LOCAL", "indicators", List.of()));
        path = created(RateFixture.lead(), "/api/v1/priorities", priority);
        priority.put("title", "Après");
        put(RateFixture.lead(), path, priority);
        assertEquals(List.of("priority.create", "priority.update"), acts("priority", word));
        for (var type : List.of("roadmap", "priority")) {
            assertEquals(RENAMED, told(type + ".update", word).getMap(""));
            assertEquals("Avant", told(type + ".create", word).getString("title.after"));
        }
        Api.as(RateFixture.lead())
                .header("If-Match", Api.as(RateFixture.lead()).get(path).getHeader("ETag"))
                .delete(path)
                .then()
                .statusCode(204);
        var deleted = told("priority.delete", word);
        assertEquals("Après", deleted.getString("title.before"));
        assertNull(deleted.getString("title.after"));
    }

    @Test
    void a_priority_that_loses_an_indicator_to_another_is_told_too() {
        var indicator = RateFixture.local("SUM", "UP");
        var other = "B" + word;
        created(RateFixture.lead(), "/api/v1/priorities", priority(word, indicator));
        created(RateFixture.lead(), "/api/v1/priorities", priority(other, indicator));
        assertEquals(List.of("priority.create", "priority.lose-indicator"), acts("priority", word));
        assertTrue(changes("priority", word).stream()
                .anyMatch(change -> change.contains(indicator) && change.contains(other)));
        assertEquals(
                Map.of(
                        "indicator", toldAs(indicator, null),
                        "to", toldAs(null, other)),
                told("priority.lose-indicator", word).getMap(""));
    }

    private static Map<String, Object> toldAs(String before, String after) {
        var field = new HashMap<String, Object>();
        field.put("before", before);
        field.put("after", after);
        return field;
    }

    @Test
    void an_indicator_that_is_laid_aside_taken_back_or_deleted_tells_its_former_state() {
        var code = RateFixture.local("SUM", "UP");
        var path = "/api/v1/indicators/" + code;
        for (var act : List.of("/archival", "/restoration")) {
            Api.as(RateFixture.lead())
                    .header("If-Match", "*")
                    .post(path + act)
                    .then()
                    .statusCode(200);
        }
        Api.as(RateFixture.lead()).header("If-Match", "*").delete(path).then().statusCode(204);
        var moves = Map.of(
                "indicator.archive", toldAs("PRESENT", "ARCHIVED"),
                "indicator.restore", toldAs("ARCHIVED", "PRESENT"),
                "indicator.delete", toldAs("PRESENT", "DELETED"));
        moves.forEach((act, states) ->
                assertEquals(Map.of("state", states), told(act, code).getMap("")));
    }

    private static Map<String, Object> priority(String code, String indicator) {
        return Map.of(
                "code",
                code,
                "title",
                "Essai",
                "kind",
                "PRIORITY_POLICY",
                "origin",
                "LOCAL",
                "indicators",
                List.of(indicator));
    }

    @Test
    void values_that_a_room_records_leave_one_entry_with_their_number() {
        var code = RateFixture.local("SUM", "UP");
        var before = changes("measurement", "essai");
        RateFixture.addLocal(code, "DEPT-31;2024-01;CURRENT;1", "DEPT-31;2024-02;CURRENT;2");
        var after = changes("measurement", "essai");
        assertEquals(before.size() + 1, after.size());
        assertTrue(after.stream().anyMatch(change -> change.contains("\"values\":2")));
    }

    @Test
    void an_organisation_leaves_one_entry_an_act() {
        Map<String, Object> organisation =
                new HashMap<>(Map.of("name", "Service " + word, "kind", "SERVICE", "territory", "REG-76"));
        var path = created(ADMIN, "/api/v1/organisations", organisation);
        organisation.put("name", "Service changé " + word);
        put(ADMIN, path, organisation);
        String code = Api.as(ADMIN).get(path).path("code");
        assertEquals(List.of("organisation.create", "organisation.update"), acts("organisation", code));
        assertEquals(
                Set.of("name"), told("organisation.update", code).getMap("").keySet());
    }

    @Test
    void values_are_only_added_whoever_asks_the_database() {
        var code = RateFixture.national("D31;2022-01-01;vi;0");
        var of = " WHERE indicator_id = (SELECT id FROM indicator WHERE code = '" + code + "')";
        for (var statement : List.of("UPDATE measurement SET value = 1", "DELETE FROM measurement")) {
            assertThrows(SqlFailure.class, () -> sql.update(statement + of));
        }
        RateFixture.rates(RateFixture.lead(), code).statusCode(200);
    }

    private static String created(Tokens caller, String path, Map<String, Object> body) {
        var created = Api.as(caller).contentType(ContentType.JSON).body(body).post(path);
        created.then().statusCode(201);
        return path + "/" + created.path("id");
    }

    private static void put(Tokens caller, String path, Map<String, Object> body) {
        Api.as(caller)
                .contentType(ContentType.JSON)
                .header("If-Match", Api.as(caller).get(path).getHeader("ETag"))
                .body(body)
                .put(path)
                .then()
                .statusCode(200);
    }

    private static List<String> acts(String type, String id) {
        return entries(type, id).extract().jsonPath().<String>getList("items.act").stream()
                .sorted()
                .toList();
    }

    /** The one entry of this act on this object, as the trail tells it. */
    private static JsonPath told(String act, String id) {
        List<String> changes = Api.as(ADMIN)
                .get("/api/v1/audit-entries?act=" + act + "&objectId=" + id)
                .then()
                .statusCode(200)
                .extract()
                .path("items.change");
        assertEquals(1, changes.size());
        return new JsonPath(changes.get(0));
    }

    private static List<String> changes(String type, String id) {
        return entries(type, id).extract().jsonPath().getList("items.change");
    }

    private static ValidatableResponse entries(String type, String id) {
        return Api.as(ADMIN)
                .get("/api/v1/audit-entries?objectType=" + type + "&limit=100&objectId=" + id)
                .then()
                .statusCode(200);
    }
}
