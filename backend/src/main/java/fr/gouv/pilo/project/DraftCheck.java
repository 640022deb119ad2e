package fr.gouv.pilo.project;

import fr.gouv.pilo.directory.Organisations;
import fr.gouv.pilo.directory.Territories;
import fr.gouv.pilo.shared.identity.Accounts;
import fr.gouv.pilo.shared.identity.TerritoryTree;
import fr.gouv.pilo.shared.problem.Violations;
import fr.gouv.pilo.shared.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Holds a draft against the reference data: its axis, organisation, lead, territories, dates. */
@ApplicationScoped
class DraftCheck {
    private final ProjectRepository repository;
    private final Organisations organisations;
    private final Territories territories;
    private final TerritoryTree tree;
    private final Accounts accounts;
    private final BusinessClock clock;

    DraftCheck(
            ProjectRepository repository,
            Organisations organisations,
            Territories territories,
            TerritoryTree tree,
            Accounts accounts,
            BusinessClock clock) {
        this.repository = repository;
        this.organisations = organisations;
        this.territories = territories;
        this.tree = tree;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** A project without a territory concerns the region as a whole. */
    UpdateProject complete(UpdateProject draft) {
        return draft.territories().isEmpty() ? draft.withTerritories(Set.of(territories.instanceRegion())) : draft;
    }

    /**
     * @param mayTouch whether the writer may add this territory to the project, or take it away
     * @param touched the territories that the act adds or takes away
     */
    void check(UpdateProject draft, Set<String> touched, Predicate<String> mayTouch) {
        var faults = new Violations();
        axis(draft, faults);
        if (organisations.find(draft.organisationId()).isEmpty()) {
            faults.add("/organisationId", "unknown", "Cet organisme n'est pas connu de l'annuaire.");
        }
        if (draft.leadAccountId() != null
                && accounts.names(List.of(draft.leadAccountId())).isEmpty()) {
            faults.add("/leadAccountId", "unknown", "Ce compte n'est pas connu.");
        }
        if (draft.startDate() != null
                && draft.endDate() != null
                && draft.endDate().isBefore(draft.startDate())) {
            faults.add("/endDate", "order", "La fin prévue ne peut pas précéder le début.");
        }
        milestones(draft, faults);
        places(draft, touched, mayTouch, faults);
        faults.throwIfAny();
    }

    /** What is to come may be planned, and is not reached. */
    private void milestones(UpdateProject draft, Violations faults) {
        var today = clock.today();
        for (var index = 0; index < draft.milestones().size(); index++) {
            var reached = draft.milestones().get(index).actualDate();
            if (reached != null && reached.isAfter(today)) {
                faults.add(
                        "/milestones/%d/actualDate".formatted(index),
                        "future",
                        "Un jalon est atteint au plus tard aujourd'hui.");
            }
        }
    }

    private void axis(UpdateProject draft, Violations faults) {
        if (draft.axis() == null || draft.axis().isBlank()) {
            return;
        }
        var axes = repository.axes(draft.programme());
        if (!axes.contains(draft.axis().strip())) {
            faults.add(
                    "/axis",
                    "unknown",
                    axes.isEmpty()
                            ? "Le programme « %s » n'a pas d'axe."
                                    .formatted(draft.programme().label())
                            : "Cet axe n'est pas du programme « %s » ; axes possibles : %s."
                                    .formatted(
                                            draft.programme().label(),
                                            String.join(
                                                    ", ", axes.stream().sorted().toList())));
        }
    }

    private void places(UpdateProject draft, Set<String> touched, Predicate<String> mayTouch, Violations faults) {
        var region = territories.instanceRegion();
        for (var code : draft.territories()) {
            if (!tree.contains(region, code)) {
                faults.add(
                        "/territories",
                        "unknown",
                        "« %s » n'est pas un territoire de la région %s.".formatted(code, region));
                return;
            }
        }
        for (var code : touched) {
            if (!mayTouch.test(code)) {
                faults.add(
                        "/territories",
                        "scope",
                        "« %s » n'est pas un territoire où vous pouvez écrire.".formatted(code));
                return;
            }
        }
    }
}
