package fr.gouv.pilo.audit;

import fr.gouv.pilo.shared.idempotency.ReplayCheck;
import fr.gouv.pilo.shared.job.RecurringJob;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;

/** Verifies the chain, when someone asks and once a day, and tells the metrics what was found. */
@ApplicationScoped
class AuditVerifications implements RecurringJob, ReplayCheck<AuditVerification> {
    private final AuditRepository trail;
    private final Clock clock;
    /** Not a number until this process has verified: no replica tells what it has not seen. */
    private volatile double valid = Double.NaN;

    private volatile double verifiedAt = Double.NaN;

    AuditVerifications(AuditRepository trail, Clock clock, MeterRegistry metrics) {
        this.trail = trail;
        this.clock = clock;
        Gauge.builder("pilo.audit.chain.valid", () -> valid)
                .description("1 if the audit chain verified, 0 if not, at the last verification by this process")
                .register(metrics);
        Gauge.builder("pilo.audit.chain.verified.seconds", () -> verifiedAt)
                .description("When this process last verified the audit chain, as seconds since 1970")
                .register(metrics);
    }

    @Override
    public Class<AuditVerification> answers() {
        return AuditVerification.class;
    }

    @Override
    public void require(AuditVerification kept) {
        // Whoever may ask for a verification may read one.
    }

    @Override
    public String name() {
        return "audit-verify";
    }

    @Override
    public Duration every() {
        return Duration.ofDays(1);
    }

    @Override
    public void run() {
        verify();
    }

    AuditVerification verify() {
        var waiting = trail.countWaiting();
        var verifier = new AuditVerifier();
        trail.forEachLink(verifier::check);
        trail.astray().ifPresent(verifier::astray);
        var result = verifier.result(waiting);
        valid = result.valid() ? 1 : 0;
        verifiedAt = clock.instant().getEpochSecond();
        if (!result.valid()) {
            Log.errorf("The audit chain is broken at entry %s: %s", result.firstBadEntry(), result.reason());
        }
        return result;
    }
}
