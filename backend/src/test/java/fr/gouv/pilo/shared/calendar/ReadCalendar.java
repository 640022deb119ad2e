package fr.gouv.pilo.shared.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.text.ICalReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.temporal.Temporal;
import java.util.List;
import java.util.stream.Stream;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.CalendarComponent;
import net.fortuna.ical4j.model.property.DateProperty;

/** A calendar as two houses' libraries read it: both without a warning, and both the same. */
public record ReadCalendar(String method, List<Entry> entries) {
    /** Null for what is not said. */
    public record Entry(
            String uid,
            int sequence,
            String status,
            Instant start,
            Instant end,
            String summary,
            String description,
            String location,
            String url,
            String organiser,
            String attendee,
            String name,
            String partstat) {
        public Duration length() {
            return Duration.between(start, end);
        }
    }

    public static ReadCalendar of(byte[] bytes) {
        var text = new String(bytes, StandardCharsets.UTF_8);
        assertFalse(text.contains("\uFFFD"), "UTF-8 throughout");
        assertTrue(text.endsWith("\r\n"));
        assertFalse(text.replace("\r\n", "").matches("(?s).*[\r\n].*"), "each line ends by CRLF");
        text.lines()
                .forEach(line -> assertTrue(line.getBytes(StandardCharsets.UTF_8).length <= 75, "too long: " + line));
        try {
            var one = biweekly(bytes);
            assertEquals(one, ical4j(bytes), "both read the same");
            return one;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ReadCalendar biweekly(byte[] bytes) throws IOException {
        try (var reader = new ICalReader(new ByteArrayInputStream(bytes))) {
            var calendar = reader.readNext();
            assertEquals(List.of(), reader.getWarnings(), () -> new String(bytes, StandardCharsets.UTF_8));
            // It takes a calendar without entries for none; programs that subscribe to one do not.
            assertTrue(
                    calendar.getEvents().isEmpty()
                            || calendar.validate(ICalVersion.V2_0).isEmpty(),
                    () -> calendar.validate(ICalVersion.V2_0).toString());
            return new ReadCalendar(
                    calendar.getMethod() == null ? null : calendar.getMethod().getValue(),
                    calendar.getEvents().stream()
                            .map(event -> entry(calendar, event))
                            .toList());
        }
    }

    private static Entry entry(ICalendar calendar, VEvent event) {
        var attendee =
                event.getAttendees().isEmpty() ? null : event.getAttendees().get(0);
        return new Entry(
                event.getUid().getValue(),
                event.getSequence().getValue(),
                event.getStatus().getValue(),
                event.getDateStart().getValue().toInstant(),
                event.getDateEnd().getValue().toInstant(),
                event.getSummary().getValue(),
                event.getDescription() == null ? null : event.getDescription().getValue(),
                event.getLocation() == null ? null : event.getLocation().getValue(),
                event.getUrl() == null ? null : event.getUrl().getValue(),
                event.getOrganizer() == null ? null : event.getOrganizer().getEmail(),
                attendee == null ? null : attendee.getEmail(),
                attendee == null ? null : attendee.getCommonName(),
                attendee == null ? null : attendee.getParticipationStatus().getValue());
    }

    private static ReadCalendar ical4j(byte[] bytes) throws IOException {
        try {
            var calendar = new CalendarBuilder().build(new ByteArrayInputStream(bytes));
            var result = calendar.validate(true);
            assertFalse(result.hasErrors(), () -> result.getEntries().toString());
            return new ReadCalendar(value(calendar.getPropertyList().getAll(), Property.METHOD), entries(calendar));
        } catch (ParserException e) {
            throw new AssertionError(e);
        }
    }

    private static List<Entry> entries(Calendar calendar) {
        return Stream.of(calendar)
                .flatMap(all -> all.<CalendarComponent>getComponents().stream())
                .filter(one -> Component.VEVENT.equals(one.getName()))
                .map(ReadCalendar::entry)
                .toList();
    }

    private static Entry entry(CalendarComponent event) {
        var all = event.getPropertyList().getAll();
        var attendee = find(all, Property.ATTENDEE);
        return new Entry(
                value(all, Property.UID),
                Integer.parseInt(value(all, Property.SEQUENCE)),
                value(all, Property.STATUS),
                instant((DateProperty<?>) find(all, Property.DTSTART)),
                instant((DateProperty<?>) find(all, Property.DTEND)),
                value(all, Property.SUMMARY),
                value(all, Property.DESCRIPTION),
                value(all, Property.LOCATION),
                value(all, Property.URL),
                address(value(all, Property.ORGANIZER)),
                address(value(all, Property.ATTENDEE)),
                parameter(attendee, "CN"),
                parameter(attendee, "PARTSTAT"));
    }

    private static Property find(List<Property> all, String name) {
        return all.stream()
                .filter(one -> one.getName().equals(name))
                .findFirst()
                .orElse(null);
    }

    private static String value(List<Property> all, String name) {
        var found = find(all, name);
        return found == null ? null : found.getValue();
    }

    private static String parameter(Property of, String name) {
        return of == null
                ? null
                : of.getParameter(name).map(one -> one.getValue()).orElse(null);
    }

    private static String address(String mailto) {
        return mailto == null ? null : mailto.substring("mailto:".length());
    }

    private static Instant instant(DateProperty<?> property) {
        Temporal at = property.getDate();
        if (at instanceof Instant exact) {
            return exact;
        }
        return at instanceof OffsetDateTime offset ? offset.toInstant() : ((ZonedDateTime) at).toInstant();
    }
}
