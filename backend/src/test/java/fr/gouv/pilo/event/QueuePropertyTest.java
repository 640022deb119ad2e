package fr.gouv.pilo.event;

import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.gouv.pilo.PiloTest;
import fr.gouv.pilo.event.QueueSequence.Act;
import fr.gouv.pilo.shared.db.Sql;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Random acts on the queues of an event of two modes, on the database, against a plain model of them. Each sequence is an
 * event of its own; what its registrations, seats and deadlines are is compared after each act.
 */
@PiloTest
class QueuePropertyTest {
    /** 10,000 with {@code -Dpilo.queue.sequences=10000}. */
    private static final int SEQUENCES = Integer.getInteger("pilo.queue.sequences", 2_000);

    private static final int TOGETHER = 100;
    private static final long SEED = 15;

    @Inject
    Sql sql;

    @Inject
    Registrar registrar;

    @Inject
    RegistrationRuleRepository rules;

    @Inject
    EventRepository events;

    @Inject
    EventPools pools;

    @Inject
    Queue queue;

    @Inject
    QueueActs acts;

    @Inject
    QueueRepository places;

    @Test
    void e1_the_queue_is_that_of_a_plain_model_over_thousands_of_random_sequences() {
        var counts = new QueueSequence.Counts();
        var product = new QueueProduct(sql, registrar, rules, events, pools, queue, acts, places);
        var random = new Random(SEED);
        for (var i = 0; i < SEQUENCES / TOGETHER; i++) {
            QuarkusTransaction.begin(QuarkusTransaction.beginOptions().timeout(300));
            try {
                for (var j = 0; j < TOGETHER; j++) {
                    new QueueSequence(product, random, counts).play();
                }
            } finally {
                QuarkusTransaction.rollback();
            }
        }
        for (var act : Act.values()) {
            assertTrue(counts.done(act) > SEQUENCES / 5, () -> act + " " + counts);
        }
        for (var state : RegistrationState.values()) {
            assertTrue(counts.seen(state) > SEQUENCES / 5, () -> state + " " + counts);
        }
    }
}
