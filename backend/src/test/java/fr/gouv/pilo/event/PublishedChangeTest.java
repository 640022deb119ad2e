package fr.gouv.pilo.event;

import static fr.gouv.pilo.event.EventCalls.MISSION;
import static fr.gouv.pilo.event.EventCalls.act;
import static fr.gouv.pilo.event.EventCalls.event;
import static fr.gouv.pilo.event.EventCalls.get;
import static fr.gouv.pilo.event.EventCalls.session;
import static fr.gouv.pilo.event.EventCalls.update;
import static fr.gouv.pilo.event.RegistrationCalls.cancel;
import static fr.gouv.pilo.event.RegistrationCalls.notices;
import static fr.gouv.pilo.event.RegistrationCalls.registered;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.gouv.pilo.PiloTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What of an event that is announced may still be written otherwise. */
@PiloTest
class PublishedChangeTest {
    private final Map<String, Object> form = event();

    private String published() {
        var id = EventCalls.created(MISSION, form);
        act(MISSION, id, "publications", null).then().statusCode(201);
        return id;
    }

    @Test
    void a_mode_that_nobody_comes_by_any_more_is_given_up_and_taken_again() {
        form.put("mode", "HYBRID");
        var id = published();
        cancel(registered(id)).then().statusCode(201);
        form.put("mode", "REMOTE");
        form.put("capacityOnSite", null);
        update(MISSION, id, form)
                .then()
                .statusCode(200)
                .body("event.mode", equalTo("REMOTE"))
                .body("event.onSite", nullValue())
                .body("event.remote.held", equalTo(0));
        get(id).body("event.onSite", nullValue());
        form.put("mode", "HYBRID");
        form.put("capacityOnSite", 3);
        update(MISSION, id, form).then().statusCode(200).body("event.onSite.capacity", equalTo(3));
        registered(id);
        get(id).body("event.onSite.held", equalTo(1));
    }

    @Test
    void a_mode_by_which_somebody_comes_or_waits_stays_and_the_refusal_says_which() {
        form.put("mode", "HYBRID");
        form.put("capacityOnSite", 1);
        var id = published();
        var first = registered(id);
        var waits = registered(id);
        form.put("mode", "REMOTE");
        form.put("capacityOnSite", null);
        update(MISSION, id, form)
                .then()
                .statusCode(422)
                .body("violations.pointer", contains("/mode"))
                .body("violations[0].message", containsString("1 place est déjà prise sur place"));
        cancel(waits);
        cancel(first);
        update(MISSION, id, form).then().statusCode(200);
    }

    @Test
    void what_an_announcement_must_say_is_said_as_long_as_it_is_open() {
        var id = published();
        form.put("place", null);
        form.put("capacityOnSite", null);
        update(MISSION, id, form)
                .then()
                .statusCode(422)
                .body("violations.pointer", contains("/place", "/capacityOnSite"));
        get(id).body("event.place", equalTo("Salle Garonne")).body("event.onSite.capacity", equalTo(15));
    }

    @Test
    void a_session_takes_another_title_at_the_same_hours_and_agendas_follow_E4() {
        var id = published();
        registered(id);
        String session = get(id).extract().path("sessions[0].id");
        var titled = session(30, "09:30", "12:30");
        titled.put("title", "Récrire un courrier");
        form.put("sessions", List.of(titled));
        update(MISSION, id, form)
                .then()
                .statusCode(200)
                .body("sessions[0].id", equalTo(session))
                .body("sessions[0].title", equalTo("Récrire un courrier"))
                .body("event.sequence", equalTo(1));
        assertEquals(1, notices(id, "EVENT_CHANGED"));
    }
}
