package fr.gouv.pilo.shared.job;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Starts the scheduler with the jobs of all rooms, and stops it before the database goes. */
@ApplicationScoped
class Jobs {
    private static final int THREADS = 2;

    private final AgroalDataSource source;
    private final List<RecurringJob> jobs;
    private final MeterRegistry metrics;
    private final boolean enabled;
    private Scheduler scheduler;

    Jobs(
            AgroalDataSource source,
            @All List<RecurringJob> jobs,
            MeterRegistry metrics,
            @ConfigProperty(name = "pilo.jobs.enabled") boolean enabled) {
        this.source = source;
        this.jobs = jobs;
        this.metrics = metrics;
        this.enabled = enabled;
    }

    void start(@Observes StartupEvent event) {
        if (!enabled || jobs.isEmpty()) {
            return;
        }
        scheduler = Scheduler.create(source)
                .startTasks(jobs.stream().map(this::task).toList())
                .pollingInterval(Duration.ofSeconds(1))
                .heartbeatInterval(Duration.ofSeconds(10))
                .shutdownMaxWait(Duration.ofSeconds(5))
                .threads(THREADS)
                .build();
        scheduler.start();
    }

    void stop(@Observes ShutdownEvent event) {
        if (scheduler != null) {
            scheduler.stop();
        }
    }

    private RecurringTask<Void> task(RecurringJob job) {
        var lastSuccess = metrics.gauge(
                "pilo.job.last.success.seconds",
                io.micrometer.core.instrument.Tags.of("job", job.name()),
                new AtomicLong());
        return Tasks.recurring(job.name(), FixedDelay.of(job.every())).execute((instance, context) -> {
            job.run();
            lastSuccess.set(System.currentTimeMillis() / 1000);
        });
    }
}
