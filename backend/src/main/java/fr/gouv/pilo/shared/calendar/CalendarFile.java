package fr.gouv.pilo.shared.calendar;

import java.util.List;

/**
 * A file of calendar entries.
 *
 * @param method what is to be done with them, in a mail; null for what programs subscribe to
 * @param name of a calendar that is subscribed to
 */
public record CalendarFile(Method method, String name, List<CalendarEvent> events) {
    /** With its charset: its texts are not ASCII. */
    public static final String TYPE = "text/calendar; charset=utf-8";

    public enum Method {
        REQUEST,
        CANCEL
    }

    public static CalendarFile feed(String name, List<CalendarEvent> events) {
        return new CalendarFile(null, name, events);
    }

    /** One entry a message, as RFC 5546 wants it: programs look at the first of several. */
    public static CalendarFile message(Method method, CalendarEvent event) {
        return new CalendarFile(method, null, List.of(event));
    }

    public byte[] bytes() {
        return CalendarWriter.write(this);
    }
}
