package fr.gouv.pilo.event;

import static fr.gouv.pilo.event.EventCalls.MISSION;
import static fr.gouv.pilo.event.EventCalls.event;
import static fr.gouv.pilo.event.EventCalls.map;
import static fr.gouv.pilo.event.EventCalls.published;
import static fr.gouv.pilo.event.RegistrationCalls.act;
import static fr.gouv.pilo.event.RegistrationCalls.asked;
import static fr.gouv.pilo.event.RegistrationCalls.byHand;
import static fr.gouv.pilo.event.RegistrationCalls.cancel;
import static fr.gouv.pilo.event.RegistrationCalls.get;
import static fr.gouv.pilo.event.RegistrationCalls.mail;
import static fr.gouv.pilo.event.RegistrationCalls.only;
import static fr.gouv.pilo.event.RegistrationCalls.own;
import static fr.gouv.pilo.event.RegistrationCalls.reasons;
import static fr.gouv.pilo.event.RegistrationCalls.register;
import static fr.gouv.pilo.event.RegistrationCalls.registered;
import static fr.gouv.pilo.event.RegistrationCalls.request;
import static fr.gouv.pilo.event.RegistrationCalls.state;
import static fr.gouv.pilo.event.RegistrationCalls.token;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.gouv.pilo.PiloTest;
import fr.gouv.pilo.shared.db.Sql;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Strict order, modes, services, several seats. */
@PiloTest
class QueueOrderTest {
    @Inject
    Sql sql;

    @Inject
    QueueService clock;

    private static void held(String event, int held, int waiting) {
        EventCalls.get(event).body("event.onSite.held", equalTo(held)).body("event.onSite.waiting", equalTo(waiting));
    }

    private static io.restassured.response.Response put(String id, Object form) {
        return EventCalls.json(MISSION, form)
                .header("If-Match", RegistrationCalls.tag(id))
                .put(RegistrationCalls.URL + "/" + id);
    }

    @Test
    void the_strict_order_holds_when_the_first_wants_two_and_the_organiser_may_let_one_pass() {
        var event = published(MISSION, "capacityOnSite", 2);
        var gone = registered(event);
        registered(event);
        var two = registered(event, "seats", 2, "companions", List.of("Une collègue"));
        var one = registered(event);
        cancel(gone);
        get(two).body("registration.state", equalTo("QUEUED")).body("registration.companions", hasItem("Une collègue"));
        assertEquals("QUEUED", state(one));
        EventCalls.get(event).body("event.onSite.held", equalTo(1)).body("event.onSite.firstWants", equalTo(2));
        var late = registered(event);
        assertEquals("QUEUED", state(late));
        act(one, "offers", map("reason", "Il ne reste qu'une place"))
                .then()
                .statusCode(201)
                .body("registration.state", equalTo("OFFERED"));
        assertEquals(List.of("NO_SEAT", "PASSED_OVER"), reasons(two));
        get(two).body("moves[1].note", equalTo("Il ne reste qu'une place"))
                .body("moves[1].accountName", notNullValue());
        assertEquals(List.of("SOMEBODY_WAITS", "LET_PASS"), reasons(one));
        act(late, "offers", map("reason", "Encore")).then().statusCode(409);
        EventCalls.get(event).body("event.onSite.firstWants", nullValue());
    }

    @Test
    void a_seat_freed_while_the_first_is_confirming_its_address_is_kept_for_it() {
        var event = published(MISSION, "capacityOnSite", 1);
        var first = registered(event);
        request(event, asked(mail())).then().statusCode(202);
        var pending = only(event);
        var third = registered(event);
        cancel(first);
        assertEquals("PENDING", state(pending));
        assertEquals("QUEUED", state(third));
        held(event, 1, 1);
        own(token(pending), "confirmations").then().statusCode(201).body("state", equalTo("CONFIRMED"));
    }

