package fr.gouv.pilo.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import fr.gouv.pilo.event.QueueModel.Entry;
import fr.gouv.pilo.shared.problem.ProblemException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;

/** One event, its queues, and the same on paper. */
final class QueueSequence {
    private static final int ACTS = 8;
    private static final int PEOPLE = 6;
    private static final Instant ZERO = Instant.parse("2027-01-04T08:00:00Z");

    enum Act {
        REGISTER(null, 4),
        CONFIRM(RegistrationState.PENDING, 6),
        ACCEPT(RegistrationState.OFFERED, 4),
        DECLINE(RegistrationState.OFFERED, 2),
        CANCEL(RegistrationState.CONFIRMED, 5),
        LET_PASS(RegistrationState.QUEUED, 2),
        ASK(RegistrationState.QUEUED, 3),
        CHANGE_MODE(RegistrationState.CONFIRMED, 3),
        RESIZE(null, 2),
        POSTPONE(null, 1),
        CANCEL_EVENT(null, 1),
        WAIT(null, 2);

        /** Whom the act is for; now and then it is tried on somebody else. */
        private final RegistrationState meant;

        private final int often;

        Act(RegistrationState meant, int often) {
            this.meant = meant;
            this.often = often;
        }

        private static final List<Act> DRAWN = IntStream.range(0, values().length)
                .boxed()
                .flatMap(i -> IntStream.range(0, values()[i].often).mapToObj(n -> values()[i]))
                .toList();
    }

    private final QueueProduct product;
    private final Random random;
    private final Counts counts;
    private final long offer;
    private final QueueModel model;
    private final UUID event;
    private final List<UUID> ids = new ArrayList<>();
    private final StringBuilder told = new StringBuilder();
    private long now;

    /** What was met, over all sequences. */
    static final class Counts {
        private final Map<Act, Integer> done = new EnumMap<>(Act.class);
        private final Map<RegistrationState, Integer> seen = new EnumMap<>(RegistrationState.class);

        int done(Act act) {
            return done.getOrDefault(act, 0);
        }

        int seen(RegistrationState state) {
            return seen.getOrDefault(state, 0);
        }

        @Override
        public String toString() {
            return done + " " + seen;
        }
    }

    QueueSequence(QueueProduct product, Random random, Counts counts) {
        this.product = product;
        this.random = random;
        this.counts = counts;
        offer = 60L * (1 + random.nextInt(48));
        model = new QueueModel(
                Map.of(SeatMode.ON_SITE, 1 + random.nextInt(2), SeatMode.REMOTE, 1 + random.nextInt(2)),
                offer,
                120 + random.nextInt(3_000));
        event = product.made(at(model.start), offer / 60, model.capacity);
    }

    void play() {
        for (var person = 0; person < 3; person++) {
            step(Act.REGISTER);
            step(Act.CONFIRM);
        }
        for (var i = 0; i < ACTS; i++) {
            step(!model.open && random.nextBoolean() ? Act.POSTPONE : Act.DRAWN.get(random.nextInt(Act.DRAWN.size())));
        }
    }

    private void step(Act act) {
        now += random.nextInt(20);
        counts.done.merge(act, 1, Integer::sum);
        told.append(act).append('@').append(now).append(' ');
        switch (act) {
            case REGISTER -> register(random.nextInt(PEOPLE), mode(), random.nextInt(4) == 0 ? 2 : 1);
            case RESIZE -> resize(mode(), 1 + random.nextInt(4));
            case POSTPONE -> postpone(now + 60 + random.nextInt(3_000));
            case CANCEL_EVENT -> {
                look();
                model.open = false;
                product.events().cancel(event, "Essai", at(now));
            }
            case WAIT -> {
                now += random.nextInt(500);
                look();
            }
            default -> on(act);
        }
        compare();
    }

    /** Most come on site, so that somebody waits there. */
    private SeatMode mode() {
        return random.nextInt(4) == 0 ? SeatMode.REMOTE : SeatMode.ON_SITE;
    }

    private static Instant at(long minute) {
        return ZERO.plus(Duration.ofMinutes(minute));
    }

    private Queue.Turn look() {
        model.look(now);
        return product.queue().open(event, at(now), null);
    }

