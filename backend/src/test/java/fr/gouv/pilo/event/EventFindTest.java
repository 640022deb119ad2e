package fr.gouv.pilo.event;

import static fr.gouv.pilo.event.EventCalls.MISSION;
import static fr.gouv.pilo.event.EventCalls.URL;
import static fr.gouv.pilo.event.EventCalls.created;
import static fr.gouv.pilo.event.EventCalls.published;
import static fr.gouv.pilo.event.EventCalls.word;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.gouv.pilo.Api;
import fr.gouv.pilo.PiloTest;
import fr.gouv.pilo.Tokens;
import io.restassured.http.ContentType;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** An event is found by its title, its place and who organises it. */
@PiloTest
class EventFindTest {
    private static String organisation(String name) {
        return Api.as(MISSION)
                .contentType(ContentType.JSON)
                .body(Map.of("name", name, "kind", "PROVIDER", "territory", "REG-76"))
                .post("/api/v1/organisations")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    @Test
    void the_list_and_the_search_box_find_an_event_by_each_of_its_words() {
        var title = word();
        var place = word();
        var organiser = word();
        var id = published(
                MISSION,
                "title",
                "Atelier " + title,
                "place",
                "Salle " + place,
                "organisation",
                organisation("Institut " + organiser));
        for (var each : new String[] {title, place, organiser}) {
            Api.as(MISSION).get(URL + "?q=" + each).then().statusCode(200).body("items.id", contains(id));
            Api.as(MISSION)
                    .get("/api/v1/search?q=" + each)
                    .then()
                    .statusCode(200)
                    .body("groups.find { it.kind == 'event' }.items.path", contains("/evenements/" + id))
                    .body("groups.find { it.kind == 'event' }.items[0].note", containsString("Salle " + place));
        }
    }

    @Test
    void a_draft_is_found_by_its_organisers_in_the_list_and_by_nobody_in_the_search_box() {
        var word = word();
        created(MISSION, "title", "Atelier " + word);
        Api.as(MISSION).get(URL + "?q=" + word).then().body("total", equalTo(1));
        Api.as(MISSION)
                .get("/api/v1/search?q=" + word)
                .then()
                .body("near", equalTo(false))
                .body("groups.size()", equalTo(0));
    }

    @Test
    void the_table_for_scripts_has_the_event_for_a_machine_of_its_territory_alone() {
        var title = "Atelier " + word();
        published(MISSION, "title", title, "territory", "DEPT-31");
        for (var territory : new String[] {"DEPT-31", "DEPT-46"}) {
            var text = Api.as(Tokens.machine("events:read").territories(territory))
                    .accept("text/csv")
                    .get("/api/v1/datasets/events/rows")
                    .then()
                    .statusCode(200)
                    .extract()
                    .asString();
            assertEquals("DEPT-31".equals(territory), text.contains(title), territory);
        }
    }
}
