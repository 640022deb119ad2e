package fr.gouv.pilo.event;

import fr.gouv.pilo.shared.job.JobParts;
import fr.gouv.pilo.shared.job.RecurringJob;
import fr.gouv.pilo.shared.time.BusinessClock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** Every minute, by the business clock: seats that nobody took in time go to the next. */
@ApplicationScoped
class QueueService implements RecurringJob {
    private final Queue queue;
    private final QueueRepository repository;
    private final BusinessClock clock;

    QueueService(Queue queue, QueueRepository repository, BusinessClock clock) {
        this.queue = queue;
        this.repository = repository;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "event-queues";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(1);
    }

    /** Each event in a transaction of its own: who acts on one never waits for the others, nor for one that fails. */
    @Override
    public void run() {
        JobParts.each(repository.due(clock.now()), event -> QuarkusTransaction.requiringNew()
                .run(() -> queue.open(event, clock.now(), null)));
    }
}
