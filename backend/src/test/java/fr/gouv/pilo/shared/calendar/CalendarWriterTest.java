package fr.gouv.pilo.shared.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.gouv.pilo.shared.calendar.CalendarEvent.Invitation;
import fr.gouv.pilo.shared.calendar.CalendarEvent.Person;
import fr.gouv.pilo.shared.calendar.CalendarEvent.Said;
import fr.gouv.pilo.shared.calendar.CalendarEvent.Status;
import fr.gouv.pilo.shared.calendar.CalendarFile.Method;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is written is what two libraries read; lines, texts and the hours of Paris. */
class CalendarWriterTest {
    private static final Person ORGANISER = new Person("pilo@demo.invalid", "Pil’O");

    private static CalendarEvent event(String start, String end, Said said, Person attendee) {
        return new CalendarEvent(
                "evt-2026-014-x@pilo",
                3,
                Instant.parse("2026-11-29T08:00:00.123Z"),
                OffsetDateTime.parse(start).toInstant(),
                OffsetDateTime.parse(end).toInstant(),
                Status.CONFIRMED,
                said,
                attendee == null ? null : new Invitation(ORGANISER, attendee));
    }

    private static ReadCalendar.Entry read(String start, String end, Said said, Person attendee) {
        var read = ReadCalendar.of(CalendarFile.message(Method.REQUEST, event(start, end, said, attendee))
                .bytes());
        assertEquals(1, read.entries().size());
        assertEquals("REQUEST", read.method());
        return read.entries().get(0);
    }

    private static Said titled(String title) {
        return new Said(title, null, null, null);
    }

    private static final Person SOMEBODY = new Person("quelquun@demo.invalid", "Quelqu’un");

    @Test
    void texts_of_300_characters_with_accents_emoji_and_every_sign_arrive_whole() {
        for (var text : List.of(
                "é".repeat(300),
                "👩‍💻".repeat(100),
                "a;b,c\\d\\n e:f\"g\" ^n ^'",
                "x".repeat(75),
                "x".repeat(66) + "é",
                "Ligne 1\nLigne 2;\n\nLigne 4",
                "deux  espaces",
                "fin\\")) {
            var entry = read(
                    "2026-12-03T09:30+01:00",
                    "2026-12-03T12:30+01:00",
                    new Said(text, text, text, "https://essai.invalid/public/lien/k1-a?b=c;d,e"),
                    SOMEBODY);
            assertEquals(text, entry.summary());
            assertEquals(text, entry.description());
            assertEquals(text, entry.location());
            assertEquals("https://essai.invalid/public/lien/k1-a?b=c;d,e", entry.url());
        }
    }

    @Test
    void a_name_is_within_its_quotes_and_nothing_ends_a_line() {
        var entry = read(
                "2026-12-03T09:30+01:00",
                "2026-12-03T12:30+01:00",
                titled("Titre\r\nATTENDEE:mailto:autre@demo.invalid\u0007"),
                new Person("a+b@demo.invalid", "Émilie \"Mimi\"; Lefèvre:\r\nX-A:b 🎉 " + "n".repeat(300)));
        assertEquals("Titre\nATTENDEE:mailto:autre@demo.invalid", entry.summary());
        assertEquals("a+b@demo.invalid", entry.attendee());
        assertEquals("Émilie 'Mimi'; Lefèvre:  X-A:b 🎉 " + "n".repeat(300), entry.name());
        assertEquals("pilo@demo.invalid", entry.organiser());
        assertEquals("ACCEPTED", entry.partstat());
        assertEquals("evt-2026-014-x@pilo", entry.uid());
        assertEquals(3, entry.sequence());
    }

    /** Readers forgive it; not all do. */
    @Test
    void what_stands_for_something_in_a_line_is_escaped() {
        var text = new String(
                CalendarFile.feed(
                                "Agenda",
                                List.of(event(
                                        "2026-12-03T09:30+01:00",
                                        "2026-12-03T12:30+01:00",
                                        titled("a;b,c\\d\ne"),
                                        null)))
                        .bytes(),
                StandardCharsets.UTF_8);
        assertTrue(text.contains("\r\nSUMMARY:a\\;b\\,c\\\\d\\ne\r\n"), text);
    }

    @Test
    void half_a_character_is_none() {
        assertEquals(
                "ab",
                read("2026-12-03T09:30+01:00", "2026-12-03T12:30+01:00", titled("a\uD83Db"), SOMEBODY)
                        .summary());
    }

    @Test
    void an_event_across_the_change_of_hour_has_its_length_F14() {
        var said = titled("Nuit");
        assertEquals(
                Duration.ofHours(7),
                read("2026-10-24T22:00+02:00", "2026-10-25T04:00+01:00", said, SOMEBODY)
                        .length());
        assertEquals(
                Duration.ofHours(5),
                read("2027-03-27T22:00+01:00", "2027-03-28T04:00+02:00", said, SOMEBODY)
                        .length());
        for (var start : List.of("2026-10-25T02:30+02:00", "2026-10-25T02:30+01:00")) {
            var entry = read(start, "2026-10-25T05:00+01:00", said, SOMEBODY);
            assertEquals(OffsetDateTime.parse(start).toInstant(), entry.start());
        }
        assertEquals(
                Duration.ofMinutes(90),
                read("2026-10-25T02:00+02:00", "2026-10-25T02:30+01:00", said, SOMEBODY)
                        .length());
        var summer = read("2027-07-01T09:00+02:00", "2027-07-01T10:00+02:00", said, SOMEBODY);
        assertEquals(Instant.parse("2027-07-01T07:00:00Z"), summer.start());
        var newYear = read("2026-12-31T23:59+01:00", "2027-01-01T00:30+01:00", said, SOMEBODY);
        assertEquals(Duration.ofMinutes(31), newYear.length());
    }

    @Test
    void hours_are_those_of_Paris() {
        var text = new String(
                CalendarFile.feed(
                                "Agenda",
                                List.of(event(
                                        "2026-12-03T09:30+01:00", "2026-12-03T12:30+01:00", titled("Atelier"), null)))
                        .bytes(),
                StandardCharsets.UTF_8);
        assertTrue(text.contains("\r\nDTSTART;TZID=Europe/Paris:20261203T093000\r\n"), text);
        assertTrue(text.contains("\r\nDTSTAMP:20261129T080000Z\r\n"), text);
        assertTrue(text.contains("\r\nX-WR-CALNAME:Agenda\r\n"), text);
        assertTrue(text.contains("\r\nREFRESH-INTERVAL;VALUE=DURATION:PT1H\r\n"), text);
        assertFalse(text.contains("METHOD"));
        assertFalse(text.contains("ATTENDEE"));
    }

    @Test
    void a_calendar_without_entries_is_read_too() {
        var read = ReadCalendar.of(CalendarFile.feed("Agenda", List.of()).bytes());
        assertEquals(List.of(), read.entries());
        assertNull(read.method());
    }

    @Test
    void sessions_are_told_apart_by_their_rank() {
        assertEquals("evt-1@pilo", CalendarSession.of("evt-1@pilo", 0));
        assertEquals("evt-1-3@pilo", CalendarSession.of("evt-1@pilo", 2));
        assertEquals("Cours – Matin", CalendarSession.summary("Cours", "Matin", 0, 2));
        assertEquals("Cours (séance 2 sur 2)", CalendarSession.summary("Cours", "", 1, 2));
        assertEquals("Cours", CalendarSession.summary("Cours", null, 0, 1));
    }
}
