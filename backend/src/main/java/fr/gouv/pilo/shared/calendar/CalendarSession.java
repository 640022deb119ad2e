package fr.gouv.pilo.shared.calendar;

/** How the entries of an event of several sessions are told apart: by their rank, which outlives another date. */
public final class CalendarSession {
    private CalendarSession() {}

    /** @param rank from 0; the first has the event's own */
    public static String of(String uid, int rank) {
        if (rank == 0) {
            return uid;
        }
        var at = uid.indexOf('@');
        return uid.substring(0, at) + '-' + (rank + 1) + uid.substring(at);
    }

    /** @param session what the session is called; empty or null where it has no name */
    public static String summary(String event, String session, int rank, int of) {
        if (session != null && !session.isBlank()) {
            return event + " – " + session;
        }
        return of > 1 ? event + " (séance %d sur %d)".formatted(Math.min(rank + 1, of), of) : event;
    }
}
