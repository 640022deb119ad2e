package fr.gouv.pilo.funding;

import fr.gouv.pilo.shared.audit.Audit;
import fr.gouv.pilo.shared.db.IdOrWord;
import fr.gouv.pilo.shared.etag.Preconditions;
import fr.gouv.pilo.shared.idempotency.Idempotent;
import fr.gouv.pilo.shared.idempotency.ReplayCheck;
import fr.gouv.pilo.shared.identity.TerritoryTree;
import fr.gouv.pilo.shared.limit.HeavyWork;
import fr.gouv.pilo.shared.limit.Places;
import fr.gouv.pilo.shared.page.Listing;
import fr.gouv.pilo.shared.problem.ProblemCode;
import fr.gouv.pilo.shared.problem.ProblemException;
import fr.gouv.pilo.shared.problem.Violations;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

@ApplicationScoped
class LineService implements ReplayCheck<BudgetLineItem> {
    private static final String LINE = "budget-line";
    private static final UUID NONE = new UUID(0, 0);

    private final LineRepository repository;
    private final SchemeRepository schemes;
    private final BudgetReach reach;
    private final TerritoryTree tree;
    private final Places places;
    private final Preconditions preconditions;
    private final Audit audit;

    LineService(
            LineRepository repository,
            SchemeRepository schemes,
            BudgetReach reach,
            TerritoryTree tree,
            Places places,
            Preconditions preconditions,
            Audit audit) {
        this.repository = repository;
        this.schemes = schemes;
        this.reach = reach;
        this.tree = tree;
        this.places = places;
        this.preconditions = preconditions;
        this.audit = audit;
    }

    @Override
    public Class<BudgetLineItem> answers() {
        return BudgetLineItem.class;
    }

    @Override
    public void require(BudgetLineItem kept) {
        get(kept.id());
    }

    Listing<BudgetLineItem> list(BudgetLineFilter filter) {
        var listing = repository.list(filter, within(filter.territory), reach.lines());
        return filter.moment().past() ? listing.under(() -> places.take(HeavyWork.BOOKS_OF_A_DAY)) : listing;
    }

    /** Of territories that nobody knows there is nothing: never all. */
    private Set<String> within(List<String> territories) {
        if (territories == null || territories.isEmpty()) {
            return Set.of();
        }
        var known = tree.expand(new HashSet<>(territories));
        return known.isEmpty() ? Set.of("") : known;
    }

    BudgetLineItem get(UUID id) {
        return get(id, new Moment(null, null));
    }

    BudgetLineItem at(UUID id, Moment moment) {
        if (!moment.past()) {
            return get(id);
        }
        try (var place = places.take(HeavyWork.BOOKS_OF_A_DAY)) {
            return get(id, moment);
        }
    }

    private BudgetLineItem get(UUID id, Moment moment) {
        return repository
                .item(id, reach.lines(), moment)
                .orElseThrow(() -> ProblemException.notFound("Cette ligne budgétaire n'existe pas."));
    }

    @Transactional
    @Idempotent
    BudgetLineItem create(UpdateBudgetLine form) {
        reach.requireWriter();
        var project = place(form, NONE);
        return get(define(form, project));
    }

    /** What a loader defines stands as it is written. */
    UUID define(UpdateBudgetLine form, UUID project) {
        var id = repository.insert(scheme(form), project, form);
        audit.change("budget-line.create", LINE, id, null, form);
        return id;
    }

    @Transactional
    BudgetLineItem update(UUID id, UpdateBudgetLine form) {
        get(id);
        reach.requireWriter();
        repository.lock(id);
        var before = get(id);
        preconditions.check(before.version());
        var project = place(form, id);
        if (!before.content().samePlace(form) && repository.used(id)) {
            throw ProblemException.of(
                    ProblemCode.CONFLICT,
                    "Cette ligne a déjà des opérations : son dispositif, son exercice, son axe et son projet ne changent plus.");
        }
        repository.write(id, scheme(form), project, form);
        var after = get(id);
        audit.change("budget-line.update", LINE, id, before.content(), after.content());
        return after;
    }

    private UUID scheme(UpdateBudgetLine form) {
        return schemes.view(new IdOrWord(form.scheme())).orElseThrow().id();
    }

    /** @return the id of the project, or null */
    private UUID place(UpdateBudgetLine form, UUID self) {
        var faults = new Violations();
        var scheme = schemes.view(new IdOrWord(form.scheme()));
        if (scheme.isEmpty() || !scheme.get().code().equals(form.scheme())) {
            faults.add("/scheme", "unknown", "Ce dispositif n'est pas connu.");
        }
        if ((form.programme() == null) != (form.axis() == null)) {
            faults.add("/axis", "programme", "Le programme de la mission et son axe vont ensemble.");
        } else if (form.axis() != null && !repository.knowsAxis(form.programme(), form.axis())) {
            faults.add("/axis", "unknown", "Ce programme n'a pas cet axe.");
        }
        var project = form.project() == null
                ? null
                : repository.project(form.project(), reach.projects()).orElse(null);
        if (form.project() != null && project == null) {
            faults.add("/project", "unknown", "Ce projet n'est pas connu.");
        }
        faults.throwIfAny();
        if (repository.taken(self, scheme.orElseThrow().id(), project, form)) {
            throw ProblemException.of(
                    ProblemCode.ALREADY_EXISTS,
                    "Une ligne existe déjà pour ce dispositif, cet exercice, cet axe, ce projet et cette imputation.");
        }
        return project;
    }
}
