package fr.gouv.pilo.spending;

import fr.gouv.pilo.funding.Books;
import fr.gouv.pilo.funding.BooksChanged;
import fr.gouv.pilo.shared.audit.Audit;
import fr.gouv.pilo.shared.etag.Preconditions;
import fr.gouv.pilo.shared.identity.Caller;
import fr.gouv.pilo.shared.identity.Right;
import fr.gouv.pilo.shared.limit.HeavyWork;
import fr.gouv.pilo.shared.limit.Places;
import fr.gouv.pilo.shared.page.Listing;
import fr.gouv.pilo.shared.problem.ProblemException;
import fr.gouv.pilo.shared.problem.Violations;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.Map;

/** What breaks a rule: read from the amounts, so never hidden; who sees to it and how far it is are kept beside. */
@ApplicationScoped
class AnomalyService {
    private static final String TYPE = "budget-anomaly";
    private static final UpdateBudgetAnomaly AGAIN = new UpdateBudgetAnomaly(AnomalyState.OPEN, null, null);

    private final AnomalyRepository repository;
    private final ChoiceRepository choices;
    private final Choices names;
    private final SpendingReach reach;
    private final Books books;
    private final Preconditions preconditions;
    private final Caller caller;
    private final Audit audit;
    private final Places places;
    private final TransactionSynchronizationRegistry transaction;

    AnomalyService(
            AnomalyRepository repository,
            ChoiceRepository choices,
            Choices names,
            SpendingReach reach,
            Books books,
            Preconditions preconditions,
            Caller caller,
            Audit audit,
            Places places,
            TransactionSynchronizationRegistry transaction) {
        this.repository = repository;
        this.choices = choices;
        this.names = names;
        this.reach = reach;
        this.books = books;
        this.preconditions = preconditions;
        this.caller = caller;
        this.audit = audit;
        this.places = places;
        this.transaction = transaction;
    }

    Listing<BudgetAnomalyItem> list(AnomalyFilter filter) {
        var listing = repository.list(filter, reach.seesCommitment(), reach.sees("l.project_id"));
        return filter.moment().isNow() ? listing : listing.under(() -> places.take(HeavyWork.BOOKS_OF_A_DAY));
    }

    BudgetAnomalyItem get(String key) {
        return repository
                .find(AnomalyKey.of(key), reach.seesCommitment(), reach.sees("l.project_id"))
                .orElseThrow(AnomalyKey::unknown);
    }

    @Transactional
    BudgetAnomalyItem update(String key, UpdateBudgetAnomaly form) {
        var known = books.open();
        var before = get(key);
        reach.requireWritable(
                before.project() == null
                        ? null
                        : choices.project(before.project().code(), "true")
                                .orElseThrow()
                                .territories());
        preconditions.check(before.tag());
        check(form);
        repository.append(AnomalyKey.of(key), form, before.amount(), known, caller.accountId());
        var after = get(key);
        audit.change("budget-anomaly.update", TYPE, key, before.stand(), after.stand());
        return after;
    }

    private void check(UpdateBudgetAnomaly form) {
        if (form.state() == AnomalyState.ACCEPTED && !caller.has(Right.BUDGET_APPROVE)) {
            throw ProblemException.forbidden("Accepter une anomalie revient à qui approuve les engagements.");
        }
        var faults = new Violations();
        if (form.state() == AnomalyState.ACCEPTED
                && (form.reason() == null || form.reason().isBlank())) {
            faults.add("/reason", "required", "Dites pourquoi l'anomalie est acceptée.");
        }
        names.officer(form.owner(), "/owner", faults);
        faults.throwIfAny();
    }

    /** Once a transaction, when all of it is written: what vanished meanwhile is open again if it comes back. */
    void follow(@Observes(during = TransactionPhase.BEFORE_COMPLETION) BooksChanged changed) {
        if (transaction.getResource(TYPE) != null) {
            return;
        }
        transaction.putResource(TYPE, true);
        for (var key : repository.overtaken()) {
            repository.append(key, AGAIN, BigDecimal.ZERO, books.open(), null);
            audit.record(
                    "budget-anomaly.reopen",
                    TYPE,
                    key.rule() + "-" + key.subject(),
                    Map.of("state", AnomalyState.OPEN));
        }
    }
}