    @Test
    void whoever_confirms_later_keeps_the_place_of_its_arrival() {
        var event = published(MISSION, "capacityOnSite", 1);
        var first = registered(event);
        request(event, asked(mail())).then().statusCode(202);
        var pending = only(event);
        var third = registered(event);
        own(token(pending), "confirmations")
                .then()
                .statusCode(201)
                .body("state", equalTo("QUEUED"))
                .body("place", equalTo(1));
        cancel(first);
        assertEquals("OFFERED", state(pending));
        assertEquals("QUEUED", state(third));
    }

    @Test
    void the_queues_of_each_mode_are_apart_and_one_passes_from_one_to_the_other() {
        var event = published(MISSION, "mode", "HYBRID", "capacityOnSite", 1, "capacityRemote", 1);
        var here = registered(event);
        var waits = registered(event);
        var away = registered(event, "mode", "REMOTE");
        assertEquals("CONFIRMED", state(away));
        act(waits, "mode-changes", map("mode", "REMOTE", "mayWait", false, "reason", null))
                .then()
                .statusCode(409);
        act(away, "mode-changes", map("mode", "ON_SITE", "mayWait", true, "reason", "Préfère venir"))
                .then()
                .statusCode(201)
                .body("registration.state", equalTo("QUEUED"))
                .body("registration.place", equalTo(2));
        act(waits, "mode-changes", map("mode", "REMOTE", "mayWait", false, "reason", null))
                .then()
                .statusCode(201)
                .body("registration.state", equalTo("CONFIRMED"));
        EventCalls.get(event)
                .body("event.onSite.held", equalTo(1))
                .body("event.onSite.waiting", equalTo(1))
                .body("event.remote.held", equalTo(1));
        cancel(here);
        assertEquals("OFFERED", state(away));
    }

    @Test
    void a_service_that_has_a_seat_lets_the_others_pass_until_registration_closes() {
        var event = published(
                MISSION,
                "capacityOnSite",
                3,
                "onePerService",
                true,
                "registrationCloses",
                EventCalls.day(20) + "T09:00");
        assertEquals("CONFIRMED", state(registered(event, "service", "Préfecture du Lot")));
        var same = registered(event, "service", "PREFECTURE  DU LOT");
        assertEquals("QUEUED", state(same));
        assertEquals(List.of("SERVICE_FIRST"), reasons(same));
        assertEquals("CONFIRMED", state(registered(event, "service", "DDT de démonstration")));
        held(event, 2, 1);
        sql.update(
                "UPDATE event SET registration_closes_at = now() - interval '1 second' WHERE id = ?",
                UUID.fromString(event));
        clock.run();
        assertEquals("OFFERED", state(same));
    }

    @Test
    void without_a_queue_a_full_event_takes_nobody_whoever_asks() {
        var event = published(MISSION, "capacityOnSite", 1, "queue", false);
        var mail = mail();
        request(event, asked(mail)).then().statusCode(202);
        var answers = List.of(request(event, asked(mail)), request(event, asked(mail())));
        assertEquals(
                answers.get(0).path("detail").toString(),
                answers.get(1).path("detail").toString());
        answers.forEach(answer -> answer.then().statusCode(409));
        register(MISSION, byHand(event)).then().statusCode(409);
    }

    @Test
    void more_seats_than_there_are_in_all_would_wait_for_ever_and_are_refused() {
        var event = published(MISSION, "capacityOnSite", 1);
        register(MISSION, byHand(event, "seats", 2))
                .then()
                .statusCode(422)
                .body("violations.pointer", hasItem("/seats"));
        register(MISSION, byHand(event, "seats", 3)).then().statusCode(422);
    }

    @Test
    void fewer_seats_free_some_for_the_next_and_more_are_given_only_if_nobody_waits() {
        var event = published(MISSION, "capacityOnSite", 2);
        var two = registered(event, "seats", 2);
        var next = registered(event);
        var form = RegistrationCalls.details("seats", 1);
        put(two, form).then().statusCode(200).body("registration.seats", equalTo(1));
        assertEquals("OFFERED", state(next));
        form.put("seats", 2);
        put(two, form).then().statusCode(422).body("violations.pointer", hasItem("/seats"));
        held(event, 2, 0);
    }
}
