package fr.gouv.pilo.funding;

import fr.gouv.pilo.funding.TerritoryMoneyRepository.ProjectMoney;
import fr.gouv.pilo.shared.contribution.TerritoryFact;
import fr.gouv.pilo.shared.contribution.TerritoryFact.TerritoryFactLine;
import fr.gouv.pilo.shared.contribution.TerritoryFacts;
import fr.gouv.pilo.shared.identity.Caller;
import fr.gouv.pilo.shared.identity.Right;
import fr.gouv.pilo.shared.identity.TerritoryTree;
import fr.gouv.pilo.shared.text.French;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** What was committed and paid for the projects of a territory: those that the caller reads by name, and no other. */
@ApplicationScoped
class FundingFacts implements TerritoryFacts {
    private static final int NAMED = 5;

    private final TerritoryMoneyRepository repository;
    private final BudgetReach reach;
    private final TerritoryTree tree;
    private final Caller caller;

    FundingFacts(TerritoryMoneyRepository repository, BudgetReach reach, TerritoryTree tree, Caller caller) {
        this.repository = repository;
        this.reach = reach;
        this.tree = tree;
        this.caller = caller;
    }

    @Override
    public List<TerritoryFact> of(String territory) {
        if (!caller.has(Right.BUDGET_READ) || !reach.reads()) {
            return List.of();
        }
        var projects = repository.of(tree.expand(Set.of(territory)), reach.projects());
        if (projects.isEmpty()) {
            return List.of();
        }
        var lines = projects.stream()
                .limit(NAMED)
                .map(project -> new TerritoryFactLine(
                        project.title(),
                        said(project.committed(), project.paid()),
                        "/projets/" + project.code() + "?onglet=budget"))
                .toList();
        return List.of(new TerritoryFact(
                "budget", "Argent des projets", sentence(projects), "/projets?territory=" + territory, lines));
    }

    /** "4 projets : 214 800 € engagés, 96 000 € payés, toutes années. …" */
    private static String sentence(List<ProjectMoney> projects) {
        return French.count(projects.size(), "projet") + "\u00a0: "
                + said(sum(projects, ProjectMoney::committed), sum(projects, ProjectMoney::paid))
                + ", toutes années. Un projet de plusieurs territoires y compte en entier.";
    }

    private static String said(BigDecimal committed, BigDecimal paid) {
        return French.amount(committed) + " engagés, " + French.amount(paid) + " payés";
    }

    private static BigDecimal sum(List<ProjectMoney> projects, Function<ProjectMoney, BigDecimal> of) {
        return projects.stream().map(of).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
