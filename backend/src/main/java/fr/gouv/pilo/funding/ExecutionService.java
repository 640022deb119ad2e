package fr.gouv.pilo.funding;

import fr.gouv.pilo.funding.ExecutionFilter.Group;
import fr.gouv.pilo.funding.ExecutionRepository.Statement;
import fr.gouv.pilo.shared.identity.TerritoryTree;
import fr.gouv.pilo.shared.limit.HeavyWork;
import fr.gouv.pilo.shared.limit.Places;
import fr.gouv.pilo.shared.page.ComputedRows;
import fr.gouv.pilo.shared.page.Listing;
import fr.gouv.pilo.shared.page.Listings;
import fr.gouv.pilo.shared.page.Listings.Slice;
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
    private static final String NAME = "execution-budgetaire";
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
    private final RememberedExecutions remembered;
    private final BudgetReach reach;
    private final TerritoryTree tree;
    private final Places places;
    private final Listings listings;

    ExecutionService(
            ExecutionRepository repository,
            RememberedExecutions remembered,
            BudgetReach reach,
            TerritoryTree tree,
            Places places,
            Listings listings) {
        this.repository = repository;
        this.remembered = remembered;
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
        if (paged(filter)) {
            return pages(filter);
        }
        var rows = new ComputedRows<>(NAME, rows(filter), List.of(), SORTS, BudgetExecutionItem.SHEET);
        return listings.of(null, rows, filter);
    }

    /** There may be as many groups as projects; by name, a page needs not the figures of all. */
    private boolean paged(ExecutionFilter filter) {
        return filter.groups().contains(Group.PROJECT)
                && !filter.moment().past()
                && reach.reads()
                && (filter.sort() == null || filter.sort().isBlank());
    }

    private Listing<BudgetExecutionItem> pages(ExecutionFilter filter) {
        filter.checkPage();
        var page = ExecutionRepository.page(filter, within(filter.territory), reach.projects(), onlyNamed(filter));
        var all = statement(filter);
        return listings.of(
                NAME,
                () -> slice(page, all, filter.offset()),
                () -> repository.list(all),
                BudgetExecutionItem.SHEET,
                filter);
    }

    private Slice<BudgetExecutionItem> slice(Statement page, Statement all, int offset) {
        var slice = repository.slice(page);
        // Beyond the end no row tells how many there are.
        return slice.items().isEmpty() && offset > 0
                ? new Slice<>(List.of(), repository.list(all).size())
                : slice;
    }

    private boolean onlyNamed(ExecutionFilter filter) {
        return reach.bounded() || filter.byProject() && !onlyGrouped(filter);
    }

    private List<BudgetExecutionItem> rows(ExecutionFilter filter) {
        if (!reach.reads()) {
            return List.of();
        }
        var statement = statement(filter);
        if (!filter.moment().past()) {
            // What projects are called and who sees them changes without the books.
            return byProject(filter) ? repository.list(statement) : remembered.of(statement);
        }
        try (var place = places.take(HeavyWork.BOOKS_OF_A_DAY)) {
            return repository.list(statement);
        }
    }

    private boolean byProject(ExecutionFilter filter) {
        return filter.byProject() || reach.bounded();
    }

    private Statement statement(ExecutionFilter filter) {
        return ExecutionRepository.statement(
                filter,
                within(filter.territory),
                byProject(filter),
                byProject(filter) ? reach.projects() : "true",
                onlyNamed(filter));
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
