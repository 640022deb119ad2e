package fr.gouv.pilo.event;

import static fr.gouv.pilo.event.EventCalls.MISSION;
import static fr.gouv.pilo.event.EventCalls.created;
import static fr.gouv.pilo.event.EventCalls.get;
import static fr.gouv.pilo.event.EventCalls.json;
import static fr.gouv.pilo.event.EventCalls.map;
import static fr.gouv.pilo.event.EventClock.eveOfChange;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;

import fr.gouv.pilo.PiloTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Copies over the nights when clocks change (F14): what is wrong is told of the beginning that was typed. */
@PiloTest
class EventCopyTest {
    private static ValidatableResponse copied(String... starts) {
        // Away from any change of clocks, or the hour of its own end might be none.
        var evening = eveOfChange(true).plusDays(2);
        var night = map("title", null, "start", evening + "T22:00", "end", evening.plusDays(1) + "T02:30");
        var event = created(MISSION, "sessions", List.of(night));
        return json(MISSION, map("starts", List.of(starts), "series", null))
                .post(EventCalls.URL + "/" + event + "/copies")
                .then();
    }

    @Test
    void a_night_that_ends_in_the_hour_that_strikes_twice_ends_when_it_strikes_first() {
        String copy =
                copied(eveOfChange(false) + "T22:00").statusCode(201).extract().path("copies[0].id");
        get(copy).body("sessions.end", contains(endsWith("T02:30+02:00")));
    }

    @Test
    void a_night_that_ends_in_the_hour_that_there_is_not_is_told_at_its_beginning() {
        copied(eveOfChange(false) + "T20:00", eveOfChange(true) + "T22:00")
                .statusCode(422)
                .body("violations.pointer", contains("/starts/1"))
                .body("violations[0].message", containsString("2 h 30 n'existe pas"));
    }
}
