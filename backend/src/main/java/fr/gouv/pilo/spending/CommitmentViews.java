package fr.gouv.pilo.spending;

import fr.gouv.pilo.funding.Books;
import fr.gouv.pilo.shared.db.IdOrWord;
import fr.gouv.pilo.shared.identity.Caller;
import fr.gouv.pilo.shared.identity.Right;
import fr.gouv.pilo.shared.problem.ProblemException;
import fr.gouv.pilo.shared.text.French;
import fr.gouv.pilo.shared.time.BusinessClock;
import fr.gouv.pilo.spending.CommitmentRepository.Part;
import fr.gouv.pilo.spending.CommitmentView.CommitmentItem;
import fr.gouv.pilo.spending.CommitmentView.CommitmentPart;
import fr.gouv.pilo.spending.CommitmentView.CommitmentTranche;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** One EJ as its page shows it, for this caller, and whether the caller may write on it. */
@ApplicationScoped
class CommitmentViews {
    private final CommitmentRepository repository;
    private final OperationRepository operations;
    private final ChoiceRepository choices;
    private final Books books;
    private final SpendingReach reach;
    private final Caller caller;
    private final BusinessClock clock;

    CommitmentViews(
            CommitmentRepository repository,
            OperationRepository operations,
            ChoiceRepository choices,
            Books books,
            SpendingReach reach,
            Caller caller,
            BusinessClock clock) {
        this.repository = repository;
        this.operations = operations;
        this.choices = choices;
        this.books = books;
        this.reach = reach;
        this.caller = caller;
        this.clock = clock;
    }

    CommitmentView of(UUID id) {
        return of(new IdOrWord(id.toString()), Moment.NOW);
    }

    CommitmentView of(IdOrWord id, Moment moment) {
        var item = seen(id, moment);
        // Of an EJ of several projects, the postes of those in sight, as their payments.
        var sees = reach.sees("i.project_id");
        var parts = repository.parts(item.id(), moment, sees);
        var tranches = repository.tranches(item.id(), moment, sees);
        var acts = moment.isNow() ? acts(item, parts, tranches) : Set.<String>of();
        return new CommitmentView(
                item,
                parts,
                tranches,
                operations.of(item.id(), moment.known(), moment.valued(), sees),
                moment.isNow() ? repository.prepared(item.id(), sees) : List.of(),
                warnings(item, parts, moment),
                acts,
                next(item, parts, tranches, acts));
    }

    private String next(
            CommitmentItem item, List<CommitmentPart> parts, List<CommitmentTranche> tranches, Set<String> acts) {
        return acts.isEmpty()
                ? null
                : new NextAct(
                                item.state(),
                                parts.stream().map(CommitmentPart::amounts).toList(),
                                open(tranches),
                                acts,
                                repository.over(item.id(), clock.today()))
                        .first()
                        .orElse(null);
    }

    private static boolean open(List<CommitmentTranche> tranches) {
        return tranches.stream().anyMatch(tranche -> tranche.affirmedOn() == null);
    }

    CommitmentItem seen(IdOrWord id, Moment moment) {
        return repository
                .item(id, moment, reach.seesCommitment())
                .orElseThrow(() -> ProblemException.notFound("Cet engagement n'existe pas."));
    }

    CommitmentItem writable(IdOrWord id) {
        var item = seen(id, Moment.NOW);
        repository.partsToWrite(item.id()).forEach(part -> reach.requireWritable(territories(part)));
        return item;
    }

    private Set<String> territories(Part part) {
        return part.projectId() == null
                ? null
                : choices.project(part.projectId()).orElseThrow().territories();
    }

    /** B2, B5, B7: what an EJ that is a fact breaks is shown, never hidden. */
    private List<String> warnings(CommitmentItem item, List<CommitmentPart> parts, Moment moment) {
        var warnings = new ArrayList<String>();
        for (var part : parts) {
            var amounts = part.amounts();
            if (amounts.service().compareTo(part.net()) > 0) {
                warnings.add("Règle B7 : le service fait du poste %d dépasse l'engagé net de %s."
                        .formatted(part.number(), French.euros(amounts.service().subtract(part.net()))));
            }
            var due = part.paid().subtract(part.advanced());
            if (due.compareTo(amounts.service()) > 0 || part.paid().compareTo(part.net()) > 0) {
                var over = due.subtract(amounts.service()).max(part.paid().subtract(part.net()));
                warnings.add("Règle B7 : le payé du poste %d dépasse le service fait ou l'engagé net de %s."
                        .formatted(part.number(), French.euros(over)));
            }
        }
        if (!moment.isNow()) {
            return warnings;
        }
        parts.stream().map(part -> part.budgetLine().id()).distinct().forEach(line -> {
            var available = books.totals(line).availableAe();
            if (available.signum() < 0) {
                warnings.add("Règle B2 : la ligne de l'exercice %d a engagé %s de plus que ses AE ouvertes."
                        .formatted(item.fiscalYear(), French.euros(available.negate())));
            }
        });
        return warnings;
    }

    private Set<String> acts(CommitmentItem item, List<CommitmentPart> parts, List<CommitmentTranche> tranches) {
        var acts = new TreeSet<String>();
        var left =
                parts.stream().anyMatch(part -> part.amounts().acknowledgeable().signum() > 0);
        if (left && mayAcknowledge(item)) {
            acts.add("acceptCommitment");
        }
        if (officer(item)) {
            acts.add("signAcceptance");
        }
        if (!caller.has(Right.BUDGET_WRITE)
                || repository.partsToWrite(item.id()).stream().anyMatch(part -> !reach.writes(territories(part)))) {
            return acts;
        }
        acts.addAll(Set.of("updateCommitment", "amendCommitment"));
        if (item.net().signum() > 0 || item.paid().signum() > 0) {
            acts.add("createPayment");
        }
        if (parts.stream().anyMatch(part -> part.net().compareTo(part.amounts().service()) > 0)) {
            acts.add("createPlannedCertification");
        }
        if (parts.stream().anyMatch(part -> part.amounts().withdrawable().signum() > 0)) {
            acts.add("withdrawCommitment");
        }
        if (open(tranches)) {
            acts.add("affirmTranche");
        }
        return acts;
    }

    boolean officer(CommitmentItem item) {
        return item.officer() != null && item.officer().id().equals(caller.accountId());
    }

    private boolean mayAcknowledge(CommitmentItem item) {
        return item.officer() != null && (officer(item) || caller.has(Right.BUDGET_WRITE));
    }
}
