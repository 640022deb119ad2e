package fr.gouv.pilo.event;

import fr.gouv.pilo.event.EventPoolRepository.Pool;
import fr.gouv.pilo.event.QueueRepository.Move;
import fr.gouv.pilo.event.QueueRepository.Place;
import fr.gouv.pilo.event.QueueRepository.QueueEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Seats and queues (E1), a mode at a time and strictly in the order of arrival: a seat that is free goes to the first who
 * waits, or waits for the first; nobody who comes takes it before. Whoever acts opens a turn, which holds the event's
 * seats until the act is committed: what is read here still holds when it is written, whatever the number of processes.
 */
@ApplicationScoped
class Queue {
    /** How long a seat, or a place, is kept while an address is being confirmed. */
    static final Duration HOLD = Duration.ofHours(2);

    private final QueueRepository repository;
    private final EventPoolRepository pools;
    private final EventMail mail;

    Queue(QueueRepository repository, EventPoolRepository pools, EventMail mail) {
        this.repository = repository;
        this.pools = pools;
        this.mail = mail;
    }

    /**
     * @param account who acts; null for a person who comes by a link, and for the clock
     * @param seats as they stood when the turn began: what is written in it changes them
     */
    record Turn(QueueEvent event, Instant now, UUID account, List<Pool> seats) {
        Turn(QueueEvent event, Instant now, UUID account) {
            this(event, now, account, List.of());
        }

        private Turn with(List<Pool> current) {
            return new Turn(event, now, account, current);
        }

        boolean begun() {
            return !now.isBefore(event.startsAt());
        }

        /** A time to answer, which never passes the start. */
        Instant until(Duration wait) {
            var end = now.plus(wait);
            return end.isBefore(event.startsAt()) ? end : event.startsAt();
        }

        Instant offerUntil() {
            return until(Duration.ofHours(event.offerHours()));
        }

        private boolean servicesFirst() {
            return event.onePerService() && now.isBefore(event.servicesFirstUntil());
        }
    }

    /** Takes the seats of an event, and brings its queue to where the clock says. */
    Turn open(UUID event, Instant now, UUID account) {
        var seats = pools.lock(event);
        var found = repository.event(event, now).orElseThrow(EventViews::unknown);
        var turn = new Turn(found, now, account, seats);
        if (!found.state().open()) {
            return turn;
        }
        if (found.due()) {
            repository.expire(event, now).forEach(one -> tellExpired(turn, one));
            seats = pools.lock(event);
        }
        return turn.with(settle(turn, seats) ? pools.lock(event) : seats);
    }

    private void tellExpired(Turn turn, QueueRepository.Expired one) {
        var offered = one.before() == RegistrationState.OFFERED;
        var move = remember(
                turn,
                new Move(
                        one.id(),
                        one.mode(),
                        offered ? QueueReason.OFFER_EXPIRED : QueueReason.ADDRESS_NOT_CONFIRMED,
                        one.before(),
                        RegistrationState.EXPIRED,
                        one.seats(),
                        null,
                        null,
                        null,
                        null));
        tell(turn, one.id(), offered ? NoticeKind.OFFER_EXPIRED : NoticeKind.HOLD_EXPIRED, move);
    }

    /** Gives what is free to the first who wait; when the first wants more than there is, the others wait with it. */
    void settle(Turn turn) {
        settle(turn, pools.lock(turn.event().id()));
    }

    /** @return whether somebody was given a seat */
    private boolean settle(Turn turn, List<Pool> seats) {
        if (!turn.event().state().open() || turn.begun()) {
            return false;
        }
        var given = false;
        for (var pool : seats) {
            var free = pool.free();
            for (var waiting = pool.waiting(); waiting > 0 && free > 0; waiting--) {
                var first = repository
                        .first(turn.event().id(), pool.mode(), turn.servicesFirst())
                        .orElse(null);
                if (first == null || first.seats() > free) {
                    break;
                }
                give(turn, first, free, QueueReason.FIRST_IN_QUEUE, null);
                given = true;
                free -= pool.capacity() == null ? 0 : first.seats();
            }
        }
        return given;
    }

