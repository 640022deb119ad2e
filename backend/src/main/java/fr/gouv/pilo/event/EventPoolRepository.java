package fr.gouv.pilo.event;

import fr.gouv.pilo.shared.db.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The seats of an event by mode: the row that all who take or give one wait for. */
@ApplicationScoped
class EventPoolRepository {
    private final Sql sql;

    EventPoolRepository(Sql sql) {
        this.sql = sql;
    }

    record Pool(SeatMode mode, Integer capacity, int held, int waiting) {
        /** Seats that nobody has; as many as one wants where there is no limit. */
        int free() {
            return capacity == null ? Integer.MAX_VALUE : capacity - held;
        }
    }

    /** Always in one order, so that two who want both modes never wait for each other. */
    List<Pool> lock(UUID event) {
        return sql.list(
                Pool.class,
                "SELECT mode, capacity, held, waiting FROM event_pool WHERE event_id = ? ORDER BY mode FOR UPDATE",
                event);
    }

    void set(UUID event, SeatMode mode, Integer capacity) {
        sql.update("""
                INSERT INTO event_pool (event_id, mode, capacity) VALUES (?, ?, ?)
                ON CONFLICT (event_id, mode) DO UPDATE SET capacity = excluded.capacity""", event, mode, capacity);
    }

    /** None of these seats is left; where somebody had one, what is said of that stays true. */
    void close(UUID event, SeatMode mode) {
        sql.update("UPDATE event_pool SET capacity = 0 WHERE event_id = ? AND mode = ?", event, mode);
        sql.update("""
                DELETE FROM event_pool p WHERE p.event_id = ? AND p.mode = ?
                AND NOT EXISTS (SELECT FROM event_registration r WHERE r.event_id = p.event_id AND r.mode = p.mode)""", event, mode);
    }

    /** Who waits for so many seats, and where. */
    record Wish(int place, int seats) {}

    /** Those of the queue who want more than so many seats. */
    List<Wish> wishes(UUID event, SeatMode mode, int more) {
        return sql.list(Wish.class, """
                SELECT w.place, w.seats FROM (SELECT row_number() OVER (ORDER BY r.rank) AS place, r.seats FROM event_registration r
                    WHERE r.event_id = ? AND r.mode = ? AND r.waits = 1) w
                WHERE w.seats > ? ORDER BY w.place""", event, mode, more);
    }
}
