package fr.gouv.pilo.measurement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.atomic.AtomicReference;

/** Stops an application just before its end, inside its transaction, to see what others see then, or to kill it. */
@ApplicationScoped
class ApplicationProbe {
    private final AtomicReference<Runnable> next = new AtomicReference<>();

    /** What to do at the next change, once. */
    void atNextChange(Runnable act) {
        next.set(act);
    }

    void onChange(@Observes MeasurementsChanged changed) {
        var act = next.getAndSet(null);
        if (act != null) {
            act.run();
        }
    }
}
