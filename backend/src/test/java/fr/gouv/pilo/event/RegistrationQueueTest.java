package fr.gouv.pilo.event;

import static fr.gouv.pilo.event.EventCalls.MISSION;
import static fr.gouv.pilo.event.EventCalls.event;
import static fr.gouv.pilo.event.EventCalls.map;
import static fr.gouv.pilo.event.EventCalls.published;
import static fr.gouv.pilo.event.EventCalls.session;
import static fr.gouv.pilo.event.EventCalls.update;
import static fr.gouv.pilo.event.RegistrationCalls.act;
import static fr.gouv.pilo.event.RegistrationCalls.asked;
import static fr.gouv.pilo.event.RegistrationCalls.byHand;
import static fr.gouv.pilo.event.RegistrationCalls.cancel;
import static fr.gouv.pilo.event.RegistrationCalls.get;
import static fr.gouv.pilo.event.RegistrationCalls.mail;
import static fr.gouv.pilo.event.RegistrationCalls.notices;
import static fr.gouv.pilo.event.RegistrationCalls.only;
import static fr.gouv.pilo.event.RegistrationCalls.own;
import static fr.gouv.pilo.event.RegistrationCalls.pass;
import static fr.gouv.pilo.event.RegistrationCalls.reasons;
import static fr.gouv.pilo.event.RegistrationCalls.register;
import static fr.gouv.pilo.event.RegistrationCalls.registered;
import static fr.gouv.pilo.event.RegistrationCalls.request;
import static fr.gouv.pilo.event.RegistrationCalls.state;
import static fr.gouv.pilo.event.RegistrationCalls.token;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.gouv.pilo.Api;
import fr.gouv.pilo.PiloTest;
import fr.gouv.pilo.shared.db.Sql;
import fr.gouv.pilo.shared.db.SqlFailure;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** E1: seats, queues, offers; each trap that hurt others. */
@PiloTest
class RegistrationQueueTest {
    @Inject
    Sql sql;

    @Inject
    QueueService clock;

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
    void trap_the_person_promoted_cancels_and_the_seat_goes_on() {
        var event = published(MISSION, "capacityOnSite", 1);
        var first = registered(event);
        var second = registered(event);
        var third = registered(event);
        cancel(first);
        cancel(second).then().statusCode(201);
        assertEquals("OFFERED", state(third));
        own(token(third), "acceptances").then().statusCode(201);
        cancel(third).then().statusCode(201);
        held(event, 0, 0);
        assertEquals("CONFIRMED", state(registered(event)));
    }

    @Test
    void trap_an_offer_that_expires_is_counted_once_however_often_the_clock_looks() {
        var event = published(MISSION, "capacityOnSite", 1);
        var first = registered(event);
        var second = registered(event);
        var third = registered(event);
        var fourth = registered(event);
        cancel(first);
        pass(event);
        clock.run();
        clock.run();
        assertEquals("EXPIRED", state(second));
        assertEquals("OFFERED", state(third));
        assertEquals("QUEUED", state(fourth));
        held(event, 1, 1);
        assertEquals(List.of("NO_SEAT", "FIRST_IN_QUEUE", "OFFER_EXPIRED"), reasons(second));
        assertEquals(1, notices(event, "OFFER_EXPIRED"));
    }

    @Test
    void an_offer_is_refused_once_its_time_is_over_even_before_the_clock_has_looked() {
        var event = published(MISSION, "capacityOnSite", 1);
        var first = registered(event);
        var second = registered(event);
        cancel(first);
        sql.update(
                "UPDATE event_registration SET deadline = now() - interval '1 second' WHERE id = ?",
                UUID.fromString(second));
        own(token(second), "acceptances").then().statusCode(409);
        assertEquals("CONFIRMED", state(registered(event)));
    }

