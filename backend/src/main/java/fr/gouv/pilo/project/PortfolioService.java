package fr.gouv.pilo.project;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The facade of the room. */
@ApplicationScoped
class PortfolioService implements Projects {
    private final ProjectRepository repository;
    private final PortfolioRepository portfolio;
    private final ProjectActs acts;
    private final ProjectAccess access;
    private final DraftCheck check;

    PortfolioService(
            ProjectRepository repository,
            PortfolioRepository portfolio,
            ProjectActs acts,
            ProjectAccess access,
            DraftCheck check) {
        this.repository = repository;
        this.portfolio = portfolio;
        this.acts = acts;
        this.access = access;
        this.check = check;
    }

    @Override
    @Transactional
    public UUID create(ProjectDraft draft, Signature by) {
        return acts.create(checked(draft), by).id();
    }

    @Override
    @Transactional
    public void change(UUID id, ProjectDraft draft, Signature by) {
        acts.change(known(id), checked(draft), by);
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

    @Override
    public Optional<ProjectCard> find(UUID id) {
        return portfolio.cards("p.id = ?", id).stream().findFirst();
    }

    @Override
    public List<ProjectCard> all() {
        return portfolio.cards("p.archived_at IS NULL");
    }

    @Override
    public String visibleCondition() {
        return access.visibility().sql();
    }

    @Override
    public String ownCondition() {
        return access.visibility().sql(access.ownOrganisation());
    }

    private ProjectDraft checked(ProjectDraft typed) {
        var draft = check.complete(typed);
        check.check(draft, Set.of(), code -> true);
        return draft;
    }

    private Project known(UUID id) {
        return repository.findByIdOptional(id).orElseThrow(ProjectService::unknown);
    }
}
