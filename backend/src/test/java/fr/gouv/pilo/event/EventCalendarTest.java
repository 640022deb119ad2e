package fr.gouv.pilo.event;

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
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.gouv.pilo.PiloTest;
import fr.gouv.pilo.shared.calendar.ReadCalendar;
import fr.gouv.pilo.shared.db.Sql;
import fr.gouv.pilo.shared.mail.Post;
import fr.gouv.pilo.shared.mail.SmtpSink;
import jakarta.inject.Inject;
import jakarta.mail.BodyPart;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** E4: what is told of a seat is in the agenda too, under an identifier that stays and a sequence that rises. */
@PiloTest
class EventCalendarTest {
    @Inject
    Post post;

    @Inject
    Sql sql;

    @Inject
    EventMailService mails;

    @Inject
    EventReminderService reminders;

    private SmtpSink sink;

    @BeforeEach
    void open() throws IOException {
        post.empty();
        sink = new SmtpSink();
    }

    @AfterEach
    void close() {
        sink.close();
        post.empty();
    }

    /** @param name null for the form of the message itself */
    private record Part(String name, String type, byte[] bytes) {}

    /** The calendars of each mail that one got, in order. */
    private List<List<Part>> parts(String to) throws Exception {
        post.sendAll(sink.port());
        var all = new ArrayList<List<Part>>();
        for (var mail : sink.received()) {
            if (mail.to().equals(to)) {
                var parts = new ArrayList<Part>();
                var message =
                        new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(mail.raw()));
                collect((Multipart) message.getContent(), parts);
                all.add(parts);
            }
        }
        return all;
    }

    private static void collect(Multipart from, List<Part> into) throws Exception {
        for (var at = 0; at < from.getCount(); at++) {
            BodyPart part = from.getBodyPart(at);
            if (part.getContentType().startsWith("multipart/")) {
                collect((Multipart) part.getContent(), into);
            } else if (!part.getContentType().startsWith("text/plain")
                    && !part.getContentType().startsWith("text/html")) {
                into.add(new Part(
                        part.getFileName(),
                        part.getContentType(),
                        part.getInputStream().readAllBytes()));
            }
        }
    }

    private List<Part> last(String to) throws Exception {
        var all = parts(to);
        assertFalse(all.isEmpty(), "no mail to " + to);
        return all.get(all.size() - 1);
    }

    /** Of a mail about one session: the message and its file say the same. */
    private ReadCalendar invitation(String to) throws Exception {
        var parts = last(to);
        assertEquals(2, parts.size());
        assertArrayEquals(parts.get(0).bytes(), parts.get(1).bytes());
        var read = ReadCalendar.of(parts.get(0).bytes());
        assertEquals(1, read.entries().size());
        assertTrue(
                parts.get(0).type().contains("method=" + read.method()),
                parts.get(0).type());
        assertEquals("application/ics", parts.get(1).type().split(";")[0]);
        return read;
    }

    private ReadCalendar.Entry entry(String to, String method) throws Exception {
        var read = invitation(to);
        assertEquals(method, read.method());
        return read.entries().get(0);
    }

    private static String confirmed(String event, String mail, Object... other) {
        request(event, asked(mail, other)).then().statusCode(202);
        var id = only(event);
        own(token(id), "confirmations").then().statusCode(201);
        return id;
    }

    @Test
    void a_confirmed_seat_is_an_invitation_and_what_comes_before_is_none() throws Exception {
        var form = event("title", "Écrire; clair, \\ « net » 🎉");
        var event = EventCalls.created(MISSION, form);
        act(MISSION, event, "publications", null).then().statusCode(201);
        var mail = mail();
        request(event, asked(mail)).then().statusCode(202);
        assertEquals(List.of(), last(mail), "an address that nobody confirmed");
        var id = only(event);
        own(token(id), "confirmations").then().statusCode(201);
        var entry = entry(mail, "REQUEST");
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
        assertEquals(last(mail).get(1).name(), "invitation.ics");
    }

    @Test
    void a_move_a_change_and_a_cancellation_keep_the_identifier_and_raise_the_sequence() throws Exception {
        var form = event();
        var event = EventCalls.created(MISSION, form);
        act(MISSION, event, "publications", null).then().statusCode(201);
        var mail = mail();
        confirmed(event, mail);
        var first = entry(mail, "REQUEST");
        form.put("place", "Salle Tarn");
        update(MISSION, event, form).then().statusCode(200);
        due(event);
        var changed = entry(mail, "REQUEST");
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
        var moved = entry(mail, "REQUEST");
        assertEquals(first.uid(), moved.uid());
        assertEquals(2, moved.sequence());
        assertEquals(
                Duration.ofDays(10).toDays(),
                Duration.between(first.start(), moved.start()).plusHours(1).toDays());
        act(MISSION, event, "cancellations", map("reason", "Grève")).then().statusCode(201);
        var cancelled = entry(mail, "CANCEL");
        assertEquals(first.uid(), cancelled.uid());
        assertEquals(3, cancelled.sequence());
        assertEquals("CANCELLED", cancelled.status());
        assertEquals("annulation.ics", last(mail).get(1).name());
    }

    private void due(String event) {
        assertEquals(
                1,
                sql.update(
                        "UPDATE event_notice n SET not_before = now() - interval '1 second' FROM event_registration r WHERE r.id = n.registration_id AND r.event_id = ? AND n.told_at IS NULL",
                        UUID.fromString(event)));
        mails.run();
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
        assertEquals(List.of(), last(second), "a place in the queue");
        var invited = entry(first, "REQUEST");
        own(token(id), "cancellations").then().statusCode(201);
        var gone = entry(first, "CANCEL");
        assertEquals(invited.uid(), gone.uid());
        assertEquals(1, gone.sequence());
        assertEquals(List.of(), last(second), "a seat that is offered");
        var next = only(event);
        own(token(next), "acceptances").then().statusCode(201);
        var accepted = entry(second, "REQUEST");
        assertNotEquals(invited.uid(), accepted.uid());
        own(token(next), "cancellations").then().statusCode(201);
        assertEquals("CANCEL", invitation(second).method());
    }

    @Test
    void who_waits_and_gives_up_is_told_without_a_calendar() throws Exception {
        var event = published(MISSION, "capacityOnSite", 1);
        confirmed(event, mail());
        var mail = mail();
        var id = confirmed(event, mail);
        own(token(id), "cancellations").then().statusCode(201);
        assertEquals(2 + 1, parts(mail).size());
        assertEquals(List.of(), last(mail));
    }

    @Test
    void the_video_link_is_for_who_has_a_seat_at_a_distance() throws Exception {
        var event = published(
                MISSION, "mode", "HYBRID", "videoLink", "https://visio.demo.invalid/salle", "capacityRemote", 9);
        var remote = mail();
        confirmed(event, remote, "mode", "REMOTE");
        assertEquals(
                "https://visio.demo.invalid/salle", entry(remote, "REQUEST").location());
        var here = mail();
        var id = confirmed(event, here);
        var before = entry(here, "REQUEST");
        assertFalse(before.location().contains("visio"));
        RegistrationCalls.act(id, "mode-changes", map("mode", "REMOTE", "mayWait", false, "reason", "Empêchée"))
                .then()
                .statusCode(201);
        var after = entry(here, "REQUEST");
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
        var invited = entries(mail, "REQUEST", "REQUEST", "REQUEST");
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
        var moved = entries(mail, "REQUEST", "REQUEST", "CANCEL");
        assertEquals(
                invited.stream().map(ReadCalendar.Entry::uid).toList(),
                moved.stream().map(ReadCalendar.Entry::uid).toList());
        assertTrue(moved.get(0).start().isAfter(invited.get(2).end()));
        own(token(id), "cancellations").then().statusCode(201);
        entries(mail, "CANCEL", "CANCEL");
    }

    private List<ReadCalendar.Entry> entries(String to, String... methods) throws Exception {
        var files = last(to);
        assertEquals(methods.length, files.size());
        var entries = new ArrayList<ReadCalendar.Entry>();
        for (var at = 0; at < methods.length; at++) {
            var read = ReadCalendar.of(files.get(at).bytes());
            assertEquals(methods[at], read.method());
            assertTrue(
                    files.get(at).name().endsWith("-seance-%d.ics".formatted(at + 1)),
                    files.get(at).name());
            entries.add(read.entries().get(0));
        }
        return entries;
    }

    @Test
    void who_comes_is_reminded_a_week_and_a_day_before_once_and_the_agenda_stays_as_it_is() throws Exception {
        var event = published(MISSION, "capacityOnSite", 1);
        var mail = mail();
        confirmed(event, mail);
        var waiting = mail();
        confirmed(event, waiting);
        var first = entry(mail, "REQUEST");
        var told = new ArrayList<Integer>();
        for (var hours : List.of(7 * 24 + 1, 7 * 24 - 1, 6 * 24 + 1, 25, 23, 3)) {
            beginsIn(event, hours);
            remind();
            remind();
            told.add(RegistrationCalls.notices(event, "REMINDER"));
        }
        assertEquals(List.of(0, 1, 2, 2, 3, 4), told);
        var reminded = entry(mail, "REQUEST");
        assertEquals(first.uid(), reminded.uid());
        assertEquals(first.sequence(), reminded.sequence());
        assertEquals(List.of(), last(waiting), "who waits is reminded of nothing");
    }

    private void remind() {
        reminders.run();
        mails.run();
    }

    /** Each beginning is another: whoever is told of it is told once. */
    private void beginsIn(String event, int hours) {
        sql.update("""
                UPDATE event SET starts_at = now() + make_interval(hours => ?), ends_at = now() + make_interval(hours => ? + 3)
                WHERE id = ?""", hours, hours, UUID.fromString(event));
        sql.update(
                "UPDATE event_registration SET confirmed_at = confirmed_at - interval '30 days' WHERE event_id = ?",
                UUID.fromString(event));
    }

    @Test
    void who_registered_since_is_not_reminded_of_what_was_just_said() {
        var event = published(MISSION, "sessions", List.of(session(6, "23:00", "23:30")));
        confirmed(event, mail());
        remind();
        assertEquals(0, RegistrationCalls.notices(event, "REMINDER"));
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
}
