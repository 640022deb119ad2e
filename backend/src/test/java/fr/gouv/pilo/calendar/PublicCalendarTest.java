package fr.gouv.pilo.calendar;

import static fr.gouv.pilo.event.EventCalls.MISSION;
import static fr.gouv.pilo.event.EventCalls.act;
import static fr.gouv.pilo.event.EventCalls.created;
import static fr.gouv.pilo.event.EventCalls.map;
import static fr.gouv.pilo.event.EventCalls.published;
import static fr.gouv.pilo.event.EventCalls.session;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.gouv.pilo.Api;
import fr.gouv.pilo.PiloTest;
import fr.gouv.pilo.event.EventCalls;
import fr.gouv.pilo.event.EventClock;
import fr.gouv.pilo.shared.calendar.ReadCalendar;
import fr.gouv.pilo.shared.calendar.ReadCalendar.Entry;
import fr.gouv.pilo.shared.db.Sql;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What anybody subscribes to: the events that have a public page, without a name, read by two libraries. */
@PiloTest
class PublicCalendarTest {
    private static final String URL = "/api/v1/public/calendar.ics";

    @Inject
    Sql sql;

    private static byte[] feed(String query) {
        return Api.anonymous()
                .get(URL + query)
                .then()
                .statusCode(200)
                .header("Content-Type", equalTo("text/calendar; charset=utf-8"))
                .extract()
                .asByteArray();
    }

    private static List<Entry> entries(String query, String event) {
        String uid = EventCalls.get(event).extract().path("uid");
        var start = uid.substring(0, uid.indexOf('@'));
        return ReadCalendar.of(feed(query)).entries().stream()
                .filter(one -> one.uid().equals(uid) || one.uid().startsWith(start + "-"))
                .toList();
    }

    private static Optional<Entry> entry(String event) {
        return entries("", event).stream().findFirst();
    }

    @Test
    void it_shows_what_is_published_and_open_to_all_and_nothing_else() {
        var event = published(MISSION, "mode", "HYBRID", "videoLink", "https://visio.demo.invalid/secret-de-salle");
        var entry = entry(event).orElseThrow();
        assertEquals("CONFIRMED", entry.status());
        assertEquals(0, entry.sequence());
        assertEquals("Salle Garonne, 1 place Saint-Étienne, 31000 Toulouse ou à distance", entry.location());
        assertTrue(entry.url().contains("/public/evenements/"), entry.url());
        assertTrue(entry.description().startsWith("Trois heures pour récrire un courrier."), entry.description());
        assertEquals(Optional.empty(), entry(created(MISSION)), "a draft");
        assertEquals(Optional.empty(), entry(published(MISSION, "openToPublic", false)), "of agents alone");
        var text = new String(feed(""), StandardCharsets.UTF_8);
        assertFalse(text.contains("secret-de-salle"));
        assertFalse(text.contains("ATTENDEE"));
        assertFalse(text.contains("ORGANIZER"));
        assertTrue(text.contains("X-WR-CALNAME:Événements – Occitanie\r\n"), text.substring(0, 400));
    }

    @Test
    void an_audience_gets_its_own_and_what_is_for_everybody() {
        var managers = published(MISSION, "audiences", List.of("MANAGERS"));
        var agents = published(MISSION, "audiences", List.of("AGENTS"));
        var all = published(MISSION, "audiences", List.of("EVERYBODY"));
        assertEquals(1, entries("?audience=MANAGERS", managers).size());
        assertEquals(0, entries("?audience=MANAGERS", agents).size());
        assertEquals(1, entries("?audience=MANAGERS", all).size());
        assertEquals(1, entries("?audience=MANAGERS&audience=AGENTS", agents).size());
        assertTrue(new String(feed("?audience=MANAGERS"), StandardCharsets.UTF_8)
                .contains("X-WR-CALNAME:Événements – Occitanie – Encadrants\r\n"));
        Api.anonymous().get(URL + "?audience=X").then().statusCode(400);
        Api.anonymous().get(URL + "?public=X").then().statusCode(400);
    }

