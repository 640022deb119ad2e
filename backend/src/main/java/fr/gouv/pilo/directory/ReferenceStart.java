package fr.gouv.pilo.directory;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Loads the reference data when the API starts, before any other room loads its own. */
@ApplicationScoped
class ReferenceStart {
    private static final int BEFORE_OTHER_ROOMS = 100;

    private final ReferenceService references;
    private final TerritoryMap map;
    private final boolean enabled;

    ReferenceStart(
            ReferenceService references,
            TerritoryMap map,
            @ConfigProperty(name = "pilo.load-at-start") boolean enabled) {
        this.references = references;
        this.map = map;
        this.enabled = enabled;
    }

    void onStart(@Observes @Priority(BEFORE_OTHER_ROOMS) StartupEvent event) {
        if (enabled) {
            references.load();
            map.forget();
        }
    }
}
