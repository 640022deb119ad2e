package fr.gouv.pilo.audit;

import fr.gouv.pilo.shared.job.RecurringJob;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Chains committed entries, in batches. Not in the writer's transaction: that would make every writer wait for the one
 * before it.
 */
@ApplicationScoped
class AuditSealerService implements RecurringJob {
    private static final int BATCH = 1_000;

    private final AuditRepository trail;
    private final AtomicLong waiting;
    private final AtomicLong sealed;

    AuditSealerService(AuditRepository trail, MeterRegistry metrics) {
        this.trail = trail;
        this.waiting = metrics.gauge("pilo.audit.waiting", new AtomicLong());
        this.sealed = metrics.gauge("pilo.audit.sealed.position", new AtomicLong());
    }

    @Override
    public String name() {
        return "audit-seal";
    }

    @Override
    public Duration every() {
        // With the second between two looks at the jobs, an entry waits less than two seconds.
        return Duration.ofMillis(500);
    }

    @Override
    @Transactional
    public void run() {
        if (!trail.lockSealer()) {
            return;
        }
        var entries = trail.waiting(BATCH);
        var head = trail.head().orElse(AuditRepository.Head.NONE);
        var position = head.position();
        var previous = head.hash();
        for (var entry : entries) {
            var hash = AuditHash.chain(previous, entry);
            trail.seal(++position, entry, previous, hash);
            previous = hash;
        }
        waiting.set(trail.countWaiting());
        sealed.set(position);
    }
}
