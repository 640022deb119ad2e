package fr.gouv.pilo.shared.time;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;

/** The real clock, injected so that tests may set it. */
class Clocks {
    @Produces
    @ApplicationScoped
    Clock system() {
        return Clock.systemUTC();
    }
}
