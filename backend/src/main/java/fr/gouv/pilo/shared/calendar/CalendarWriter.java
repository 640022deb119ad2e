package fr.gouv.pilo.shared.calendar;

import fr.gouv.pilo.shared.calendar.CalendarEvent.Invitation;
import fr.gouv.pilo.shared.calendar.CalendarEvent.Person;
import fr.gouv.pilo.shared.time.BusinessClock;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/** Writes a calendar. Hours are those of Paris, so that an entry stays where it is whatever the reader's own zone does. */
final class CalendarWriter {
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss");
    private static final DateTimeFormatter UTC = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'");
    private static final String ZONE = BusinessClock.ZONE.getId();

    /** Its rules since 1996; what is older is nobody's event. */
    private static final String[][] RULES = {
        {"DAYLIGHT", "+0100", "+0200", "CEST", "19810329T020000", "3"},
        {"STANDARD", "+0200", "+0100", "CET", "19961027T030000", "10"}
    };

    private final ContentLines lines = new ContentLines();

    private CalendarWriter() {}

    static byte[] write(CalendarFile file) {
        var writer = new CalendarWriter();
        writer.begin(file);
        writer.zone();
        file.events().forEach(writer::event);
        return writer.lines.add("END", "VCALENDAR").bytes();
    }

    private void begin(CalendarFile file) {
        lines.add("BEGIN", "VCALENDAR")
                .add("VERSION", "2.0")
                .add("PRODID", "-//Pil'O//Agenda//FR")
                .add("CALSCALE", "GREGORIAN");
        if (file.method() != null) {
            lines.add("METHOD", file.method().name());
            return;
        }
        lines.addText("NAME", file.name())
                .addText("X-WR-CALNAME", file.name())
                .add("X-WR-TIMEZONE", ZONE)
                .add("REFRESH-INTERVAL;VALUE=DURATION", "PT1H")
                .add("X-PUBLISHED-TTL", "PT1H");
    }

    private void zone() {
        lines.add("BEGIN", "VTIMEZONE").add("TZID", ZONE);
        for (var rule : RULES) {
            lines.add("BEGIN", rule[0])
                    .add("TZOFFSETFROM", rule[1])
                    .add("TZOFFSETTO", rule[2])
                    .add("TZNAME", rule[3])
                    .add("DTSTART", rule[4])
                    .add("RRULE", "FREQ=YEARLY;BYMONTH=" + rule[5] + ";BYDAY=-1SU")
                    .add("END", rule[0]);
        }
        lines.add("END", "VTIMEZONE");
    }

    private void event(CalendarEvent event) {
        lines.add("BEGIN", "VEVENT")
                .add("UID", event.uid())
                .add("SEQUENCE", Integer.toString(event.sequence()))
                .add("DTSTAMP", utc(event.stamp()));
        var exact = !struckOnce(event.start()) || !struckOnce(event.end());
        time("DTSTART", event.start(), exact);
        time("DTEND", event.end(), exact);
        lines.add("STATUS", event.status().name())
                .addText("SUMMARY", event.said().summary())
                .addText("DESCRIPTION", event.said().description())
                .addText("LOCATION", event.said().location());
        if (event.said().url() != null) {
            lines.add("URL", event.said().url());
        }
        if (event.invitation() != null) {
            people(event.invitation());
        }
        lines.add("END", "VEVENT");
    }

    /** Who is registered has said so: no answer is asked for, and none is read. */
    private void people(Invitation invitation) {
        lines.add("ORGANIZER" + name(invitation.organiser()), mailto(invitation.organiser()))
                .add(
                        "ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=ACCEPTED;RSVP=FALSE"
                                + name(invitation.attendee()),
                        mailto(invitation.attendee()));
    }

    private static String name(Person person) {
        return person.name() == null ? "" : ";CN=" + ContentLines.quoted(person.name());
    }

    private static String mailto(Person person) {
        return "mailto:"
                + URLEncoder.encode(person.address(), StandardCharsets.UTF_8)
                        .replace("%40", "@")
                        .replace("%2B", "+")
                        .replace("%27", "'");
    }

    /** The hour that strikes twice in October is said in universal time, which strikes each once (F14). */
    private static boolean struckOnce(Instant at) {
        var rules = BusinessClock.ZONE.getRules();
        return rules.getValidOffsets(at.atZone(BusinessClock.ZONE).toLocalDateTime())
                        .size()
                == 1;
    }

    private void time(String name, Instant at, boolean exact) {
        if (exact) {
            lines.add(name, utc(at));
        } else {
            lines.add(name + ";TZID=" + ZONE, LOCAL.format(at.atZone(BusinessClock.ZONE)));
        }
    }

    private static String utc(Instant at) {
        return UTC.format(at.truncatedTo(ChronoUnit.SECONDS).atOffset(ZoneOffset.UTC));
    }
}
