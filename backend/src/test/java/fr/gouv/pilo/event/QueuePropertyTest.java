package fr.gouv.pilo.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.gouv.pilo.PiloTest;
import fr.gouv.pilo.event.QueueModel.Entry;
import fr.gouv.pilo.shared.db.Ids;
import fr.gouv.pilo.shared.db.Sql;
import fr.gouv.pilo.shared.problem.ProblemException;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
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
import org.junit.jupiter.api.Test;

/**
 * Random acts on the queue of an event, on the database, against a plain model of it. Each sequence is an event of its
 * own; what its registrations, seats and deadlines are is compared after each act.
 */
@PiloTest
class QueuePropertyTest {
    /** 10,000 with {@code -Dpilo.queue.sequences=10000}. */
    private static final int SEQUENCES = Integer.getInteger("pilo.queue.sequences", 2_000);

    private static final int TOGETHER = 100;
    private static final int ACTS = 7;
    private static final int PEOPLE = 6;
    private static final long SEED = 15;
    private static final Instant ZERO = Instant.parse("2027-01-04T08:00:00Z");

    @Inject
    Sql sql;

    @Inject
    Registrar registrar;

    @Inject
    RegistrationRuleRepository rules;

    @Inject
    Queue queue;

    @Inject
    QueueActs acts;

    @Inject
    QueueRepository places;

    private enum Act {
        REGISTER(null),
        CONFIRM(RegistrationState.PENDING),
        ACCEPT(RegistrationState.OFFERED),
        DECLINE(RegistrationState.OFFERED),
        CANCEL(RegistrationState.CONFIRMED),
        LET_PASS(RegistrationState.QUEUED),
        RESIZE(null),
        WAIT(null);

        /** Whom the act is for; now and then it is tried on somebody else. */
        private final RegistrationState meant;

        Act(RegistrationState meant) {
            this.meant = meant;
        }
    }

    /** How often each is drawn. */
    private static final List<Act> DRAWN = List.of(
            Act.REGISTER,
            Act.REGISTER,
            Act.CONFIRM,
            Act.CONFIRM,
            Act.CONFIRM,
            Act.ACCEPT,
            Act.ACCEPT,
            Act.DECLINE,
            Act.CANCEL,
            Act.CANCEL,
            Act.CANCEL,
            Act.LET_PASS,
            Act.RESIZE,
            Act.WAIT);

    private final Random random = new Random(SEED);
    private final Map<Act, Integer> done = new EnumMap<>(Act.class);
    private final Map<RegistrationState, Integer> seen = new EnumMap<>(RegistrationState.class);

    @Test
    void e1_the_queue_is_that_of_a_plain_model_over_thousands_of_random_sequences() {
        for (var i = 0; i < SEQUENCES / TOGETHER; i++) {
            QuarkusTransaction.begin(QuarkusTransaction.beginOptions().timeout(120));
            try {
                for (var j = 0; j < TOGETHER; j++) {
                    new Sequence().play();
                }
            } finally {
                QuarkusTransaction.rollback();
            }
        }
        for (var act : Act.values()) {
            assertTrue(done.getOrDefault(act, 0) > SEQUENCES / 5, act + " " + done);
        }
        for (var state : RegistrationState.values()) {
            assertTrue(seen.getOrDefault(state, 0) > SEQUENCES / 5, state + " " + seen);
        }
    }

    /** One event, its queue, and the same on paper. */
    private final class Sequence {
        private final int capacity = 1 + random.nextInt(2);
        private final long offer = 60L * (1 + random.nextInt(48));
        private final long start = 120 + random.nextInt(3_000);
        private final QueueModel model = new QueueModel(capacity, offer, start);
        private final UUID event = made();
        private final List<UUID> ids = new ArrayList<>();
        private final StringBuilder told = new StringBuilder();
        private long now;

        private UUID made() {
            var id = Ids.next();
            var begin = ZERO.plus(Duration.ofMinutes(start));
            sql.update(
                    """
                    INSERT INTO event (id, code, slug, uid, state, kind, mode, title, audiences, territory, place, starts_at, ends_at,
                        open_to_public, capacity_on_site, queue, offer_hours, max_seats, one_per_service, needs, questions, materials)
                    VALUES (?, ?, ?, ?, 'PUBLISHED', 'ATELIER', 'ON_SITE', 'Essai', '{AGENTS}', 'REG-76', 'Salle', ?, ?,
                        true, ?, true, ?, 3, false, '{}', '[]', '[]')""",
                    id,
                    id.toString(),
                    id.toString(),
                    id.toString(),
                    begin,
                    begin.plusSeconds(3_600),
                    capacity,
                    (int) (offer / 60));
            sql.update("INSERT INTO event_pool (event_id, mode, capacity) VALUES (?, 'ON_SITE', ?)", id, capacity);
            return id;
        }

        void play() {
            for (var person = 0; person < 3; person++) {
                step(Act.REGISTER);
                step(Act.CONFIRM);
            }
            for (var i = 0; i < ACTS; i++) {
                step(DRAWN.get(random.nextInt(DRAWN.size())));
            }
        }

