package fr.gouv.pilo.shared.limit;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;

/** The places of one kind. As many may wait as there are places: more would hold the threads that serve the others. */
final class PlaceCount {
    private final int places;
    private final int perCaller;
    private final Map<String, Integer> takenBy = new HashMap<>();
    private final Map<String, Integer> waitingOf = new HashMap<>();
    private int taken;
    private int waiting;

    PlaceCount(int places, int perCaller) {
        this.places = places;
        this.perCaller = perCaller;
    }

    synchronized int taken() {
        return taken;
    }

    synchronized boolean take(String caller, Duration patience) {
        if (!free(caller) && !awaited(caller, patience)) {
            return false;
        }
        taken++;
        takenBy.merge(caller, 1, Integer::sum);
        return true;
    }

    /** One that was taken. */
    Place place(String caller) {
        var held = new AtomicBoolean(true);
        return () -> {
            if (held.compareAndSet(true, false)) {
                giveBack(caller);
            }
        };
    }

    private synchronized void giveBack(String caller) {
        taken--;
        less(takenBy, caller);
        notifyAll();
    }

    private boolean free(String caller) {
        return taken < places && takenBy.getOrDefault(caller, 0) < perCaller;
    }

    private boolean awaited(String caller, Duration patience) {
        if (waiting >= places || waitingOf.getOrDefault(caller, 0) >= perCaller) {
            return false;
        }
        waiting++;
        waitingOf.merge(caller, 1, Integer::sum);
        try {
            return awaitFree(caller, System.nanoTime() + patience.toNanos());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            waiting--;
            less(waitingOf, caller);
        }
    }

    private boolean awaitFree(String caller, long until) throws InterruptedException {
        while (!free(caller)) {
            var left = (until - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                return false;
            }
            wait(left);
        }
        return true;
    }

    private static void less(Map<String, Integer> counts, String caller) {
        counts.computeIfPresent(caller, (name, count) -> count > 1 ? count - 1 : null);
    }
}
