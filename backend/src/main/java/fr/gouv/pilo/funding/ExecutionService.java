package fr.gouv.pilo.funding;

import fr.gouv.pilo.funding.ExecutionFilter.Group;
import fr.gouv.pilo.shared.identity.TerritoryTree;
import fr.gouv.pilo.shared.limit.HeavyWork;
import fr.gouv.pilo.shared.limit.Places;
import fr.gouv.pilo.shared.page.ComputedRows;
import fr.gouv.pilo.shared.page.Listing;
import fr.gouv.pilo.shared.page.Listings;
import fr.gouv.pilo.shared.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** The execution of the budget, by the groups that the caller chooses. */
@ApplicationScoped
class ExecutionService {
    private static final Map<String, Function<BudgetExecutionItem, ? extends Comparable<?>>> SORTS = Map.of(
            "scheme", item -> item.scheme() == null ? null : item.scheme().name(),
            "fiscalYear", BudgetExecutionItem::fiscalYear,
            "axis", item -> item.axis() == null ? null : item.axis().code(),
            "project", item -> item.project() == null ? null : item.project().title(),
            "openedAe", BudgetExecutionItem::openedAe,
            "availableAe", BudgetExecutionItem::availableAe,
            "availableCp", BudgetExecutionItem::availableCp,
            "remainingToPay", BudgetExecutionItem::remainingToPay);

    private final ExecutionRepository repository;
    private final BudgetReach reach;
    private final TerritoryTree tree;
    private final Places places;
    private final Listings listings;

    ExecutionService(
            ExecutionRepository repository, BudgetReach reach, TerritoryTree tree, Places places, Listings listings) {
        this.repository = repository;
        this.reach = reach;
        this.tree = tree;
        this.places = places;
        this.listings = listings;
    }

    Listing<BudgetExecutionItem> list(ExecutionFilter filter) {
        if (reach.totalsOnly() && filter.byProject()) {
            throw ProblemException.forbidden(
                    "Vous lisez les totaux par dispositif, exercice et axe, et non par projet.");
        }
        var rows =
                new ComputedRows<>("execution-budgetaire", rows(filter), List.of(), SORTS, BudgetExecutionItem.SHEET);
        return listings.of(null, rows, filter);
    }

    private List<BudgetExecutionItem> rows(ExecutionFilter filter) {
        if (!reach.reads()) {
            return List.of();
        }
        if (!filter.moment().past()) {
            return read(filter);
        }
        try (var place = places.take(HeavyWork.BOOKS_OF_A_DAY)) {
            return read(filter);
        }
    }

    private List<BudgetExecutionItem> read(ExecutionFilter filter) {
        var byProject = filter.byProject() || reach.bounded();
        return repository.list(
                filter,
                within(filter.territory),
                byProject,
                byProject ? reach.projects() : "true",
                reach.bounded() || filter.byProject() && !onlyGrouped(filter));
    }

    /** Grouped by project, what has none is a group; asked for by project or territory, it is not asked for. */
    private static boolean onlyGrouped(ExecutionFilter filter) {
        return filter.groups().contains(Group.PROJECT)
                && !ExecutionFilter.given(filter.project)
                && !ExecutionFilter.given(filter.territory);
    }

    /** Of territories that nobody knows there is nothing: never all. */
    private Set<String> within(List<String> territories) {
        if (!ExecutionFilter.given(territories)) {
            return Set.of();
        }
        var known = tree.expand(new HashSet<>(territories));
        return known.isEmpty() ? Set.of("") : known;
    }
}
