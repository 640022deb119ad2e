package fr.gouv.pilo.reach;

import static fr.gouv.pilo.reach.ReachCalls.HEADCOUNTS;
import static fr.gouv.pilo.reach.ReachCalls.MISSION;
import static fr.gouv.pilo.reach.ReachCalls.create;
import static fr.gouv.pilo.reach.ReachCalls.created;
import static fr.gouv.pilo.reach.ReachCalls.headcount;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import fr.gouv.pilo.Api;
import fr.gouv.pilo.BusinessDay;
import fr.gouv.pilo.PiloTest;
import fr.gouv.pilo.Tokens;
import io.restassured.http.ContentType;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** How many agents there are, who says so, and since when. */
@PiloTest
class HeadcountTest {
    @Test
    void the_regional_8000_is_there_with_its_source_and_date_E3() {
        Api.as(MISSION)
                .get(HEADCOUNTS + "?territory=REG-76&kind=OFFICIAL")
                .then()
                .statusCode(200)
                .body("items.agents", hasItem(8000))
                .body("items.find { it.agents == 8000 }.source", containsString("18 août 2021"))
                .body("items.find { it.agents == 8000 }.valuedOn", equalTo("2021-08-18"));
    }

    @Test
    void an_earlier_headcount_stays_and_says_that_it_is_no_longer_the_latest() {
        created(headcount("territory", "DEPT-2A", "agents", 100, "valuedOn", "2019-12-31"));
        created(headcount("territory", "DEPT-2A", "agents", 120, "valuedOn", "2021-12-31"));
        Api.as(MISSION)
                .get(HEADCOUNTS + "?territory=DEPT-2A&sort=valuedOn")
                .then()
                .statusCode(200)
                .body("items.agents", contains(100, 120))
                .body("items.latest", contains(false, true));
        Api.as(MISSION)
                .get(HEADCOUNTS + "?territory=DEPT-2A&latest=true")
                .then()
                .body("items.agents", contains(120));
    }

    @Test
    void it_is_of_a_territory_or_of_a_service_that_exists_at_a_day_that_has_come() {
        var neither = headcount("territory", null);
        create(MISSION, neither).then().statusCode(422).body("violations[0].pointer", equalTo("/territory"));
        create(MISSION, headcount("organisationId", UUID.randomUUID().toString()))
                .then()
                .statusCode(422);
        create(MISSION, headcount("territory", "DEPT-999")).then().statusCode(422);
        create(MISSION, headcount("valuedOn", BusinessDay.today().plusDays(9).toString()))
                .then()
                .statusCode(422)
                .body("violations[0].pointer", equalTo("/valuedOn"));
        var twice = headcount();
        created(twice);
        create(MISSION, twice).then().statusCode(409);
    }

    @Test
    void who_administers_corrects_one_without_a_territory_of_their_own() {
        var admin = Tokens.person("admin");
        var id = create(admin, headcount("agents", 410))
                .then()
                .statusCode(201)
                .body("acts", contains("updateHeadcount"))
                .extract();
        String key = id.path("headcount.id");
        Api.as(admin)
                .contentType(ContentType.JSON)
                .header("If-Match", id.header("ETag"))
                .body(headcount("agents", 411))
                .put(HEADCOUNTS + "/" + key)
                .then()
                .statusCode(200)
                .body("headcount.agents", equalTo(411));
        Api.as(Tokens.person("referent").territories("REG-76"))
                .get(HEADCOUNTS + "/" + key)
                .then()
                .statusCode(200)
                .body("acts.size()", equalTo(0));
    }
}
