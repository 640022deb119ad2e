package fr.gouv.pilo.demo;

import fr.gouv.pilo.shared.contribution.DemoPart;
import io.quarkus.arc.All;
import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Loads the set when the API starts in the profile demo (pilo.demo.load), after the reference data. */
@ApplicationScoped
class DemoStart {
    private static final int AFTER_REFERENCE_DATA = 3_000;

    private final List<DemoPart> parts;
    private final DemoLoadService loader;
    private final boolean enabled;

    DemoStart(
            @All List<DemoPart> parts,
            DemoLoadService loader,
            @ConfigProperty(name = "pilo.demo.load") boolean load,
            @ConfigProperty(name = "pilo.load-at-start") boolean atStart) {
        this.parts = parts;
        this.loader = loader;
        this.enabled = load && atStart;
    }

    @ActivateRequestContext
    void onStart(@Observes @Priority(AFTER_REFERENCE_DATA) StartupEvent event) {
        if (enabled) {
            parts.stream().sorted(Comparator.comparingInt(DemoPart::order)).forEach(loader::load);
            Log.info("Demonstration set loaded");
        }
    }
}
