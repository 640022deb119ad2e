package fr.gouv.pilo.shared.intake;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.Locale;

/** How many imports this process has checked, refused, applied, undone and abandoned. */
@ApplicationScoped
class IntakeMetrics {
    private final MeterRegistry metrics;

    IntakeMetrics(MeterRegistry metrics) {
        this.metrics = metrics;
    }

    void count(@Observes(during = TransactionPhase.AFTER_SUCCESS) IntakeMoved moved) {
        metrics.counter("pilo.imports", "status", moved.status().name().toLowerCase(Locale.ROOT))
                .increment();
    }
}
