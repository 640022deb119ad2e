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

    void remove(UUID event, SeatMode mode) {
        sql.update("DELETE FROM event_pool WHERE event_id = ? AND mode = ?", event, mode);
    }
}
