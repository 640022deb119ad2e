package fr.gouv.pilo.event;

import fr.gouv.pilo.BusinessDay;
import fr.gouv.pilo.shared.db.Sql;
import fr.gouv.pilo.shared.time.BusinessClock;
import jakarta.enterprise.inject.spi.CDI;
import java.time.LocalDate;
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
        move(event, "%1$s = %1$s + ?::interval", by);
    }

    /** At the hours of before, on the wall of Paris: a change of clocks between is not seen. */
    public static void shift(String event, String by) {
        move(event, "%1$s = (%1$s AT TIME ZONE 'Europe/Paris' + ?::interval) AT TIME ZONE 'Europe/Paris'", by);
    }

    private static void move(String event, String moved, String by) {
        var sql = CDI.current().select(Sql.class).get();
        var set = moved.formatted("starts_at") + ", " + moved.formatted("ends_at");
        sql.update("UPDATE event_session SET " + set + " WHERE event_id = ?", by, by, UUID.fromString(event));
        sql.update("UPDATE event SET " + set + " WHERE id = ?", by, by, UUID.fromString(event));
    }

    /** The eve of a night to come when clocks go forward, or back: in two months at least. */
    public static LocalDate eveOfChange(boolean forward) {
        var rules = BusinessClock.ZONE.getRules();
        var change = rules.nextTransition(BusinessDay.today()
                .plusDays(60)
                .atStartOfDay(BusinessClock.ZONE)
                .toInstant());
        while (change.isGap() != forward) {
            change = rules.nextTransition(change.getInstant());
        }
        return change.getDateTimeBefore().toLocalDate().minusDays(1);
    }

    /** The minute is over in which changes of an event are one message. */
    public static void gathered(String event) {
        CDI.current().select(Sql.class).get().update("""
                        UPDATE event_notice n SET not_before = now() - interval '1 second' FROM event_registration r
                        WHERE r.id = n.registration_id AND r.event_id = ? AND n.told_at IS NULL""", UUID.fromString(event));
        CDI.current().select(EventMailService.class).get().run();
    }
}
