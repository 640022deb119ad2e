package fr.gouv.pilo.shared.calendar;

import java.time.Instant;

/**
 * One entry of a calendar.
 *
 * @param uid the same for the same entry, for ever
 * @param sequence it rises with each change that who holds the entry must know (E4)
 * @param stamp when this was said of it
 * @param invitation null in a calendar that is read, not sent
 */
public record CalendarEvent(
        String uid,
        int sequence,
        Instant stamp,
        Instant start,
        Instant end,
        Status status,
        Said said,
        Invitation invitation) {
    public enum Status {
        TENTATIVE,
        CONFIRMED,
        CANCELLED
    }

    /** What people read of it; each but the summary may be null. */
    public record Said(String summary, String description, String location, String url) {}

    /** Who sends it to whom. */
    public record Invitation(Person organiser, Person attendee) {}

    /** @param name null if unknown */
    public record Person(String address, String name) {}
}
