package fr.gouv.pilo.event;

import fr.gouv.pilo.shared.db.Sql;
import jakarta.enterprise.inject.spi.CDI;
import java.util.UUID;

/** What time alone does to an event: tests do not wait for it. */
public final class EventClock {
    private EventClock() {}

    public static void backdate(String event) {
        shift(event, "-60 days");
    }

    /** Moved whole so that it starts in so long from now, at whatever hour the test runs. */
    public static void startIn(String event, String delay) {
        var by = CDI.current()
                .select(Sql.class)
                .get()
                .one(
                        "SELECT (now() + ?::interval - starts_at)::text AS by FROM event WHERE id = ?",
                        row -> row.getString("by"),
                        delay,
                        UUID.fromString(event))
                .orElseThrow();
        shift(event, by);
    }

    public static void shift(String event, String by) {
        var sql = CDI.current().select(Sql.class).get();
        var id = UUID.fromString(event);
        sql.update(
                "UPDATE event_session SET starts_at = starts_at + ?::interval, ends_at = ends_at + ?::interval WHERE event_id = ?",
                by,
                by,
                id);
        sql.update(
                "UPDATE event SET starts_at = starts_at + ?::interval, ends_at = ends_at + ?::interval WHERE id = ?",
                by,
                by,
                id);
    }

    /** The minute is over in which changes of an event are one message. */
    public static void gathered(String event) {
        CDI.current().select(Sql.class).get().update("""
                        UPDATE event_notice n SET not_before = now() - interval '1 second' FROM event_registration r
                        WHERE r.id = n.registration_id AND r.event_id = ? AND n.told_at IS NULL""", UUID.fromString(event));
        CDI.current().select(EventMailService.class).get().run();
    }
}