    @Test
    void a_move_keeps_the_identifier_and_raises_the_sequence_and_a_copy_begins_again() {
        var event = published(MISSION);
        var before = entry(event).orElseThrow();
        act(
                        MISSION,
                        event,
                        "postponements",
                        map("sessions", List.of(session(40, "09:30", "12:30")), "reason", "Salle prise"))
                .then()
                .statusCode(201);
        var after = entry(event).orElseThrow();
        assertEquals(before.uid(), after.uid());
        assertEquals(1, after.sequence());
        assertTrue(after.start().isAfter(before.end()));
        String copy = act(MISSION, event, "copies", map("starts", List.of("2099-01-01T09:00")))
                .then()
                .statusCode(201)
                .extract()
                .path("copies[0].uid");
        assertNotEquals(before.uid(), copy);
    }

    @Test
    void each_session_is_an_entry_and_one_across_the_change_of_hour_has_its_length_F14() {
        var event = published(
                MISSION,
                "sessions",
                List.of(session(30, "09:00", "12:00"), session(30, "14:00", "17:00"), session(31, "09:00", "12:00")));
        var entries = entries("", event);
        assertEquals(3, entries.size());
        assertEquals(3, entries.stream().map(Entry::uid).distinct().count());
        assertTrue(entries.get(2).summary().endsWith(" (séance 3 sur 3)"));
        var eve = EventClock.eveOfChange(true);
        var night = published(
                MISSION,
                "sessions",
                List.of(map("title", "Nuit", "start", eve + "T22:00", "end", eve.plusDays(1) + "T04:00")));
        assertEquals(5, entry(night).orElseThrow().length().toHours());
    }

    @Test
    void what_is_cancelled_stays_for_thirty_days_as_such() {
        var event = published(MISSION);
        act(MISSION, event, "cancellations", map("reason", "Grève")).then().statusCode(201);
        var entry = entry(event).orElseThrow();
        assertEquals("CANCELLED", entry.status());
        assertEquals(1, entry.sequence());
        assertTrue(entry.summary().startsWith("Annulé : "));
        cancelledBefore(event, 29);
        assertTrue(entry(event).isPresent());
        cancelledBefore(event, 31);
        assertEquals(Optional.empty(), entry(event));
    }

    private void cancelledBefore(String event, int days) {
        assertEquals(
                1,
                sql.update(
                        "UPDATE event SET cancelled_at = now() - ? * interval '1 day' WHERE id = ?",
                        days,
                        UUID.fromString(event)));
    }

    @Test
    void it_goes_back_one_year_and_ahead_two() {
        var event = published(MISSION);
        for (var days : List.of(-360, -400, 700, 760)) {
            sql.update(
                    "UPDATE event SET starts_at = now() + ? * interval '1 day', ends_at = now() + ? * interval '1 day' + interval '1 hour' WHERE id = ?",
                    days,
                    days,
                    UUID.fromString(event));
            assertEquals(days == -360 || days == 700, entry(event).isPresent(), days + " days");
        }
    }

    @Test
    void who_has_read_it_is_told_that_nothing_changed() {
        published(MISSION);
        var first = Api.anonymous().get(URL).then().statusCode(200).header("Cache-Control", containsString("public"));
        var tag = first.extract().header("ETag");
        Api.anonymous()
                .header("If-None-Match", tag)
                .get(URL)
                .then()
                .statusCode(304)
                .header("Cache-Control", equalTo("public, max-age=300"));
        published(MISSION);
        assertNotEquals(
                tag,
                Api.anonymous()
                        .header("If-None-Match", tag)
                        .get(URL)
                        .then()
                        .statusCode(200)
                        .extract()
                        .header("ETag"));
    }
}
