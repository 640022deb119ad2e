package fr.gouv.pilo.event;

import java.util.ArrayList;
import java.util.List;

/** The queue of one mode as one would write it on paper: the rule itself, slow and plain, in one list. */
final class QueueModel {
    static final long HOLD = 120;

    final List<Entry> all = new ArrayList<>();
    int capacity;
    private final long offer;
    private final long start;

    /** Times are minutes. */
    QueueModel(int capacity, long offer, long start) {
        this.capacity = capacity;
        this.offer = offer;
        this.start = start;
    }

    static final class Entry {
        final int person;
        int seats;
        RegistrationState state = RegistrationState.PENDING;
        boolean seated;
        Long deadline;

        Entry(int person, int seats) {
            this.person = person;
            this.seats = seats;
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

    int held() {
        return all.stream().filter(Entry::holds).mapToInt(one -> one.seats).sum();
    }

    long waiting() {
        return all.stream().filter(Entry::waits).count();
    }

    Entry active(int person) {
        return all.stream()
                .filter(one -> one.person == person && one.state.active())
                .findFirst()
                .orElse(null);
    }

    /** The clock, then what it freed. */
    void look(long now) {
        for (var one : all) {
            if (one.deadline != null && one.deadline <= now) {
                one.become(RegistrationState.EXPIRED);
            }
        }
        settle(now);
    }

    private void settle(long now) {
        if (now >= start) {
            return;
        }
        for (var one : all) {
            if (one.waits()) {
                if (one.seats > capacity - held()) {
                    return;
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

    void register(int person, int seats, long now) {
        look(now);
        if (seats > capacity || active(person) != null) {
            return;
        }
        var one = new Entry(person, seats);
        one.seated = waiting() == 0 && seats <= capacity - held();
        one.deadline = Math.min(now + HOLD, start);
        all.add(one);
    }

    void confirm(Entry one, long now) {
        look(now);
        if (one.state == RegistrationState.PENDING) {
            one.become(one.seated ? RegistrationState.CONFIRMED : RegistrationState.QUEUED);
        }
    }

    void accept(Entry one, long now) {
        look(now);
        if (one.state == RegistrationState.OFFERED) {
            one.become(RegistrationState.CONFIRMED);
        }
    }

    void decline(Entry one, long now) {
        look(now);
        if (one.state == RegistrationState.OFFERED) {
            one.become(RegistrationState.CANCELLED);
            settle(now);
        }
    }

    void cancel(Entry one, long now) {
        look(now);
        if (one.state.active()) {
            one.become(RegistrationState.CANCELLED);
            settle(now);
        }
    }

    void letPass(Entry one, long now) {
        look(now);
        if (one.state == RegistrationState.QUEUED && now < start && one.seats <= capacity - held()) {
            give(one, now);
            settle(now);
        }
    }

    void resize(int seats, long now) {
        if (seats >= held()) {
            capacity = seats;
            look(now);
        }
    }
}
