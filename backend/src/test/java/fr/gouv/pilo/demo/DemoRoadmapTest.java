package fr.gouv.pilo.demo;

import static fr.gouv.pilo.Each.each;
import static fr.gouv.pilo.demo.DemoRates.CHARGEE;
import static fr.gouv.pilo.demo.DemoRates.DEPARTMENTS;
import static fr.gouv.pilo.demo.DemoRates.explanation;
import static fr.gouv.pilo.demo.DemoRates.items;
import static fr.gouv.pilo.demo.DemoRates.ratesOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.gouv.pilo.Api;
import fr.gouv.pilo.PiloTest;
import fr.gouv.pilo.shared.contribution.DemoPart;
import fr.gouv.pilo.shared.db.Sql;
import io.quarkus.arc.All;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the demonstration set says of the roadmap beside its figures: what was known when, what is stale, what is fictitious. */
@PiloTest
@TestProfile(DemoProfile.class)
class DemoRoadmapTest {
    @Inject
    @All
    List<DemoPart> parts;

    @Inject
    DemoLoadService loader;

    @Inject
    Sql sql;

    @Test
    void loading_twice_changes_nothing() {
        int before = Api.as(CHARGEE).get("/api/v1/measurements?limit=1").path("total");
        assertTrue(before > 100, before + " values");
        loader.load(parts.stream()
                .filter(part -> part.name().equals("roadmap"))
                .findFirst()
                .orElseThrow());
        Api.as(CHARGEE).get("/api/v1/measurements?limit=1").then().body("total", equalTo(before));
        Api.as(CHARGEE).get("/api/v1/roadmaps").then().body("total", equalTo(1));
    }

    @Test
    void r13_the_81_is_stale_and_the_others_are_not() {
        var items = items("LOC-002");
        assertEquals("2026-07-31", items.get("DEPT-81").get("nextUpdate"));
        assertEquals(false, items.get("DEPT-81").get("upToDate"));
        assertTrue(items.get("DEPT-81").get("alerts").toString().contains("STALE_DATA"));
        assertEquals("2026-11-30", items.get("DEPT-46").get("nextUpdate"));
        assertEquals(true, items.get("DEPT-46").get("upToDate"));
    }

    @Test
    void r17_as_of_the_ninth_of_october_the_46_had_its_former_value() {
        var then = ratesOf("LOC-001", "2026-10-09").get("DEPT-46");
        assertEquals("58", then.get("currentValue"));
        assertEquals("45.00", then.get("rate"));
        assertEquals("50.00", items("LOC-001").get("DEPT-46").get("rate"));
    }

    @Test
    void r17_as_of_february_the_target_was_still_eighty_five() {
        assertEquals("85", ratesOf("LOC-001", "2026-02-28").get("DEPT-31").get("targetValue"));
        assertEquals("80", ratesOf("LOC-001", "2026-03-31").get("DEPT-31").get("targetValue"));
    }

    @Test
    void a_territory_sees_its_priorities_its_indicators_and_its_alerts_in_one_answer() {
        var lozere = Api.as(CHARGEE)
                .get("/api/v1/territories/DEPT-48/roadmap-summary")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertEquals(List.of("PP1", "PP2", "PP3", "PP4"), lozere.getList("priorities.code"));
        assertEquals("28.67", lozere.getString("priorities[0].figures.rate"));
        assertEquals("60.0000", lozere.getString("priorities[0].indicators[0].realWeight"));
        assertTrue(lozere.getList("alerts.priority").contains("PP4"));
        assertEquals(
                List.of("PP1", "PP2", "PP3", "PP4", "PS1", "PS2"),
                Api.as(CHARGEE)
                        .get("/api/v1/territories/REG-76/roadmap-summary")
                        .jsonPath()
                        .getList("priorities.code"));
    }

    @Test
    void c16_no_real_body_or_person_is_author_of_a_value_and_everything_says_that_it_is_fictitious() {
        for (var department : DEPARTMENTS) {
            explanation("LOC-001", "DEPT-" + department)
                    .body("current.value", notNullValue())
                    .body("current.author", nullValue())
                    .body("current.importId", nullValue());
        }
        assertTrue(sql.one("SELECT count(*) FROM measurement", row -> row.getInt(1))
                        .orElseThrow()
                > 100);
        assertEquals(
                0,
                sql.one("""
                        SELECT (SELECT count(account_id) FROM measurement) + (SELECT count(account_id) FROM indicator_version)""", row -> row.getInt(1)).orElseThrow(),
                "authors in the whole set, initial and target values and settings included");
        List<String> codes =
                Api.as(CHARGEE).get("/api/v1/indicators?limit=100").jsonPath().getList("items.code");
        assertEquals(11, codes.size());
        codes.forEach(code -> Api.as(CHARGEE)
                .get("/api/v1/indicators/" + code)
                .then()
                .body("definition.description", containsString("ndicateur de démonstration")));
        Api.as(CHARGEE).get("/api/v1/roadmaps").then().body("items.title", each(containsString("démonstration")));
    }
}
