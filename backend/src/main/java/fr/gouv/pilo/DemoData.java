package fr.gouv.pilo;

import io.quarkus.logging.Log;
import io.quarkus.runtime.QuarkusApplication;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The step {@code demo-data}: the set is loaded while the application starts, as when it serves; then nothing is left to do. */
class DemoData implements QuarkusApplication {
    private final boolean loaded;

    DemoData(@ConfigProperty(name = "pilo.demo.load") boolean loaded) {
        this.loaded = loaded;
    }

    @Override
    public int run(String... args) {
        if (!loaded) {
            Log.error("Le jeu de démonstration ne se charge que sous le profil demo (QUARKUS_PROFILE=demo)");
            return 1;
        }
        return 0;
    }
}
