package fr.gouv.pilo.event;

import static fr.gouv.pilo.event.EventCalls.MISSION;
import static fr.gouv.pilo.event.EventCalls.event;
import static fr.gouv.pilo.event.EventCalls.map;
import static fr.gouv.pilo.event.EventCalls.published;
import static fr.gouv.pilo.event.EventCalls.session;
import static fr.gouv.pilo.event.EventCalls.update;
import static fr.gouv.pilo.event.RegistrationCalls.asked;
import static fr.gouv.pilo.event.RegistrationCalls.byHand;
import static fr.gouv.pilo.event.RegistrationCalls.cancel;
import static fr.gouv.pilo.event.RegistrationCalls.mail;
import static fr.gouv.pilo.event.RegistrationCalls.notices;
import static fr.gouv.pilo.event.RegistrationCalls.own;
import static fr.gouv.pilo.event.RegistrationCalls.pass;
import static fr.gouv.pilo.event.RegistrationCalls.reasons;
import static fr.gouv.pilo.event.RegistrationCalls.register;
import static fr.gouv.pilo.event.RegistrationCalls.registered;
import static fr.gouv.pilo.event.RegistrationCalls.request;
import static fr.gouv.pilo.event.RegistrationCalls.state;
import static fr.gouv.pilo.event.RegistrationCalls.token;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fr.gouv.pilo.PiloTest;
import fr.gouv.pilo.shared.db.Sql;
import fr.gouv.pilo.shared.db.SqlFailure;
import fr.gouv.pilo.shared.problem.ProblemException;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The traps that hurt others; what the database itself refuses. */
@PiloTest
class QueueTrapTest {
    @Inject
    Sql sql;

    @Inject
    QueueService clock;

    @Inject
    Registrar registrar;

    @Inject
    RegistrationRuleRepository rules;

    private static void held(String event, int held, int waiting) {
        EventCalls.get(event).body("event.onSite.held", equalTo(held)).body("event.onSite.waiting", equalTo(waiting));
    }

    private static io.restassured.response.Response put(String id, Object form) {
        return EventCalls.json(MISSION, form)
                .header("If-Match", RegistrationCalls.tag(id))
                .put(RegistrationCalls.URL + "/" + id);
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

    @Test
    void what_was_seen_at_the_door_is_undone_neither_by_the_organiser_nor_by_the_person() {
        var event = published(MISSION);
        var id = registered(event, "seats", 2);
        EventClock.backdate(event);
        EventCalls.json(MISSION, map("presence", "PRESENT", "seats", 2, "note", null))
                .post(RegistrationCalls.URL + "/" + id + "/attendances")
                .then()
                .statusCode(201);
        cancel(id).then().statusCode(409);
        put(id, RegistrationCalls.details("seats", 1)).then().statusCode(409);
        own(token(id), "cancellations").then().statusCode(409);
        RegistrationCalls.get(id)
                .body("registration.state", equalTo("CONFIRMED"))
                .body("registration.seats", equalTo(2))
                .body("registration.presentSeats", equalTo(2));
        held(event, 2, 0);
    }

    @Test
    void a_window_that_closes_takes_nobody_more_from_the_public_page_and_says_so() {
        var event = published(MISSION);
        sql.update(
                "UPDATE event SET registration_closes_at = now() - interval '1 minute' WHERE id = ?",
                UUID.fromString(event));
        request(event, asked(mail())).then().statusCode(409);
        held(event, 0, 0);
        registered(event);
        held(event, 1, 0);
    }

    @Test
    void who_registers_while_the_event_is_being_cancelled_is_refused_once_the_seats_are_theirs_to_take() {
        var event = published(MISSION);
        // Read before it was cancelled, as by whoever then waits for the seats.
        var read = rules.of(UUID.fromString(event)).orElseThrow();
        EventCalls.act(MISSION, event, "cancellations", map("reason", "Grève"))
                .then()
                .statusCode(201);
        var form = new CreatePublicRegistration(
                SeatMode.ON_SITE,
                "Exemple",
                "Camille",
                mail(),
                null,
                null,
                true,
                1,
                List.of(),
                java.util.Set.of(),
                List.of(),
                null);
        assertThrows(ProblemException.class, () -> QuarkusTransaction.requiringNew()
                .run(() -> registrar.byPerson(read, form, java.time.Instant.now())));
        held(event, 0, 0);
    }
}
