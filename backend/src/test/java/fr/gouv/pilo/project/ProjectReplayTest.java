package fr.gouv.pilo.project;

import static fr.gouv.pilo.project.ProjectApi.MISSION;
import static fr.gouv.pilo.project.ProjectApi.URL;
import static fr.gouv.pilo.project.ProjectApi.created;
import static fr.gouv.pilo.project.ProjectApi.draft;
import static fr.gouv.pilo.project.ProjectApi.json;
import static fr.gouv.pilo.project.ProjectApi.tag;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.gouv.pilo.Api;
import fr.gouv.pilo.PiloTest;
import io.restassured.response.Response;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** An act sent again with its key, because the first answer was lost, takes place once. */
@PiloTest
class ProjectReplayTest {
    private final String key = UUID.randomUUID().toString();

    @Test
    void the_same_stage_change_with_the_version_it_was_sent_with_replays_its_answer() {
        var id = created(draft("Étape rejouée"));
        var version = tag(id);
        var first = send(id, version, "CADRAGE");
        var again = send(id, version, "CADRAGE");
        assertEquals(201, first.statusCode());
        assertEquals(201, again.statusCode());
        assertEquals(first.asString(), again.asString());
        assertEquals(first.getHeader("ETag"), again.getHeader("ETag"));
        Api.as(MISSION)
                .get(URL + "/" + id + "/history?limit=100")
                .then()
                .body("items.findAll { it.kind == 'STAGE' }.size()", equalTo(1));
        send(id, version, "EXPLORATION").then().statusCode(422).body("type", equalTo("/problems/key-reused"));
    }

    @Test
    void a_weather_that_nobody_types_is_refused_without_being_offered() {
        var id = created(draft("Météo"));
        for (var weather : new String[] {"NON_RENSEIGNEE", "NON_NECESSAIRE", "ENSOLEILLE"}) {
            ProjectApi.status(MISSION, id, weather, "Texte")
                    .statusCode(422)
                    .body("violations[0].pointer", equalTo("/weather"))
                    .body("detail", containsString("SOLEIL, COUVERT, NUAGE, ORAGE"))
                    .body("detail", not(containsString("NON_")));
        }
    }

    private Response send(String id, String version, String stage) {
        return json(MISSION, Map.of("stage", stage))
                .header("If-Match", version)
                .header("Idempotency-Key", key)
                .post(URL + "/" + id + "/stage-changes");
    }
}