        private void step(Act act) {
            now += random.nextInt(20);
            done.merge(act, 1, Integer::sum);
            switch (act) {
                case REGISTER -> register(random.nextInt(PEOPLE), random.nextInt(4) == 0 ? 2 : 1);
                case RESIZE -> resize(1 + random.nextInt(4));
                case WAIT -> {
                    now += random.nextInt(500);
                    told.append("wait ");
                    model.look(now);
                    turn();
                }
                default -> on(act);
            }
            compare();
        }

        private Instant at(long minute) {
            return ZERO.plus(Duration.ofMinutes(minute));
        }

        private Queue.Turn turn() {
            return queue.open(event, at(now), null);
        }

        private void register(int person, int seats) {
            told.append("register ").append(person).append('x').append(seats).append(' ');
            if (now >= start) {
                return;
            }
            model.register(person, seats, now);
            attempt(() -> {
                var id = registrar.byPerson(rules.of(event).orElseThrow(), form(person, seats), at(now));
                if (!ids.contains(id)) {
                    ids.add(id);
                }
            });
        }

        private CreatePublicRegistration form(int person, int seats) {
            return new CreatePublicRegistration(
                    SeatMode.ON_SITE,
                    "Nom",
                    "Prénom",
                    "p" + person + "." + event + "@demo.invalid",
                    "Service " + person,
                    null,
                    true,
                    seats,
                    List.of(),
                    java.util.Set.of(),
                    List.of(),
                    null);
        }

        private void resize(int seats) {
            told.append("resize ").append(seats).append(' ');
            model.look(now);
            turn();
            var before = model.held();
            model.resize(seats, now);
            if (seats >= before) {
                sql.update("UPDATE event_pool SET capacity = ? WHERE event_id = ?", seats, event);
                turn();
            }
        }

        private void on(Act act) {
            if (ids.isEmpty()) {
                return;
            }
            var which = drawn(act);
            told.append(act).append(' ').append(which).append(' ');
            var entry = model.all.get(which);
            onModel(act, entry);
            attempt(() -> {
                var turn = turn();
                var place = places.place(ids.get(which)).orElseThrow();
                switch (act) {
                    case CONFIRM -> acts.confirm(turn, place);
                    case ACCEPT -> acts.accept(turn, place);
                    case DECLINE -> acts.decline(turn, place);
                    case CANCEL -> acts.cancel(turn, place, QueueReason.CANCELLED_BY_PERSON, null);
                    default -> acts.letPass(turn, place, "Essai");
                }
            });
        }

        private int drawn(Act act) {
            var meant = IntStream.range(0, ids.size())
                    .filter(i -> model.all.get(i).state == act.meant)
                    .toArray();
            return meant.length == 0 || random.nextInt(5) == 0
                    ? random.nextInt(ids.size())
                    : meant[random.nextInt(meant.length)];
        }

        private void onModel(Act act, Entry entry) {
            switch (act) {
                case CONFIRM -> model.confirm(entry, now);
                case ACCEPT -> model.accept(entry, now);
                case DECLINE -> model.decline(entry, now);
                case CANCEL -> model.cancel(entry, now);
                default -> model.letPass(entry, now);
            }
        }

        /** What the queue refuses the model leaves as it is. */
        private void attempt(Runnable act) {
            try {
                act.run();
            } catch (ProblemException refused) {
                told.append("(refused) ");
            }
        }

        private record Row(UUID id, RegistrationState state, int seats, boolean seated, Instant deadline) {}

        private void compare() {
            var rows = new HashMap<UUID, Row>();
            sql.list(
                            Row.class,
                            "SELECT id, state, seats, seated, deadline FROM event_registration WHERE event_id = ?",
                            event)
                    .forEach(row -> rows.put(row.id(), row));
            assertEquals(model.all.size(), rows.size(), told::toString);
            for (var i = 0; i < ids.size(); i++) {
                var expected = model.all.get(i);
                var row = rows.get(ids.get(i));
                seen.merge(row.state(), 1, Integer::sum);
                assertEquals(
                        expected.state + " " + expected.seats + " "
                                + (expected.deadline == null ? null : at(expected.deadline)),
                        row.state() + " " + row.seats() + " " + row.deadline(),
                        told::toString);
                assertEquals(expected.holds(), holds(row), told::toString);
            }
            var pool = sql.one(
                    "SELECT held || ' ' || waiting || ' ' || capacity FROM event_pool WHERE event_id = ?",
                    row -> row.getString(1),
                    event);
            assertEquals(
                    model.held() + " " + model.waiting() + " " + model.capacity, pool.orElseThrow(), told::toString);
        }

        private static boolean holds(Row row) {
            return row.state() == RegistrationState.CONFIRMED
                    || row.state() == RegistrationState.OFFERED
                    || row.state() == RegistrationState.PENDING && row.seated();
        }
    }
}