    /** A seat to who waits: it is offered, or kept until the address is confirmed. */
    void give(Turn turn, Place place, int free, QueueReason reason, String note) {
        var pending = place.state() == RegistrationState.PENDING;
        var until = pending ? place.deadline() : turn.offerUntil();
        var rank = repository.placeOf(place.eventId(), place.mode(), place.rank());
        if (pending) {
            repository.seat(place.id());
        } else {
            repository.offer(place.id(), until);
        }
        var move = remember(
                turn,
                new Move(
                        place.id(),
                        place.mode(),
                        reason,
                        place.state(),
                        pending ? RegistrationState.PENDING : RegistrationState.OFFERED,
                        place.seats(),
                        free == Integer.MAX_VALUE ? null : free,
                        rank,
                        until,
                        note));
        if (!pending) {
            tell(turn, place.id(), NoticeKind.OFFERED, move);
        }
    }

    /**
     * Where somebody who comes now would stand.
     *
     * @param seated whether there is a seat
     * @param free seats that are free; null without limit
     * @param waiting how many wait
     */
    record Standing(boolean seated, QueueReason reason, Integer free, int waiting, Integer capacity) {}

    Standing standing(Turn turn, SeatMode mode, int seats, String service) {
        return standing(turn, pool(turn, mode), seats, service);
    }

    /** The same for who comes first in a turn, whose seats are known as it began. */
    Standing standingFirst(Turn turn, SeatMode mode, int seats, String service) {
        return standing(turn, of(turn.seats(), mode), seats, service);
    }

    private Standing standing(Turn turn, Pool pool, int seats, String service) {
        var free = pool.capacity() == null ? null : pool.free();
        QueueReason reason;
        if (service != null
                && turn.servicesFirst()
                && repository.served(turn.event().id(), pool.mode(), service)) {
            reason = QueueReason.SERVICE_FIRST;
        } else if (pool.waiting() > 0
                && repository
                        .first(turn.event().id(), pool.mode(), turn.servicesFirst())
                        .isPresent()) {
            reason = QueueReason.SOMEBODY_WAITS;
        } else {
            reason = pool.free() >= seats ? QueueReason.SEAT_FREE : QueueReason.NO_SEAT;
        }
        return new Standing(reason == QueueReason.SEAT_FREE, reason, free, pool.waiting(), pool.capacity());
    }

    Pool pool(Turn turn, SeatMode mode) {
        return of(pools.lock(turn.event().id()), mode);
    }

    private static Pool of(List<Pool> seats, SeatMode mode) {
        return seats.stream().filter(one -> one.mode() == mode).findFirst().orElseThrow();
    }

    /** The move of a registration from one state to another, which no seat is counted in. */
    UUID moved(Turn turn, Place before, RegistrationState after, QueueReason reason, String note) {
        return remember(turn, move(before, after, reason, note));
    }

    private static Move move(Place before, RegistrationState after, QueueReason reason, String note) {
        return new Move(
                before.id(), before.mode(), reason, before.state(), after, before.seats(), null, null, null, note);
    }

    /** Those who wait before one that is let pass: the journal of each says so. */
    void passed(Turn turn, List<Place> before, String note) {
        repository.remember(
                turn.event().id(),
                before.stream()
                        .map(one -> move(one, one.state(), QueueReason.PASSED_OVER, note))
                        .toList(),
                turn.now(),
                turn.account());
    }

    /** The event has moved: there is a new time to answer. */
    void renewed(Turn turn, QueueRepository.Renewed one) {
        remember(
                turn,
                new Move(
                        one.id(),
                        one.mode(),
                        QueueReason.EVENT_MOVED,
                        one.state(),
                        one.state(),
                        one.seats(),
                        null,
                        null,
                        one.deadline(),
                        null));
    }

    UUID remember(Turn turn, Move move) {
        return repository
                .remember(turn.event().id(), List.of(move), turn.now(), turn.account())
                .get(0);
    }

    /** To an address that asks again: it is registered already. */
    void tellKnown(Turn turn, UUID registration, String cause) {
        mail.tell(registration, NoticeKind.ALREADY_REGISTERED, cause, turn.now());
    }

    void tell(Turn turn, UUID registration, NoticeKind kind, UUID move) {
        mail.tell(registration, kind, move.toString(), turn.now());
    }
}
