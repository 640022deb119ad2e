package fr.gouv.pilo.event;

import static fr.gouv.pilo.event.Agendas.confirmed;
import static fr.gouv.pilo.event.EventCalls.MISSION;
import static fr.gouv.pilo.event.EventCalls.act;
import static fr.gouv.pilo.event.EventCalls.event;
import static fr.gouv.pilo.event.EventCalls.map;
import static fr.gouv.pilo.event.EventCalls.published;
import static fr.gouv.pilo.event.EventCalls.session;
import static fr.gouv.pilo.event.EventCalls.update;
import static fr.gouv.pilo.event.RegistrationCalls.asked;
import static fr.gouv.pilo.event.RegistrationCalls.mail;
import static fr.gouv.pilo.event.RegistrationCalls.only;
import static fr.gouv.pilo.event.RegistrationCalls.own;
import static fr.gouv.pilo.event.RegistrationCalls.request;
import static fr.gouv.pilo.event.RegistrationCalls.token;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.gouv.pilo.PiloTest;
import fr.gouv.pilo.shared.calendar.ReadCalendar;
import fr.gouv.pilo.shared.mail.Post;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** E4: what is told of a seat is in the agenda too, under an identifier that stays and a sequence that rises. */
@PiloTest
class EventCalendarTest {
    @Inject
    Post post;

    private Agendas agendas;

    @BeforeEach
    void open() throws IOException {
        agendas = new Agendas(post);
    }

    @AfterEach
    void close() {
        agendas.close();
    }

    @Test
    void a_confirmed_seat_is_an_invitation_and_what_comes_before_is_none() throws Exception {
        var form = event("title", "Écrire; clair, \\ « net » 🎉");
        var event = EventCalls.created(MISSION, form);
        act(MISSION, event, "publications", null).then().statusCode(201);
        var mail = mail();
        request(event, asked(mail)).then().statusCode(202);
        assertEquals(List.of(), agendas.last(mail), "an address that nobody confirmed");
        var id = only(event);
        own(token(id), "confirmations").then().statusCode(201);
        var entry = agendas.entry(mail, "REQUEST");
        assertEquals("Écrire; clair, \\ « net » 🎉", entry.summary());
        assertEquals("Salle Garonne, 1 place Saint-Étienne, 31000 Toulouse", entry.location());
        assertEquals("CONFIRMED", entry.status());
        assertEquals(Duration.ofHours(3), entry.length());
        assertEquals(0, entry.sequence());
        assertEquals("https://essai.invalid/public/lien/registration-" + id, entry.url());
        assertEquals(mail, entry.attendee());
        assertEquals("Camille Exemple", entry.name());
        assertEquals("ACCEPTED", entry.partstat());
        assertTrue(entry.uid().contains(id));
        assertEquals(agendas.last(mail).get(1).name(), "invitation.ics");
    }

    @Test
    void a_move_a_change_and_a_cancellation_keep_the_identifier_and_raise_the_sequence() throws Exception {
        var form = event();
        var event = EventCalls.created(MISSION, form);
        act(MISSION, event, "publications", null).then().statusCode(201);
        var mail = mail();
        confirmed(event, mail);
        var first = agendas.entry(mail, "REQUEST");
        form.put("place", "Salle Tarn");
        update(MISSION, event, form).then().statusCode(200);
        EventClock.gathered(event);
        var changed = agendas.entry(mail, "REQUEST");
        assertEquals(first.uid(), changed.uid());
        assertEquals(1, changed.sequence());
        assertTrue(changed.location().startsWith("Salle Tarn"));
        act(
                        MISSION,
                        event,
                        "postponements",
                        map("sessions", List.of(session(40, "09:30", "12:30")), "reason", "Salle prise"))
                .then()
                .statusCode(201);
        EventClock.gathered(event);
        var moved = agendas.entry(mail, "REQUEST");
        assertEquals(first.uid(), moved.uid());
        assertEquals(2, moved.sequence());
        assertEquals(
                Duration.ofDays(10).toDays(),
                Duration.between(first.start(), moved.start()).plusHours(1).toDays());
        act(MISSION, event, "cancellations", map("reason", "Grève")).then().statusCode(201);
        var cancelled = agendas.entry(mail, "CANCEL");
        assertEquals(first.uid(), cancelled.uid());
        assertEquals(3, cancelled.sequence());
        assertEquals("CANCELLED", cancelled.status());
        assertEquals("annulation.ics", agendas.last(mail).get(1).name());
    }

    @Test
    void a_change_that_no_agenda_shows_sends_nothing_and_raises_nothing() {
        var form = event();
        var event = EventCalls.created(MISSION, form);
        act(MISSION, event, "publications", null).then().statusCode(201);
        confirmed(event, mail());
        form.put("summary", "Une faute en moins.");
        update(MISSION, event, form).then().statusCode(200);
        assertEquals(0, RegistrationCalls.notices(event, "EVENT_CHANGED"));
        assertEquals(0, (int) EventCalls.get(event).extract().path("event.sequence"));
    }

