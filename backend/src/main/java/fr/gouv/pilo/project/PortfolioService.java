package fr.gouv.pilo.project;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Set;
import java.util.UUID;

/** The facade of the room. */
@ApplicationScoped
class PortfolioService implements Projects {
    private final ProjectRepository repository;
    private final ProjectActs acts;
    private final DraftCheck check;

    PortfolioService(ProjectRepository repository, ProjectActs acts, DraftCheck check) {
        this.repository = repository;
        this.acts = acts;
        this.check = check;
    }

    @Override
    @Transactional
    public UUID create(UpdateProject draft, Signature by) {
        return acts.create(checked(draft), by).id();
    }

    @Override
    @Transactional
    public void changeStage(UUID id, Stage to, String reason, Signature by) {
        acts.changeStage(known(id), to, reason, by);
    }

    @Override
    @Transactional
    public void updateStatus(UUID id, Weather weather, String synthesis, Signature by) {
        acts.updateStatus(known(id), weather, synthesis, by);
    }

    private UpdateProject checked(UpdateProject typed) {
        var draft = check.complete(typed);
        check.check(draft, Set.of(), code -> true);
        return draft;
    }

    private Project known(UUID id) {
        return repository.findByIdOptional(id).orElseThrow(ProjectService::unknown);
    }
}
