package fr.gouv.pilo.attendance;

import static fr.gouv.pilo.attendance.AttendanceCalls.door;
import static fr.gouv.pilo.attendance.AttendanceCalls.list;
import static fr.gouv.pilo.attendance.AttendanceCalls.presence;
import static fr.gouv.pilo.attendance.AttendanceCalls.session;
import static fr.gouv.pilo.attendance.AttendanceCalls.tick;
import static fr.gouv.pilo.attendance.AttendanceCalls.ticks;
import static fr.gouv.pilo.attendance.AttendanceCalls.today;
import static fr.gouv.pilo.attendance.AttendanceCalls.token;
import static fr.gouv.pilo.attendance.AttendanceCalls.walkIn;
import static fr.gouv.pilo.event.EventCalls.MISSION;
import static fr.gouv.pilo.event.EventCalls.json;
import static fr.gouv.pilo.event.EventCalls.map;
import static fr.gouv.pilo.event.RegistrationCalls.registered;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.gouv.pilo.PiloTest;
import fr.gouv.pilo.event.EventCalls;
import fr.gouv.pilo.event.RegistrationCalls;
import io.restassured.http.ContentType;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who comes without being registered: a free seat at the door, under the rules of a registration. */
@PiloTest
class WalkInTest {
    @Test
    void who_stands_at_the_door_takes_a_free_seat_and_is_there() {
        var event = today("capacityOnSite", 2);
        registered(event);
        var token = token(event);
        var form = walkIn(session(event));
        String id = door(token, "walk-ins", form)
                .then()
                .statusCode(201)
                .body("lastName", equalTo("Imprévue"))
                .body("marks", hasSize(1))
                .body(not(containsString("@")))
                .extract()
                .path("registration");
        RegistrationCalls.get(id)
                .body("registration.origin", equalTo("WALK_IN"))
                .body("registration.presence", equalTo("PRESENT"))
                .body("moves[0].reason", equalTo("AT_THE_DOOR"));
        door(token, "walk-ins", walkIn(session(event)))
                .then()
                .statusCode(409)
                .body("detail", containsString("2 sur 2"));
        assertEquals(
                id,
                door(token, "walk-ins", form).then().statusCode(201).extract().path("registration"));
        assertEquals(2, (int) EventCalls.get(event).extract().path("event.onSite.held"));
    }

    @Test
    void what_is_typed_at_the_door_is_held_to_the_rules_of_a_registration() {
        var event = today(
                "questions",
                List.of(map("label", "Quel courrier ?", "kind", "TEXT", "required", true, "choices", List.of())));
        var token = token(event);
        door(token, "walk-ins", walkIn(session(event), "mail", "pas-une-adresse", "lastName", " "))
                .then()
                .statusCode(422)
                .body("violations.pointer", hasItem("/mail"));
        door(token, "walk-ins", walkIn(session(event), "mail", "a..b@exemple.invalid", "department", "REG-76"))
                .then()
                .statusCode(422)
                .body("violations.pointer", hasItem("/department"));
        door(token, "walk-ins", walkIn(UUID.randomUUID().toString())).then().statusCode(422);
        list(token).body("people", hasSize(0));
        door(token, "walk-ins", walkIn(session(event), "lastName", "Dupont\r\nBcc: x"))
                .then()
                .statusCode(201);
        list(token).body("people[0].lastName", equalTo("Dupont  Bcc: x"));
    }

    @Test
    void who_waits_goes_before_the_door_until_the_event_begins_and_the_door_after() {
        var event = today("capacityOnSite", 1, "sessions", List.of(EventCalls.session(30, "00:00", "23:59")));
        var holder = registered(event);
        var queued = registered(event);
        var waiting = mailOf(queued);
        RegistrationCalls.cancel(holder);
        var token = token(event);
        // Begun: nothing is offered any more, and the one who waited is the one who came.
        assertEquals("QUEUED", RegistrationCalls.state(queued));
        door(token, "walk-ins", walkIn(session(event), "mail", waiting))
                .then()
                .statusCode(201)
                .body("registration", equalTo(queued));
        assertEquals("CONFIRMED", RegistrationCalls.state(queued));
        assertEquals("PRESENT", presence(queued));
    }

    @Test
    void who_was_to_follow_at_a_distance_takes_the_free_seat_that_a_stranger_would_have_whoever_waits() {
        var event = today("mode", "HYBRID", "videoLink", "https://visio.exemple.invalid/x", "capacityOnSite", 1);
        var holder = registered(event);
        var far = registered(event, "mode", "REMOTE");
        var other = registered(event, "mode", "REMOTE");
        assertEquals("QUEUED", RegistrationCalls.state(registered(event)));
        RegistrationCalls.cancel(holder).then().statusCode(201);
        var token = token(event);
        var session = session(event);
        door(token, "walk-ins", walkIn(session, "mail", mailOf(far)))
                .then()
                .statusCode(201)
                .body("registration", equalTo(far))
                .body("marks", hasSize(1));
        RegistrationCalls.get(far)
                .body("registration.mode", equalTo("ON_SITE"))
                .body("registration.state", equalTo("CONFIRMED"))
                .body("registration.presence", equalTo("PRESENT"))
                .body("moves[-1].reason", equalTo("AT_THE_DOOR"))
                .body("moves[-1].free", equalTo(1));
        EventCalls.get(event).body("event.onSite.held", equalTo(1)).body("event.remote.held", equalTo(1));
        door(token, "walk-ins", walkIn(session, "mail", mailOf(other)))
                .then()
                .statusCode(409)
                .body("detail", containsString("1 sur 1"));
        RegistrationCalls.get(other).body("registration.mode", equalTo("REMOTE"));
    }

    @Test
    void who_is_noted_at_a_distance_stays_there() {
        var event = today("mode", "HYBRID", "videoLink", "https://visio.exemple.invalid/x");
        var far = registered(event, "mode", "REMOTE");
        var session = session(event);
        json(MISSION, ticks(tick(far, session, "presence", "ABSENT")))
                .post(AttendanceCalls.URL + event + "/attendances")
                .then()
                .statusCode(201);
        door(token(event), "walk-ins", walkIn(session, "mail", mailOf(far)))
                .then()
                .statusCode(409)
                .body("detail", containsString("déjà notée"));
        RegistrationCalls.get(far).body("registration.mode", equalTo("REMOTE"));
    }

    private static String mailOf(String registration) {
        return RegistrationCalls.get(registration).extract().path("registration.mail");
    }

    @Test
    void a_key_sent_twice_lets_one_person_in_once() {
        var event = today();
        var token = token(event);
        var key = UUID.randomUUID().toString();
        var form = walkIn(session(event));
        for (var i = 0; i < 2; i++) {
            RegistrationCalls.client()
                    .header("Idempotency-Key", key)
                    .contentType(ContentType.JSON)
                    .body(form)
                    .post(AttendanceCalls.DOOR + token + "/walk-ins")
                    .then()
                    .statusCode(201);
        }
        list(token).body("people", hasSize(1));
    }
}
