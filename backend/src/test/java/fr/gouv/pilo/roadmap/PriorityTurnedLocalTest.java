package fr.gouv.pilo.roadmap;

import static fr.gouv.pilo.rate.RateFixture.lead;
import static fr.gouv.pilo.rate.RateFixture.local;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import fr.gouv.pilo.Api;
import fr.gouv.pilo.PiloTest;
import fr.gouv.pilo.Tokens;
import fr.gouv.pilo.shared.db.Sql;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Another region's machine sees national priorities only: it learns that one no longer is, and nothing more. */
@PiloTest
class PriorityTurnedLocalTest {
    private static final String URL = "/api/v1/priorities";
    private static final Tokens BRETAGNE = Tokens.machine("roadmap:read").territories("REG-53");

    @Inject
    Sql sql;

    private final String word = "mot" + UUID.randomUUID().toString().substring(0, 8);
    private final String code = word.toUpperCase(java.util.Locale.ROOT);

    private Map<String, Object> body(String code, String origin, String... indicators) {
        return Map.of(
                "code",
                code,
                "title",
                "Priorité " + word,
                "kind",
                "PRIORITY_POLICY",
                "origin",
                origin,
                "indicators",
                List.of(indicators));
    }

    private String created(String code, String origin, String... indicators) {
        return Api.as(lead())
                .contentType("application/json")
                .body(body(code, origin, indicators))
                .post(URL)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private void change(String id, String code, String origin, String... indicators) {
        Api.as(lead())
                .contentType("application/json")
                .header("If-Match", "*")
                .body(body(code, origin, indicators))
                .put(URL + "/" + id)
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse seen(String query) {
        return Api.as(BRETAGNE).get(URL + "?limit=100&" + query).then().statusCode(200);
    }

    private String nationalUntil(String id) {
        return sql.one("SELECT national_until::text FROM priority WHERE id = ?::uuid", row -> row.getString(1), id)
                .orElse(null);
    }

    @Test
    void one_made_local_is_told_whatever_the_filters() {
        var id = created(code, "NATIONAL");
        String since = seen("q=" + word).body("items.id", hasItem(id)).extract().path("nextSince");
        change(id, code, "LOCAL");
        seen("q=" + word).body("items.id", not(hasItem(id)));
        seen("q=autre&updatedSince=" + since).body("items.findAll { it.deleted == true }.id", hasItem(id));
    }

    @Test
    void one_that_a_local_figure_enters_is_told_once() {
        var first = local("SUM", "UP");
        var id = created(code, "NATIONAL");
        String since = seen("q=" + word).body("items.id", hasItem(id)).extract().path("nextSince");
        change(id, code, "NATIONAL", first);
        seen("updatedSince=" + since).body("items.findAll { it.deleted == true }.id", hasItem(id));
        var until = nationalUntil(id);
        assertNotNull(until);
        change(id, code, "NATIONAL", first, local("SUM", "UP"));
        assertEquals(until, nationalUntil(id), "what becomes of it afterwards is not told");
    }

    @Test
    void one_that_was_never_national_is_not_told() {
        String since = seen("q=" + word).extract().path("nextSince");
        var local = created(code, "LOCAL");
        var filled = created(code + "-2", "NATIONAL", local("SUM", "UP"));
        change(local, code, "LOCAL");
        seen("updatedSince=" + since).body("items.id", not(hasItem(local))).body("items.id", not(hasItem(filled)));
        Api.as(lead())
                .get(URL + "?limit=100&updatedSince=" + since)
                .then()
                .body("items.id", hasItem(local))
                .body("items.id", hasItem(filled));
    }
}
