package fr.gouv.pilo.event;

import static fr.gouv.pilo.event.EventCalls.MISSION;
import static fr.gouv.pilo.event.EventCalls.event;
import static fr.gouv.pilo.event.EventCalls.map;
import static fr.gouv.pilo.event.EventCalls.published;
import static fr.gouv.pilo.event.EventCalls.session;
import static fr.gouv.pilo.event.RegistrationCalls.asked;
import static fr.gouv.pilo.event.RegistrationCalls.cancel;
import static fr.gouv.pilo.event.RegistrationCalls.get;
import static fr.gouv.pilo.event.RegistrationCalls.mail;
import static fr.gouv.pilo.event.RegistrationCalls.notices;
import static fr.gouv.pilo.event.RegistrationCalls.only;
import static fr.gouv.pilo.event.RegistrationCalls.own;
import static fr.gouv.pilo.event.RegistrationCalls.pass;
import static fr.gouv.pilo.event.RegistrationCalls.reasons;
import static fr.gouv.pilo.event.RegistrationCalls.registered;
import static fr.gouv.pilo.event.RegistrationCalls.request;
import static fr.gouv.pilo.event.RegistrationCalls.state;
import static fr.gouv.pilo.event.RegistrationCalls.token;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.gouv.pilo.Api;
import fr.gouv.pilo.PiloTest;
import fr.gouv.pilo.shared.db.Sql;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** E1: seats, offers and their deadlines. */
@PiloTest
class RegistrationQueueTest {
    @Inject
    Sql sql;

    private static void held(String event, int held, int waiting) {
        EventCalls.get(event).body("event.onSite.held", equalTo(held)).body("event.onSite.waiting", equalTo(waiting));
    }

    @Test
    void a_seat_is_kept_two_hours_and_is_the_person_s_once_its_address_is_confirmed() {
        var event = published(MISSION);
        request(event, asked(mail())).then().statusCode(202);
        var id = only(event);
        held(event, 1, 0);
        String until =
                get(id).body("registration.state", equalTo("PENDING")).extract().path("registration.deadline");
        var wait = Instant.parse(until).getEpochSecond() - Instant.now().getEpochSecond();
        assertTrue(wait > 7_000 && wait <= 7_200, until);
        var token = token(id);
        own(token, "confirmations").then().statusCode(201).body("state", equalTo("CONFIRMED"));
        own(token, "confirmations").then().statusCode(201).body("state", equalTo("CONFIRMED"));
        held(event, 1, 0);
        assertEquals(List.of("SEAT_FREE", "ADDRESS_CONFIRMED"), reasons(id));
        assertEquals(1, notices(event, "CONFIRM_ADDRESS"));
        assertEquals(1, notices(event, "CONFIRMED"));
    }

    @Test
    void the_queue_holds_every_rank_confirmed_or_not_and_who_is_offered_a_seat() {
        var event = published(MISSION, "capacityOnSite", 2);
        var seated = registered(event);
        var leaves = registered(event);
        var offered = registered(event);
        request(event, asked(mail())).then().statusCode(202);
        var unconfirmed = only(event);
        var queued = registered(event);
        cancel(leaves).then().statusCode(201);
        var at = RegistrationCalls.URL + "?sort=rank&event=" + event + "&queue=";
        Api.as(MISSION)
                .get(at + "true")
                .then()
                .statusCode(200)
                .body("items.id", contains(offered, unconfirmed, queued))
                .body("items.state", contains("OFFERED", "PENDING", "QUEUED"))
                .body("items.place", contains(null, 1, 2));
        Api.as(MISSION).get(at + "false").then().body("items.id", contains(seated, leaves));
    }

    @Test
    void an_address_that_is_not_confirmed_gives_its_seat_to_the_next() {
        var event = published(MISSION, "capacityOnSite", 1);
        request(event, asked(mail())).then().statusCode(202);
        var first = only(event);
        var second = registered(event);
        held(event, 1, 1);
        pass(event);
        assertEquals("EXPIRED", state(first));
        assertEquals("OFFERED", state(second));
        own(token(first), "confirmations").then().statusCode(409);
        held(event, 1, 0);
    }

    @Test
    void a_freed_seat_is_offered_to_the_first_in_the_queue_and_each_move_says_why() {
        var event = published(MISSION, "capacityOnSite", 1);
        var first = registered(event);
        var second = registered(event);
        var third = registered(event);
        get(second).body("registration.state", equalTo("QUEUED")).body("registration.place", equalTo(1));
        get(third).body("registration.place", equalTo(2));
        cancel(first).then().statusCode(201).body("registration.state", equalTo("CANCELLED"));
        get(second).body("registration.state", equalTo("OFFERED")).body("registration.deadline", notNullValue());
        get(third).body("registration.place", equalTo(1));
        own(token(second), "acceptances").then().statusCode(201).body("state", equalTo("CONFIRMED"));
        assertEquals(List.of("NO_SEAT", "FIRST_IN_QUEUE", "OFFER_ACCEPTED"), reasons(second));
        Api.as(MISSION)
                .get("/api/v1/events/" + event + "/queue-moves")
                .then()
                .statusCode(200)
                .body("total", equalTo(6))
                .body(
                        "items.find { it.reason == 'FIRST_IN_QUEUE' }.explanation",
                        containsString("revenait à la première"))
                .body("items.find { it.reason == 'FIRST_IN_QUEUE' }.free", equalTo(1))
                .body("items.find { it.reason == 'FIRST_IN_QUEUE' }.place", equalTo(1));
    }

    @Test
    void an_offer_that_is_declined_goes_to_the_next_at_once() {
        var event = published(MISSION, "capacityOnSite", 1);
        var first = registered(event);
        var second = registered(event);
        var third = registered(event);
        cancel(first);
        own(token(second), "refusals").then().statusCode(201).body("state", equalTo("CANCELLED"));
        assertEquals("OFFERED", state(third));
        held(event, 1, 0);
        own(token(second), "acceptances").then().statusCode(409);
    }

    @Test
    void an_offer_never_passes_the_start_and_nothing_is_offered_after_it() {
        var event = published(MISSION, "capacityOnSite", 1);
        var first = registered(event);
        var second = registered(event);
        var third = registered(event);
        EventClock.startIn(event, "4 hours");
        cancel(first);
        String until = get(second).extract().path("registration.deadline");
        String start = EventCalls.get(event).extract().path("event.startsAt");
        assertTrue(!Instant.parse(until).isAfter(Instant.parse(start)), until + " " + start);
        EventClock.shift(event, "-3 days");
        pass(event);
        assertEquals("EXPIRED", state(second));
        assertEquals("QUEUED", state(third));
        own(token(third), "cancellations").then().statusCode(409);
    }

    @Test
    void who_answers_when_an_event_moves_has_the_time_to_answer_again() {
        var event = published(MISSION, "capacityOnSite", 1);
        var first = registered(event);
        var second = registered(event);
        cancel(first);
        sql.update(
                "UPDATE event_registration SET deadline = now() + interval '1 minute' WHERE id = ?",
                UUID.fromString(second));
        EventCalls.act(
                        MISSION,
                        event,
                        "postponements",
                        map("sessions", List.of(session(50, "09:30", "12:30")), "reason", "Salle"))
                .then()
                .statusCode(201);
        String until = get(second).extract().path("registration.deadline");
        assertTrue(Instant.parse(until).isAfter(Instant.now().plusSeconds(47 * 3_600)), until);
        assertEquals(1, notices(event, "EVENT_MOVED"));
    }
}
