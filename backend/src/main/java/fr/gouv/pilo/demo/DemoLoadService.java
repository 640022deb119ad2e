package fr.gouv.pilo.demo;

import fr.gouv.pilo.shared.contribution.DemoPart;
import fr.gouv.pilo.shared.job.JobTimes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Loads a part, once and whole. */
@ApplicationScoped
class DemoLoadService {
    private final DemoRepository loaded;
    private final JobTimes jobs;

    DemoLoadService(DemoRepository loaded, JobTimes jobs) {
        this.loaded = loaded;
        this.jobs = jobs;
    }

    /** Claimed in the transaction that loads: a second replica waits, then finds it done; a crash leaves nothing. */
    @Transactional
    void load(DemoPart part) {
        if (loaded.claim(part.name())) {
            part.load();
            // Last, so that a serving process waits for no row of its jobs while this loads.
            jobs.bringForward();
        }
    }
}
