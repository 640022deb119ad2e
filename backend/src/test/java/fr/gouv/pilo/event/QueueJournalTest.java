package fr.gouv.pilo.event;

import static fr.gouv.pilo.event.EventCalls.MISSION;
import static fr.gouv.pilo.event.EventCalls.published;
import static fr.gouv.pilo.event.RegistrationCalls.byHand;
import static fr.gouv.pilo.event.RegistrationCalls.cancel;
import static fr.gouv.pilo.event.RegistrationCalls.mail;
import static fr.gouv.pilo.event.RegistrationCalls.notices;
import static fr.gouv.pilo.event.RegistrationCalls.register;
import static fr.gouv.pilo.event.RegistrationCalls.registered;
import static fr.gouv.pilo.event.RegistrationCalls.registeredAs;
import static fr.gouv.pilo.event.RegistrationCalls.reminded;
import static fr.gouv.pilo.event.RegistrationCalls.state;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fr.gouv.pilo.Api;
import fr.gouv.pilo.PiloTest;
import fr.gouv.pilo.event.Presences.Visit;
import fr.gouv.pilo.shared.db.Sql;
import fr.gouv.pilo.shared.db.SqlFailure;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What the queue does of itself, what is kept of it, and who is told. */
@PiloTest
class QueueJournalTest {
    @Inject
    Sql sql;

    @Inject
    QueueService clock;

    @Inject
    DoorRegistrar door;

    @Inject
    EventMailService mails;

    @Test
    void a_seat_that_is_left_at_a_distance_for_one_at_the_door_is_offered_at_once() {
        var event = published(MISSION, "mode", "HYBRID", "capacityRemote", 1);
        var first = registered(event, "mode", "REMOTE");
        var mail = mail();
        var comes = registeredAs(mail, event, "mode", "REMOTE");
        var next = registered(event, "mode", "REMOTE");
        cancel(first);
        assertEquals("OFFERED", state(comes));
        var visit = new Visit("Exemple", "Camille", mail, "Service", "DEPT-31", true);
        var id = UUID.fromString(event);
        QuarkusTransaction.requiringNew().run(() -> door.comeIn(id, visit, Instant.now()));
        assertEquals("CONFIRMED", state(comes));
        assertEquals("OFFERED", state(next));
    }

    @Test
    void an_event_whose_queue_fails_keeps_no_other_from_its_own() {
        var broken = List.of(published(MISSION, "capacityOnSite", 1), published(MISSION, "capacityOnSite", 1));
        var good = published(MISSION, "capacityOnSite", 1);
        for (var event : List.of(broken.get(0), good, broken.get(1))) {
            var first = registered(event);
            registered(event);
            cancel(first);
            sql.update(
                    "UPDATE event_registration SET deadline = now() - interval '1 second' WHERE event_id = ? AND deadline IS NOT NULL",
                    UUID.fromString(event));
        }
        // One seat fewer than is held: what is taken back is refused by the database.
        broken.forEach(one -> sql.update("UPDATE event_pool SET held = 0 WHERE event_id = ?", UUID.fromString(one)));
        try {
            assertEquals(1, assertThrows(SqlFailure.class, clock::run).getSuppressed().length);
            assertEquals(0, (int) EventCalls.get(good).extract().path("event.onSite.held"));
        } finally {
            broken.forEach(
                    one -> sql.update("UPDATE event_pool SET held = 1 WHERE event_id = ?", UUID.fromString(one)));
        }
    }

    @Test
    void an_address_that_no_relay_takes_is_refused_by_hand_and_in_a_list_too() {
        var event = published(MISSION);
        var form = byHand(event);
        form.put("mail", "é" + mail());
        register(MISSION, form)
                .then()
                .statusCode(422)
                .body("violations.pointer", contains("/mail"))
                .body("violations.code", contains("unreachable"));
        RosterCalls.send(event, RosterCalls.line("é" + mail()), RosterCalls.line())
                .statusCode(201)
                .body("counts.added", equalTo(1))
                .body("counts.refused", equalTo(1));
    }

    @Test
    void who_was_invited_since_is_told_that_a_list_was_taken_back_and_nobody_else() {
        var event = published(MISSION);
        var id = RosterCalls.checked(event, RosterCalls.line(), RosterCalls.line());
        RosterCalls.apply(id, false).statusCode(200);
        assertEquals(0, notices(event, "CONFIRMED"));
        String reminded = Api.as(MISSION)
                .get(RegistrationCalls.URL + "?event=" + event)
                .then()
                .extract()
                .path("items[0].id");
        reminded(reminded);
        mails.run();
        RosterCalls.reverse(id).statusCode(200);
        assertEquals(1, notices(event, "CANCELLED"));
        assertEquals("CANCELLED", state(reminded));
    }
}
