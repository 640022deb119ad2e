package fr.gouv.pilo.event;

import fr.gouv.pilo.event.EventPoolRepository.Pool;
import fr.gouv.pilo.event.EventPoolRepository.Wish;
import fr.gouv.pilo.shared.problem.Violations;
import fr.gouv.pilo.shared.text.French;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Gives each mode of an event its seats: never fewer than are taken, nor than one who waits wants. */
@ApplicationScoped
class EventPools {
    private static final int NAMED = 5;

    private final EventPoolRepository repository;

    EventPools(EventPoolRepository repository) {
        this.repository = repository;
    }

    void set(UUID event, EventRow row) {
        set(event, row.mode(), row::capacity);
    }

    void set(UUID event, EventMode mode, Function<SeatMode, Integer> capacities) {
        var faults = new Violations();
        for (var pool : repository.lock(event)) {
            if (mode.seats().contains(pool.mode())) {
                requireEnough(pool, capacities.apply(pool.mode()), faults);
                requireWithin(event, pool, capacities.apply(pool.mode()), faults);
            } else if (pool.held() + pool.waiting() > 0) {
                faults.add("/mode", "taken", used(pool) + " : cette modalité ne peut plus être retirée.");
            } else {
                repository.close(event, pool.mode());
            }
        }
        faults.throwIfAny();
        mode.seats().forEach(one -> repository.set(event, one, capacities.apply(one)));
    }

    private static void requireEnough(Pool pool, Integer capacity, Violations faults) {
        if (capacity != null && capacity < pool.held()) {
            faults.add(field(pool), "below", taken(pool) + " : il n'est pas possible de descendre à " + capacity + ".");
        }
    }

    /** Who waits for more than there is in all is never served, nor anybody behind. */
    private void requireWithin(UUID event, Pool pool, Integer capacity, Violations faults) {
        var fewer = capacity != null && (pool.capacity() == null || capacity < pool.capacity());
        var wishes = fewer && pool.waiting() > 0 ? repository.wishes(event, pool.mode(), capacity) : List.<Wish>of();
        if (!wishes.isEmpty()) {
            var said = wishes.stream()
                    .limit(NAMED)
                    .map(one -> "%d places au rang %d".formatted(one.seats(), one.place()))
                    .collect(Collectors.joining(", ", "", wishes.size() > NAMED ? "…" : ""));
            faults.add(
                    field(pool),
                    "waited-for",
                    "La file attend %s : il n'est pas possible de descendre à %d, ces inscriptions bloqueraient toutes les suivantes. Réduisez-les d'abord."
                            .formatted(said, capacity));
        }
    }

    private static String field(Pool pool) {
        return pool.mode() == SeatMode.ON_SITE ? "/capacityOnSite" : "/capacityRemote";
    }

    private static String used(Pool pool) {
        return pool.held() > 0
                ? taken(pool)
                : French.count(pool.waiting(), "inscription")
                        + (pool.waiting() > 1 ? " attendent une place " : " attend une place ")
                        + where(pool);
    }

    private static String taken(Pool pool) {
        return French.count(pool.held(), "place")
                + (pool.held() > 1 ? " sont déjà prises " : " est déjà prise ")
                + where(pool);
    }

    private static String where(Pool pool) {
        return pool.mode() == SeatMode.ON_SITE ? "sur place" : "à distance";
    }
}
