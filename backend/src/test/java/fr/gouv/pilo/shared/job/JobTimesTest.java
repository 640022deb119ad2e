package fr.gouv.pilo.shared.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.gouv.pilo.PiloTest;
import fr.gouv.pilo.shared.db.Sql;
import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.inject.spi.ObserverMethod;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@PiloTest
class JobTimesTest {
    private static final Instant TOMORROW = Instant.now().plusSeconds(86_400);

    @Inject
    JobTimes times;

    @Inject
    Sql sql;

    private record Due(Instant executionTime, long version) {}

    @Test
    void jobs_begin_when_all_that_a_start_loads_is_there() {
        var observers = Arc.container().beanManager().resolveObserverMethods(new StartupEvent()).stream()
                .sorted(Comparator.comparingInt(ObserverMethod<? super StartupEvent>::getPriority))
                .toList();
        assertTrue(observers.size() > 3, observers.toString());
        var last = observers.get(observers.size() - 1);
        assertEquals(Jobs.class, last.getBeanClass());
        assertTrue(last.getPriority() > observers.get(observers.size() - 2).getPriority());
    }

    @Test
    void what_waits_for_its_day_is_due_at_once_and_what_runs_keeps_its_time() {
        QuarkusTransaction.begin();
        try {
            var waiting = job(false, TOMORROW);
            var running = job(true, TOMORROW);
            var overdue = job(false, TOMORROW.minusSeconds(200_000));
            times.bringForward();
            assertTrue(!due(waiting).executionTime().isAfter(Instant.now()));
            assertEquals(2, due(waiting).version());
            assertTrue(due(running).executionTime().isAfter(Instant.now()));
            assertEquals(1, due(overdue).version());
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    private String job(boolean picked, Instant at) {
        var name = "essai-" + UUID.randomUUID();
        sql.update(
                "INSERT INTO scheduled_tasks (task_name, task_instance, execution_time, picked, version) VALUES (?, 'x', ?, ?, 1)",
                name,
                at,
                picked);
        return name;
    }

    private Due due(String name) {
        return sql.one(Due.class, "SELECT execution_time, version FROM scheduled_tasks WHERE task_name = ?", name)
                .orElseThrow();
    }
}
