package fr.gouv.pilo.project;

import fr.gouv.pilo.shared.identity.TerritoryTree;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Set;
import java.util.UUID;

/** The facade of the room. */
@ApplicationScoped
class PortfolioService implements Projects {
    private final ProjectRepository repository;
    private final ProjectActs acts;
    private final ProjectAccess access;
    private final DraftCheck check;
    private final TerritoryTree tree;

    PortfolioService(
            ProjectRepository repository,
            ProjectActs acts,
            ProjectAccess access,
            DraftCheck check,
            TerritoryTree tree) {
        this.repository = repository;
        this.acts = acts;
        this.access = access;
        this.check = check;
        this.tree = tree;
    }

    @Override
    @Transactional
    public UUID create(ProjectDraft draft, Signature by) {
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

    @Override
    public String visibleCondition() {
        return access.visibility().sql();
    }

    @Override
    public String visibleCondition(String territory) {
        return access.visibility().in(tree.expand(Set.of(territory)));
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
