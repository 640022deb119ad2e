package fr.gouv.pilo.event;

import static fr.gouv.pilo.event.EventCalls.MISSION;
import static fr.gouv.pilo.event.EventCalls.act;
import static fr.gouv.pilo.event.EventCalls.event;
import static fr.gouv.pilo.event.EventCalls.json;
import static fr.gouv.pilo.event.EventCalls.map;
import static fr.gouv.pilo.event.EventCalls.update;
import static fr.gouv.pilo.event.RegistrationCalls.cancel;
import static fr.gouv.pilo.event.RegistrationCalls.details;
import static fr.gouv.pilo.event.RegistrationCalls.registered;
import static fr.gouv.pilo.event.RegistrationCalls.state;
import static fr.gouv.pilo.event.RegistrationCalls.tag;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.gouv.pilo.PiloTest;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Nobody waits for more seats than there are in all: behind such a one, all would wait for ever. */
@PiloTest
class QueueLimitTest {
    private final Map<String, Object> form =
            event("mode", "HYBRID", "capacityOnSite", 2, "capacityRemote", 1, "maxSeats", 5);

    private String published() {
        var id = EventCalls.created(MISSION, form);
        act(MISSION, id, "publications", null).then().statusCode(201);
        return id;
    }

    private static ValidatableResponse resize(String id, int seats) {
        return json(MISSION, details("seats", seats))
                .header("If-Match", tag(id))
                .put(RegistrationCalls.URL + "/" + id)
                .then();
    }

    @Test
    void who_waits_asks_for_no_more_seats_than_there_are_in_all() {
        var event = published();
        registered(event, "seats", 2);
        var waits = registered(event);
        resize(waits, 3)
                .statusCode(422)
                .body("violations.pointer", contains("/seats"))
                .body("violations[0].message", containsString("places en tout"));
        resize(waits, 2).statusCode(200).body("registration.seats", equalTo(2));
    }

    @Test
    void a_group_does_not_wait_in_a_mode_that_is_smaller_than_it() {
        var event = published();
        var group = registered(event, "seats", 2);
        RegistrationCalls.act(group, "mode-changes", map("mode", "REMOTE", "mayWait", true, "reason", null))
                .then()
                .statusCode(409)
                .body("detail", containsString("places en tout"));
        assertEquals("CONFIRMED", state(group));
    }

    @Test
    void seats_are_not_taken_away_under_what_somebody_waits_for_and_the_refusal_says_where_it_stands() {
        form.put("capacityOnSite", 3);
        var event = published();
        var first = registered(event, "seats", 2);
        registered(event, "seats", 2);
        registered(event, "seats", 3);
        cancel(first);
        EventCalls.get(event).body("event.onSite.held", equalTo(2)).body("event.onSite.waiting", equalTo(1));
        form.put("capacityOnSite", 2);
        update(MISSION, event, form)
                .then()
                .statusCode(422)
                .body("violations.pointer", contains("/capacityOnSite"))
                .body("violations[0].message", containsString("rang 1"))
                .body("violations[0].message", containsString("3 places"));
        form.put("capacityOnSite", 4);
        update(MISSION, event, form).then().statusCode(200);
        form.put("capacityOnSite", 3);
        update(MISSION, event, form).then().statusCode(200);
    }
}
