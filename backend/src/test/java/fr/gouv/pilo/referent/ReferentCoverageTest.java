package fr.gouv.pilo.referent;

import static fr.gouv.pilo.BusinessDay.today;
import static fr.gouv.pilo.referent.ReferentCalls.MISSION;
import static fr.gouv.pilo.referent.ReferentCalls.URL;
import static fr.gouv.pilo.referent.ReferentCalls.mandate;
import static fr.gouv.pilo.referent.ReferentCalls.name;
import static fr.gouv.pilo.referent.ReferentCalls.opened;
import static fr.gouv.pilo.referent.ReferentCalls.word;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.gouv.pilo.Api;
import fr.gouv.pilo.PiloTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How many seats are held and empty: counted as the list is filtered. */
@PiloTest
class ReferentCoverageTest {
    @Test
    void the_coverage_counts_held_vacant_and_ending_seats_by_territory() {
        var before = coverage("DEPT-65");
        var held = opened("DEPT-65");
        name(held, mandate("Titulaire", Map.of("endsOn", today().plusDays(3).toString())))
                .then()
                .statusCode(201);
        opened("DEPT-65");
        assertEquals(
                List.of(before.get(0) + 2, before.get(1) + 1, before.get(2) + 1, before.get(3) + 1),
                coverage("DEPT-65"));
        Api.as(MISSION)
                .get("/api/v1/referent-coverage?topic=FEUILLE_DE_ROUTE")
                .then()
                .statusCode(200)
                .body("territories.size()", equalTo(14))
                .body("territories.find { it.territory == 'DEPT-65' }.share", nullValue());
    }

    @Test
    void the_coverage_counts_what_each_filter_of_the_list_leaves() {
        var word = word();
        name(opened("DEPT-65"), mandate("Titulaire " + word)).then().statusCode(201);
        opened("DEPT-82");
        for (var filter : List.of(
                "territory=DEPT-65",
                "territory=DEPT-65&territory=DEPT-82",
                "territory=DEPT-99",
                "q=" + word,
                "topic=INNOVATION&territory=DEPT-82",
                "endingBefore=2027-01-22",
                "state=VACANT&territory=DEPT-65")) {
            int listed = Api.as(MISSION)
                    .get(URL + "?" + filter)
                    .then()
                    .statusCode(200)
                    .extract()
                    .path("total");
            Api.as(MISSION)
                    .get("/api/v1/referent-coverage?" + filter)
                    .then()
                    .statusCode(200)
                    .body("seats", equalTo(listed));
        }
        Api.as(MISSION)
                .get("/api/v1/referent-coverage?q=" + word)
                .then()
                .body("seats", equalTo(1))
                .body("held", equalTo(1))
                .body("territories.find { it.territory == 'DEPT-65' }.held", equalTo(1))
                .body("territories.find { it.territory == 'DEPT-82' }.held", equalTo(0));
    }

    private static List<Integer> coverage(String territory) {
        var place = Api.as(MISSION)
                .get("/api/v1/referent-coverage?topic=INNOVATION")
                .then()
                .statusCode(200)
                .extract()
                .<Map<String, Integer>>path("territories.find { it.territory == '" + territory + "' }");
        return List.of(place.get("seats"), place.get("held"), place.get("vacant"), place.get("ending"));
    }
}
