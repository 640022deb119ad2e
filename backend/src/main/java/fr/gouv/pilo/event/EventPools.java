package fr.gouv.pilo.event;

import fr.gouv.pilo.event.EventPoolRepository.Pool;
import fr.gouv.pilo.shared.problem.Violations;
import fr.gouv.pilo.shared.text.French;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Gives each mode of an event its seats: never fewer than are taken. */
@ApplicationScoped
class EventPools {
    private final EventPoolRepository repository;

    EventPools(EventPoolRepository repository) {
        this.repository = repository;
    }

    void set(UUID event, EventRow row) {
        var faults = new Violations();
        var before = repository.lock(event);
        for (var pool : before) {
            if (row.mode().seats().contains(pool.mode())) {
                requireEnough(pool, row.capacity(pool.mode()), faults);
            } else if (pool.held() + pool.waiting() > 0) {
                faults.add("/mode", "taken", said(pool) + " : cette modalité ne peut plus être retirée.");
            } else {
                repository.remove(event, pool.mode());
            }
        }
        faults.throwIfAny();
        row.mode().seats().forEach(mode -> repository.set(event, mode, row.capacity(mode)));
    }

    private static void requireEnough(Pool pool, Integer capacity, Violations faults) {
        if (capacity != null && capacity < pool.held()) {
            var field = pool.mode() == SeatMode.ON_SITE ? "/capacityOnSite" : "/capacityRemote";
            faults.add(field, "below", said(pool) + " : il n'est pas possible de descendre à " + capacity + ".");
        }
    }

    private static String said(Pool pool) {
        return French.count(pool.held(), "place")
                + (pool.held() > 1 ? " sont déjà prises " : " est déjà prise ")
                + (pool.mode() == SeatMode.ON_SITE ? "sur place" : "à distance");
    }
}