    @Test
    void trap_seats_that_are_added_go_to_the_queue() {
        var form = event("capacityOnSite", 1);
        var event = EventCalls.created(MISSION, form);
        EventCalls.act(MISSION, event, "publications", null).then().statusCode(201);
        registered(event);
        var second = registered(event);
        var third = registered(event);
        form.put("capacityOnSite", 2);
        update(MISSION, event, form).then().statusCode(200).body("event.onSite.held", equalTo(2));
        assertEquals("OFFERED", state(second));
        assertEquals("QUEUED", state(third));
        form.put("capacityOnSite", 1);
        update(MISSION, event, form).then().statusCode(422).body("violations.pointer", hasItem("/capacityOnSite"));
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
    void an_offer_never_passes_the_start_and_nothing_is_offered_after_it() {
        var event = published(MISSION, "capacityOnSite", 1);
        var first = registered(event);
        var second = registered(event);
        var third = registered(event);
        EventClock.shift(event, "-29 days -20 hours");
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

    private static io.restassured.response.Response put(String id, Object form) {
        return EventCalls.json(MISSION, form)
                .header("If-Match", RegistrationCalls.tag(id))
                .put(RegistrationCalls.URL + "/" + id);
    }

    @Test
    void the_database_itself_refuses_a_seat_too_many_and_a_second_registration_of_one_person() {
        var event = published(MISSION, "capacityOnSite", 1);
        registered(event);
        var waits = UUID.fromString(registered(event));
        assertThrows(
                SqlFailure.class,
                () -> sql.update("UPDATE event_registration SET state = 'CONFIRMED' WHERE id = ?", waits));
        assertThrows(
                SqlFailure.class,
                () -> sql.update(
                        "UPDATE event_registration SET person_id = (SELECT person_id FROM event_registration WHERE event_id = ? AND held = 1) WHERE id = ?",
                        UUID.fromString(event),
                        waits));
        assertThrows(
                SqlFailure.class,
                () -> sql.update("UPDATE event_pool SET capacity = 0 WHERE event_id = ?", UUID.fromString(event)));
        held(event, 1, 1);
    }

    @Test
    void nothing_moves_in_a_cancelled_event_until_it_is_moved_to_another_date() {
        var event = published(MISSION, "capacityOnSite", 1);
        var first = registered(event);
        var second = registered(event);
        cancel(first);
        EventCalls.act(MISSION, event, "cancellations", map("reason", "Grève"))
                .then()
                .statusCode(201);
        pass(event);
        assertEquals("OFFERED", state(second));
        own(token(second), "acceptances").then().statusCode(409);
        request(event, asked(mail())).then().statusCode(409);
        register(MISSION, byHand(event)).then().statusCode(409);
        EventCalls.act(
                        MISSION,
                        event,
                        "postponements",
                        map("sessions", List.of(session(50, "09:30", "12:30")), "reason", "Nouvelle date"))
                .then()
                .statusCode(201);
        own(token(second), "acceptances").then().statusCode(201).body("state", equalTo("CONFIRMED"));
        assertEquals(1, notices(event, "EVENT_CANCELLED"));
    }

    @Test
    void trap_a_copy_inherits_no_message_and_no_registration() {
        var event = published(MISSION);
        registered(event);
        var form = event("place", "Salle Tarn");
        update(MISSION, event, form).then().statusCode(200);
        String copy = EventCalls.json(MISSION, map("starts", List.of(EventCalls.day(70) + "T09:30"), "series", null))
                .post(EventCalls.URL + "/" + event + "/copies")
                .then()
                .statusCode(201)
                .extract()
                .path("copies[0].id");
        EventCalls.get(copy).body("event.onSite.held", equalTo(0)).body("event.sequence", equalTo(0));
        assertEquals(1, notices(event, "EVENT_CHANGED"));
        assertEquals(0, notices(copy, "EVENT_CHANGED"));
        assertEquals(
                0,
                sql.one(
                                "SELECT count(*)::int FROM event_registration WHERE event_id = ?",
                                row -> row.getInt(1),
                                UUID.fromString(copy))
                        .orElseThrow());
    }

    @Test
    void changes_within_a_minute_are_one_message_to_each_and_an_unchanged_event_tells_nothing() {
        var form = event();
        var event = EventCalls.created(MISSION, form);
        EventCalls.act(MISSION, event, "publications", null).then().statusCode(201);
        registered(event);
        registered(event);
        form.put("description", "Une faute en moins.");
        update(MISSION, event, form).then().statusCode(200);
        assertEquals(0, notices(event, "EVENT_CHANGED"));
        form.put("place", "Salle Tarn");
        update(MISSION, event, form).then().statusCode(200);
        form.put("place", "Salle Aude");
        update(MISSION, event, form).then().statusCode(200).body("event.sequence", not(equalTo(0)));
        assertEquals(2, notices(event, "EVENT_CHANGED"));
    }
}
