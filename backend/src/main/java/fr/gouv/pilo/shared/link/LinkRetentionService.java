package fr.gouv.pilo.shared.link;

import fr.gouv.pilo.shared.job.RecurringJob;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;

/** Links that expired long ago go: one that is gone is answered as one that is expired. In real time, as they expire. */
@ApplicationScoped
class LinkRetentionService implements RecurringJob {
    private static final Duration KEPT = Duration.ofDays(365);

    private final LinkRepository repository;
    private final Clock clock;

    LinkRetentionService(LinkRepository repository, Clock clock) {
        this.repository = repository;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "link-retention";
    }

    @Override
    public Duration every() {
        return Duration.ofDays(1);
    }

    @Override
    @Transactional
    public void run() {
        repository.removeExpired(clock.instant().minus(KEPT));
    }
}
