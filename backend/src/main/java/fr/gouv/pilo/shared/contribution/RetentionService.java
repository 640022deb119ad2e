package fr.gouv.pilo.shared.contribution;

import fr.gouv.pilo.shared.audit.Audit;
import fr.gouv.pilo.shared.job.JobParts;
import fr.gouv.pilo.shared.job.RecurringJob;
import fr.gouv.pilo.shared.time.BusinessClock;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Once a day what has been kept long enough goes, room by room; each erasure is an act with its entry. */
@ApplicationScoped
class RetentionService implements RecurringJob {
    private final List<Retention> all;
    private final BusinessClock clock;
    private final Audit audit;

    /** @throws IllegalStateException for a duration that would keep nothing */
    RetentionService(@All List<Retention> all, BusinessClock clock, Audit audit) {
        for (var one : all) {
            if (one.kept().isNegative() || one.kept().isZero()) {
                throw new IllegalStateException(
                        "« %s » attend une durée d'au moins un jour, telle que P3Y (trois ans).".formatted(one.what()));
            }
        }
        this.all = all;
        this.clock = clock;
        this.audit = audit;
    }

    @Override
    public String name() {
        return "retention";
    }

    @Override
    public Duration every() {
        return Duration.ofDays(1);
    }

    /** A room whose erasure fails keeps no other from its own: each has its transaction. */
    @Override
    public void run() {
        JobParts.each(all, one -> QuarkusTransaction.requiringNew().run(() -> erase(one, clock.today())));
    }

    private void erase(Retention one, LocalDate today) {
        var before = today.minus(one.kept());
        var erased = one.erase(before);
        if (erased > 0) {
            audit.record("retention.erase", "retention", one.what(), Map.of("before", before, "erased", erased));
        }
    }
}