    private void register(int person, SeatMode mode, int seats) {
        told.append(person).append('x').append(seats).append(mode).append(' ');
        if (now >= model.start) {
            return;
        }
        model.register(person, mode, seats, now);
        attempt(() -> {
            var id = product.register(event, person, mode, seats, at(now));
            if (!ids.contains(id)) {
                ids.add(id);
            }
        });
    }

    private void resize(SeatMode mode, int seats) {
        told.append(mode).append(seats).append(' ');
        look();
        var before = Map.copyOf(model.capacity);
        model.resize(mode, seats, now);
        attempt(() -> product.pools().set(event, EventMode.HYBRID, one -> one == mode ? seats : before.get(one)));
        product.queue().open(event, at(now), null);
    }

    private void postpone(long to) {
        told.append(to).append(' ');
        look();
        model.postpone(to, now);
        product.postpone(event, at(to), at(now));
    }

    private void on(Act act) {
        if (ids.isEmpty()) {
            return;
        }
        var which = drawn(act);
        var seats = 1 + random.nextInt(3);
        var mode = mode();
        var wait = random.nextBoolean();
        told.append(which).append(seats).append(mode).append(wait).append(' ');
        var turn = look();
        if (!model.open) {
            return;
        }
        onModel(act, model.all.get(which), seats, mode, wait);
        attempt(() -> product.act(act, turn, ids.get(which), seats, mode, wait));
    }

    private void onModel(Act act, Entry entry, int seats, SeatMode mode, boolean wait) {
        switch (act) {
            case CONFIRM -> model.confirm(entry);
            case ACCEPT -> model.accept(entry);
            case DECLINE -> model.decline(entry, now);
            case CANCEL -> model.cancel(entry, now);
            case CHANGE_MODE -> model.changeMode(entry, mode, wait, now);
            case ASK -> model.ask(entry, seats, now);
            default -> model.letPass(entry, now);
        }
    }

    private int drawn(Act act) {
        var meant = IntStream.range(0, ids.size())
                .filter(i -> model.all.get(i).state == act.meant)
                .toArray();
        return meant.length == 0 || random.nextInt(5) == 0
                ? random.nextInt(ids.size())
                : meant[random.nextInt(meant.length)];
    }

    /** What the queue refuses the model leaves as it is. */
    private void attempt(Runnable act) {
        try {
            act.run();
        } catch (ProblemException refused) {
            told.append("(refused) ");
        }
    }

    private record Row(UUID id, SeatMode mode, RegistrationState state, int seats, boolean seated, Instant deadline) {}

    private void compare() {
        var rows = new HashMap<UUID, Row>();
        product.sql()
                .list(
                        Row.class,
                        "SELECT id, mode, state, seats, seated, deadline FROM event_registration WHERE event_id = ?",
                        event)
                .forEach(row -> rows.put(row.id(), row));
        assertEquals(model.all.size(), rows.size(), told::toString);
        for (var i = 0; i < ids.size(); i++) {
            var expected = model.all.get(i);
            var row = rows.get(ids.get(i));
            counts.seen.merge(row.state(), 1, Integer::sum);
            assertEquals(said(expected), said(row), told::toString);
        }
        for (var mode : SeatMode.values()) {
            var pool = product.sql()
                    .one(
                            "SELECT held || ' ' || waiting || ' ' || capacity FROM event_pool WHERE event_id = ? AND mode = ?",
                            row -> row.getString(1),
                            event,
                            mode);
            assertEquals(
                    model.held(mode) + " " + model.waiting(mode).size() + " " + model.capacity.get(mode),
                    pool.orElseThrow(),
                    told::toString);
        }
        assertFalse(model.stuck(), told::toString);
    }

    private static String said(Entry one) {
        var until = one.deadline == null ? null : at(one.deadline);
        return one.mode + " " + one.state + " " + one.seats + " " + until + " " + one.holds();
    }

    private static String said(Row row) {
        var holds = row.state() == RegistrationState.CONFIRMED
                || row.state() == RegistrationState.OFFERED
                || row.state() == RegistrationState.PENDING && row.seated();
        return row.mode() + " " + row.state() + " " + row.seats() + " " + row.deadline() + " " + holds;
    }
}
