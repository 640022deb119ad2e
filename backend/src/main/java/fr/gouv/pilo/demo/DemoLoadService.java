package fr.gouv.pilo.demo;

import fr.gouv.pilo.shared.contribution.DemoPart;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Loads a part, once and whole. */
@ApplicationScoped
class DemoLoadService {
    private final DemoRepository loaded;

    DemoLoadService(DemoRepository loaded) {
        this.loaded = loaded;
    }

    /** Claimed in the transaction that loads: a second replica waits, then finds it done; a crash leaves nothing. */
    @Transactional
    void load(DemoPart part) {
        if (loaded.claim(part.name())) {
            part.load();
        }
    }
}
