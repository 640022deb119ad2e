package fr.gouv.pilo.audit;

import fr.gouv.pilo.shared.audit.Audit;
import fr.gouv.pilo.shared.job.RecurringJob;
import fr.gouv.pilo.shared.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Period;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Once a day the details of acts that are old enough are erased: what may hold personal data goes, the entries and their
 * chain stay (S23). The erasure is an act like others, with its entry. It counts in real time, as
 * entries do, where a Retention counts in days of the business, which a demonstration sets.
 */
@ApplicationScoped
class AuditRetentionService implements RecurringJob {
    private final AuditRepository trail;
    private final Audit audit;
    private final Clock clock;
    private final Period kept;

    /** @param kept in whole years, months or days; at least a day, or nothing would be left to read */
    AuditRetentionService(
            AuditRepository trail,
            Audit audit,
            Clock clock,
            @ConfigProperty(name = "pilo.audit.details-kept") Period kept) {
        if (kept.isNegative() || kept.isZero()) {
            throw new IllegalStateException(
                    "PILO_AUDIT_DETAILS_KEPT attend une durée d'au moins un jour, telle que P3Y (trois ans) ou P90D.");
        }
        this.trail = trail;
        this.audit = audit;
        this.clock = clock;
        this.kept = kept;
    }

    @Override
    public String name() {
        return "audit-retention";
    }

    @Override
    public Duration every() {
        return Duration.ofDays(1);
    }

    @Override
    @Transactional
    public void run() {
        var before = clock.instant().atZone(BusinessClock.ZONE).minus(kept).toInstant();
        var erased = trail.eraseDetails(before);
        if (erased > 0) {
            audit.record("audit.erase", "audit", "details", Map.of("before", before.toString(), "erased", erased));
        }
    }
}
