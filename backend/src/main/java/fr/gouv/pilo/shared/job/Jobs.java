package fr.gouv.pilo.shared.job;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import fr.gouv.pilo.shared.db.Sql;
import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Starts the scheduler with the jobs of all rooms, and stops it before the database goes. */
@ApplicationScoped
class Jobs {
    private static final int THREADS = 2;
    /** After whatever else a start does: what it loads is there when the jobs of the day read. */
    private static final int LAST = Integer.MAX_VALUE;
    /** A job that failed is tried again then, if it would not be sooner anyway. */
    private static final Duration RETRY = Duration.ofMinutes(5);

    private final AgroalDataSource source;
    private final List<RecurringJob> jobs;
    private final MeterRegistry metrics;
    private final Sql sql;
    private final Clock clock;
    private final boolean enabled;
    private Scheduler scheduler;

    Jobs(
            AgroalDataSource source,
            @All List<RecurringJob> jobs,
            MeterRegistry metrics,
            Sql sql,
            Clock clock,
            @ConfigProperty(name = "pilo.jobs.enabled") boolean enabled) {
        this.source = source;
        this.jobs = jobs;
        this.metrics = metrics;
        this.sql = sql;
        this.clock = clock;
        this.enabled = enabled;
    }

    void start(@Observes @Priority(LAST) StartupEvent event) {
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

    /** As the database remembers it, whichever replica ran it: a daily job is not unknown after each restart. */
    private long lastSuccess(RecurringJob job) {
        return sql.one(
                        "SELECT extract(epoch FROM max(last_success))::bigint FROM scheduled_tasks WHERE task_name = ?",
                        row -> row.getLong(1),
                        job.name())
                .orElse(0L);
    }

    private RecurringTask<Void> task(RecurringJob job) {
        var lastSuccess = metrics.gauge(
                "pilo.job.last.success.seconds",
                io.micrometer.core.instrument.Tags.of("job", job.name()),
                new AtomicLong(lastSuccess(job)));
        var retry = job.every().compareTo(RETRY) < 0 ? job.every() : RETRY;
        return Tasks.recurring(job.name(), FixedDelay.of(job.every()))
                .onFailure(new FailureHandler.OnFailureRetryLater<>(retry))
                .execute((instance, context) -> {
                    job.run();
                    lastSuccess.set(clock.instant().getEpochSecond());
                });
    }
}
