package fr.gouv.pilo.event;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The queues of an event as one would write them on paper: the rule itself, slow and plain, in one list. */
final class QueueModel {
    static final long HOLD = 120;

    /** In the order in which they were made. */
    final List<Entry> all = new ArrayList<>();

    final Map<SeatMode, Integer> capacity = new EnumMap<>(SeatMode.class);
    private final long offer;
    long start;
    boolean open = true;
    private long lastRank;

    /** Times are minutes. */
    QueueModel(Map<SeatMode, Integer> capacity, long offer, long start) {
        this.capacity.putAll(capacity);
        this.offer = offer;
        this.start = start;
    }

    static final class Entry {
        final int person;
        SeatMode mode;
        int seats;
        RegistrationState state = RegistrationState.PENDING;
        boolean seated;
        Long deadline;
        private long rank;

        Entry(int person, SeatMode mode, int seats, long rank) {
            this.person = person;
            this.mode = mode;
            this.seats = seats;
            this.rank = rank;
        }

        boolean holds() {
            return state == RegistrationState.CONFIRMED
                    || state == RegistrationState.OFFERED
                    || state == RegistrationState.PENDING && seated;
        }

        boolean waits() {
            return state == RegistrationState.QUEUED || state == RegistrationState.PENDING && !seated;
        }

        private void become(RegistrationState next) {
            state = next;
            deadline = null;
        }
    }

    int held(SeatMode mode) {
        return all.stream()
                .filter(one -> one.mode == mode && one.holds())
                .mapToInt(one -> one.seats)
                .sum();
    }

    private int free(SeatMode mode) {
        return capacity.get(mode) - held(mode);
    }

    /** Who waits, first come first. */
    List<Entry> waiting(SeatMode mode) {
        return all.stream()
                .filter(one -> one.mode == mode && one.waits())
                .sorted(Comparator.comparing(one -> one.rank))
                .toList();
    }

    private boolean seatFor(SeatMode mode, int seats) {
        return waiting(mode).isEmpty() && seats <= free(mode);
    }

    private boolean knows(int person) {
        return all.stream().anyMatch(one -> one.person == person && one.state.active());
    }

    /** The clock, then what it freed. */
    void look(long now) {
        if (!open) {
            return;
        }
        for (var one : all) {
            if (one.deadline != null && one.deadline <= now) {
                one.become(RegistrationState.EXPIRED);
            }
        }
        settle(now);
    }

    private void settle(long now) {
        if (!open || now >= start) {
            return;
        }
        for (var mode : capacity.keySet()) {
            for (var one : waiting(mode)) {
                if (one.seats > free(mode)) {
                    break;
                }
                give(one, now);
            }
        }
    }

    private void give(Entry one, long now) {
        if (one.state == RegistrationState.PENDING) {
            one.seated = true;
        } else {
            one.state = RegistrationState.OFFERED;
            one.deadline = Math.min(now + offer, start);
        }
    }

    void register(int person, SeatMode mode, int seats, long now) {
        look(now);
        if (!open || seats > capacity.get(mode) || knows(person)) {
            return;
        }
        var seated = seatFor(mode, seats);
        var one = new Entry(person, mode, seats, ++lastRank);
        one.seated = seated;
        one.deadline = Math.min(now + HOLD, start);
        all.add(one);
    }

    void confirm(Entry one) {
        if (one.state == RegistrationState.PENDING) {
            one.become(one.seated ? RegistrationState.CONFIRMED : RegistrationState.QUEUED);
        }
    }

    void accept(Entry one) {
        if (one.state == RegistrationState.OFFERED) {
            one.become(RegistrationState.CONFIRMED);
        }
    }

    void decline(Entry one, long now) {
        if (one.state == RegistrationState.OFFERED) {
            one.become(RegistrationState.CANCELLED);
            settle(now);
        }
    }

    void cancel(Entry one, long now) {
        if (one.state.active()) {
            one.become(RegistrationState.CANCELLED);
            settle(now);
        }
    }

    void letPass(Entry one, long now) {
        if (one.state == RegistrationState.QUEUED && now < start && one.seats <= free(one.mode)) {
            give(one, now);
            settle(now);
        }
    }

    /** Who asks for other seats: more than there are in all never, and more of one's own only where nobody waits for them. */
    void ask(Entry one, int seats, long now) {
        var more = seats - one.seats;
        if (!one.state.active()
                || more > 0 && seats > capacity.get(one.mode)
                || more > 0 && one.holds() && !seatFor(one.mode, more)) {
            return;
        }
        one.seats = seats;
        settle(now);
    }

    void changeMode(Entry one, SeatMode mode, boolean wait, long now) {
        if (!one.state.active()
                || one.state == RegistrationState.PENDING
                || one.mode == mode
                || one.seats > capacity.get(mode)) {
            return;
        }
        var seated = seatFor(mode, one.seats);
        if (seated || wait) {
            one.become(seated ? RegistrationState.CONFIRMED : RegistrationState.QUEUED);
            one.mode = mode;
            one.seated = seated;
            one.rank = ++lastRank;
            settle(now);
        }
    }

    /** Never under what is taken, nor under what one who waits wants. */
    boolean mayHave(SeatMode mode, int seats) {
        return seats >= held(mode)
                && (seats >= capacity.get(mode) || waiting(mode).stream().noneMatch(one -> one.seats > seats));
    }

    void resize(SeatMode mode, int seats, long now) {
        if (mayHave(mode, seats)) {
            capacity.put(mode, seats);
            look(now);
        }
    }

    /** To another date: each has the time to answer again. */
    void postpone(long to, long now) {
        start = to;
        open = true;
        for (var one : all) {
            if (one.deadline != null) {
                one.deadline = Math.min(now + (one.state == RegistrationState.PENDING ? HOLD : offer), start);
            }
        }
        look(now);
    }

    /** Whether one who waits is behind somebody who can never be served. */
    boolean stuck() {
        return capacity.keySet().stream()
                .anyMatch(mode -> waiting(mode).stream().anyMatch(one -> one.seats > capacity.get(mode)));
    }
}
