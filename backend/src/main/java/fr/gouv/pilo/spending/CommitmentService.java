package fr.gouv.pilo.spending;

import fr.gouv.pilo.funding.Books;
import fr.gouv.pilo.shared.audit.Audit;
import fr.gouv.pilo.shared.db.IdOrWord;
import fr.gouv.pilo.shared.etag.Preconditions;
import fr.gouv.pilo.shared.idempotency.Idempotent;
import fr.gouv.pilo.shared.idempotency.ReplayCheck;
import fr.gouv.pilo.shared.identity.Caller;
import fr.gouv.pilo.shared.limit.HeavyWork;
import fr.gouv.pilo.shared.limit.Places;
import fr.gouv.pilo.shared.page.Listing;
import fr.gouv.pilo.shared.problem.ProblemCode;
import fr.gouv.pilo.shared.problem.ProblemException;
import fr.gouv.pilo.shared.problem.Violations;
import fr.gouv.pilo.spending.CommitmentView.CommitmentItem;
import fr.gouv.pilo.spending.CreateCommitment.ItemForm;
import fr.gouv.pilo.spending.CreateCommitment.TrancheForm;
import fr.gouv.pilo.spending.NewCommitment.NewItem;
import fr.gouv.pilo.spending.NewCommitment.NewTranche;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class CommitmentService implements ReplayCheck<CommitmentView> {
    static final String TYPE = "commitment";

    private final CommitmentRepository repository;
    private final CommitmentViews views;
    private final FactService facts;
    private final Choices choices;
    private final ChoiceRepository lines;
    private final Books books;
    private final FactDays days;
    private final SpendingReach reach;
    private final Preconditions preconditions;
    private final Caller caller;
    private final Audit audit;
    private final Places places;

    CommitmentService(
            CommitmentRepository repository,
            CommitmentViews views,
            FactService facts,
            Choices choices,
            ChoiceRepository lines,
            Books books,
            FactDays days,
            SpendingReach reach,
            Preconditions preconditions,
            Caller caller,
            Audit audit,
            Places places) {
        this.repository = repository;
        this.views = views;
        this.facts = facts;
        this.choices = choices;
        this.lines = lines;
        this.books = books;
        this.days = days;
        this.reach = reach;
        this.preconditions = preconditions;
        this.caller = caller;
        this.audit = audit;
        this.places = places;
    }

    @Override
    public Class<CommitmentView> answers() {
        return CommitmentView.class;
    }

    @Override
    public void require(CommitmentView kept) {
        get(kept.id());
    }

    Listing<CommitmentItem> list(CommitmentFilter filter) {
        var listing = repository.list(filter, reach.seesCommitment());
        return filter.moment().isNow() ? listing : listing.under(() -> places.take(HeavyWork.BOOKS_OF_A_DAY));
    }

    CommitmentView get(IdOrWord id, Moment moment) {
        if (moment.isNow()) {
            return views.of(id, moment);
        }
        try (var place = places.take(HeavyWork.BOOKS_OF_A_DAY)) {
            return views.of(id, moment);
        }
    }

    CommitmentView get(UUID id) {
        return views.of(id);
    }

    @Transactional
    @Idempotent
    CommitmentView create(CreateCommitment form) {
        var faults = new Violations();
        choices.supplier(form.supplier(), "/supplier", faults);
        choices.officer(form.officer(), "/officer", faults);
        choices.object(form.object(), faults);
        days.past(form.signedOn(), "/signedOn", faults);
        days.within(form.plannedDeliveryOn(), "/plannedDeliveryOn", faults);
        var items = items(form, faults);
        faults.throwIfAny();
        var tranches = tranches(form, items, faults);
        faults.throwIfAny();
        // Under the lock of the writers: of two that type one number, the second is told so.
        books.open();
        if (repository.known(form.number())) {
            throw ProblemException.of(ProblemCode.ALREADY_EXISTS, "L'engagement " + form.number() + " existe déjà.");
        }
        var id = facts.create(
                new NewCommitment(
                        form.number(),
                        form.kind(),
                        form.object().strip(),
                        form.supplier(),
                        form.signedOn(),
                        form.year(),
                        form.officer(),
                        form.plannedDeliveryOn(),
                        items,
                        tranches),
                new Fact(caller.accountId(), null));
        audit.change("commitment.create", TYPE, form.number(), null, form);
        return get(id);
    }

    private List<NewItem> items(CreateCommitment form, Violations faults) {
        var items = new ArrayList<NewItem>();
        var numbers = new HashSet<Integer>();
        for (var i = 0; i < form.items().size(); i++) {
            var under = "/items/" + i;
            var item = form.items().get(i);
            var number = item.number() == null ? i + 1 : item.number();
            if (!numbers.add(number)) {
                faults.add(under + "/number", "duplicate", "Deux postes portent le numéro " + number + ".");
            }
            var typed = item(item, number, form.year(), under, faults);
            if (typed != null) {
                items.add(typed);
            }
        }
        return items;
    }

    private NewItem item(ItemForm item, int number, int year, String under, Violations faults) {
        var line = choices.line(item.budgetLine(), year, under + "/budgetLine", faults);
        var project = choices.project(item.project(), line, under + "/project", faults);
        var amounts = TaxedAmount.of(item.amountExclTax(), item.vatRate(), item.amount(), under, faults);
        if (line == null || amounts == null || !faults.isEmpty()) {
            return null;
        }
        choices.requireWritable(project);
        return new NewItem(
                number,
                line.id(),
                project == null ? null : project.id(),
                amounts.amountExclTax(),
                amounts.vatRate(),
                amounts.amount());
    }

    private List<NewTranche> tranches(CreateCommitment form, List<NewItem> items, Violations faults) {
        var tranches = new ArrayList<NewTranche>();
        var names = new HashSet<String>();
        for (var i = 0; i < form.optional().size(); i++) {
            var under = "/tranches/" + i;
            var tranche = form.optional().get(i);
            var item = items.stream()
                    .filter(one -> tranche.item() == null || one.number() == tranche.item())
                    .findFirst();
            if (tranche.item() == null && items.size() > 1) {
                faults.add(
                        under + "/item",
                        "required",
                        "Cet engagement a %d postes : dites duquel est cette tranche.".formatted(items.size()));
            } else if (item.isEmpty()) {
                faults.add(under + "/item", "unknown", "Ce poste n'est pas de cet engagement.");
            } else if (!names.add(tranche.name().strip())) {
                faults.add(under + "/name", "duplicate", "Deux tranches portent ce nom.");
            } else {
                var amount = tranche.amount().setScale(2, java.math.RoundingMode.UNNECESSARY);
                tranches.add(new NewTranche(
                        tranche.name().strip(),
                        item.get().number(),
                        line(tranche, item.get(), under, faults),
                        amount,
                        tranche.dueOn()));
            }
        }
        return tranches;
    }

    /** Where it is expected: the line of the year in which it is due, if there is one yet. */
    private UUID line(TrancheForm tranche, NewItem item, String under, Violations faults) {
        var dueOn = tranche.dueOn();
        if (tranche.budgetLine() != null) {
            var year = books.line(tranche.budgetLine())
                    .map(line -> line.fiscalYear())
                    .orElse(0);
            var line = choices.line(tranche.budgetLine(), year, under + "/budgetLine", faults);
            choices.requireSameScheme(line, item.line(), under + "/budgetLine", faults);
            return tranche.budgetLine();
        }
        return dueOn == null
                ? item.line()
                : lines.sibling(item.line(), dueOn.getYear()).orElse(item.line());
    }

    @Transactional
    CommitmentView update(IdOrWord id, UpdateCommitment form) {
        books.open();
        var before = views.writable(id);
        preconditions.check(before.version());
        var faults = new Violations();
        choices.supplier(form.supplier(), "/supplier", faults);
        choices.officer(form.officer(), "/officer", faults);
        choices.object(form.object(), faults);
        days.within(form.plannedDeliveryOn(), "/plannedDeliveryOn", faults);
        faults.throwIfAny();
        repository.update(before.id(), form);
        audit.change("commitment.update", TYPE, before.number(), before(before), form);
        return get(before.id());
    }

    private static UpdateCommitment before(CommitmentItem item) {
        return new UpdateCommitment(
                item.kind(),
                item.object(),
                item.supplier() == null ? null : item.supplier().id(),
                item.officer() == null ? null : item.officer().id(),
                item.plannedDeliveryOn());
    }
}