    @Test
    void a_seat_given_up_leaves_the_agenda_and_who_waits_has_none() throws Exception {
        var event = published(MISSION, "capacityOnSite", 1);
        var first = mail();
        var id = confirmed(event, first);
        var second = mail();
        confirmed(event, second);
        assertEquals(List.of(), agendas.last(second), "a place in the queue");
        var invited = agendas.entry(first, "REQUEST");
        own(token(id), "cancellations").then().statusCode(201);
        var gone = agendas.entry(first, "CANCEL");
        assertEquals(invited.uid(), gone.uid());
        assertEquals(1, gone.sequence());
        assertEquals(List.of(), agendas.last(second), "a seat that is offered");
        var next = only(event);
        own(token(next), "acceptances").then().statusCode(201);
        var accepted = agendas.entry(second, "REQUEST");
        assertNotEquals(invited.uid(), accepted.uid());
        own(token(next), "cancellations").then().statusCode(201);
        assertEquals("CANCEL", agendas.invitation(second).method());
    }

    @Test
    void who_waits_and_gives_up_is_told_without_a_calendar() throws Exception {
        var event = published(MISSION, "capacityOnSite", 1);
        confirmed(event, mail());
        var mail = mail();
        var id = confirmed(event, mail);
        own(token(id), "cancellations").then().statusCode(201);
        assertEquals(2 + 1, agendas.parts(mail).size());
        assertEquals(List.of(), agendas.last(mail));
    }

    @Test
    void the_video_link_is_for_who_has_a_seat_at_a_distance() throws Exception {
        var event = published(
                MISSION, "mode", "HYBRID", "videoLink", "https://visio.demo.invalid/salle", "capacityRemote", 9);
        var remote = mail();
        confirmed(event, remote, "mode", "REMOTE");
        assertEquals(
                "https://visio.demo.invalid/salle",
                agendas.entry(remote, "REQUEST").location());
        var here = mail();
        var id = confirmed(event, here);
        var before = agendas.entry(here, "REQUEST");
        assertFalse(before.location().contains("visio"));
        RegistrationCalls.act(id, "mode-changes", map("mode", "REMOTE", "mayWait", false, "reason", "Empêchée"))
                .then()
                .statusCode(201);
        var after = agendas.entry(here, "REQUEST");
        assertEquals("https://visio.demo.invalid/salle", after.location());
        assertEquals(before.uid(), after.uid());
        assertEquals(before.sequence() + 1, after.sequence());
    }

    @Test
    void each_session_is_an_entry_of_its_own_and_one_that_is_no_more_is_cancelled() throws Exception {
        var morning = session(30, "09:00", "12:00");
        morning.put("title", "Matin");
        var event = published(
                MISSION, "sessions", List.of(morning, session(30, "14:00", "17:00"), session(31, "09:00", "12:00")));
        var mail = mail();
        var id = confirmed(event, mail);
        var invited = agendas.entries(mail, "REQUEST", "REQUEST", "REQUEST");
        assertTrue(invited.get(0).summary().endsWith(" – Matin"));
        assertTrue(invited.get(1).summary().endsWith(" (séance 2 sur 3)"));
        assertEquals(3, invited.stream().map(ReadCalendar.Entry::uid).distinct().count());
        act(
                        MISSION,
                        event,
                        "postponements",
                        map(
                                "sessions",
                                List.of(session(40, "09:00", "12:00"), session(40, "14:00", "17:00")),
                                "reason",
                                "Salle prise"))
                .then()
                .statusCode(201);
        EventClock.gathered(event);
        var moved = agendas.entries(mail, "REQUEST", "REQUEST", "CANCEL");
        assertEquals(
                invited.stream().map(ReadCalendar.Entry::uid).toList(),
                moved.stream().map(ReadCalendar.Entry::uid).toList());
        assertTrue(moved.get(0).start().isAfter(invited.get(2).end()));
        own(token(id), "cancellations").then().statusCode(201);
        agendas.entries(mail, "CANCEL", "CANCEL");
    }

    @Test
    void a_copy_has_an_identifier_of_its_own_and_begins_again() {
        var event = published(MISSION);
        act(
                        MISSION,
                        event,
                        "postponements",
                        map("sessions", List.of(session(40, "09:30", "12:30")), "reason", "Salle prise"))
                .then()
                .statusCode(201);
        String copy = EventCalls.json(MISSION, Map.of("starts", List.of(EventCalls.day(60) + "T09:30")))
                .header("If-Match", EventCalls.tag(event))
                .post(EventCalls.URL + "/" + event + "/copies")
                .then()
                .statusCode(201)
                .extract()
                .path("copies[0].id");
        assertEquals(1, (int) EventCalls.get(event).extract().path("event.sequence"));
        assertEquals(0, (int) EventCalls.get(copy).extract().path("event.sequence"));
        assertNotEquals((String) EventCalls.get(event).extract().path("uid"), (String)
                EventCalls.get(copy).extract().path("uid"));
    }

    @Test
    void a_seat_that_was_given_up_and_is_had_again_has_a_sequence_of_its_own_E4() throws Exception {
        var event = published(MISSION, "mode", "HYBRID", "capacityRemote", 1);
        var mail = mail();
        var id = confirmed(event, mail);
        var invited = agendas.entry(mail, "REQUEST");
        var before = confirmed(event, mail(), "mode", "REMOTE");
        RegistrationCalls.act(id, "mode-changes", map("mode", "REMOTE", "mayWait", true, "reason", null))
                .then()
                .statusCode(201);
        var gone = agendas.entry(mail, "CANCEL");
        own(token(before), "cancellations").then().statusCode(201);
        own(token(id), "acceptances").then().statusCode(201);
        var again = agendas.entry(mail, "REQUEST");
        assertEquals(invited.uid(), again.uid());
        assertEquals(List.of(0, 1, 2), List.of(invited.sequence(), gone.sequence(), again.sequence()));
    }
}
