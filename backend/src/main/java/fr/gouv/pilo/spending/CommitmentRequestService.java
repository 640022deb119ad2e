package fr.gouv.pilo.spending;

import fr.gouv.pilo.funding.Books;
import fr.gouv.pilo.funding.BudgetLineCard;
import fr.gouv.pilo.shared.audit.Audit;
import fr.gouv.pilo.shared.etag.Preconditions;
import fr.gouv.pilo.shared.idempotency.Idempotent;
import fr.gouv.pilo.shared.idempotency.ReplayCheck;
import fr.gouv.pilo.shared.identity.Caller;
import fr.gouv.pilo.shared.identity.Right;
import fr.gouv.pilo.shared.page.Listing;
import fr.gouv.pilo.shared.problem.ProblemException;
import fr.gouv.pilo.shared.problem.Violations;
import fr.gouv.pilo.shared.text.French;
import fr.gouv.pilo.shared.time.BusinessClock;
import fr.gouv.pilo.spending.ChoiceRepository.ChosenProject;
import fr.gouv.pilo.spending.CommitmentRequestRepository.RequestRow;
import fr.gouv.pilo.spending.CommitmentRequestView.CommitmentRequestItem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

@ApplicationScoped
class CommitmentRequestService implements ReplayCheck<CommitmentRequestView> {
    static final String TYPE = "commitment-request";

    private final CommitmentRequestRepository repository;
    private final CommitmentRepository commitments;
    private final RequestReservation reservation;
    private final RequestRules rules;
    private final Choices choices;
    private final Books books;
    private final SpendingReach reach;
    private final Preconditions preconditions;
    private final Caller caller;
    private final Audit audit;
    private final BusinessClock clock;

    CommitmentRequestService(
            CommitmentRequestRepository repository,
            CommitmentRepository commitments,
            RequestReservation reservation,
            RequestRules rules,
            Choices choices,
            Books books,
            SpendingReach reach,
            Preconditions preconditions,
            Caller caller,
            Audit audit,
            BusinessClock clock) {
        this.repository = repository;
        this.commitments = commitments;
        this.reservation = reservation;
        this.rules = rules;
        this.choices = choices;
        this.books = books;
        this.reach = reach;
        this.preconditions = preconditions;
        this.caller = caller;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public Class<CommitmentRequestView> answers() {
        return CommitmentRequestView.class;
    }

    @Override
    public void require(CommitmentRequestView kept) {
        seen(kept.id());
    }

    Listing<CommitmentRequestItem> list(CommitmentRequestFilter filter) {
        return repository.list(filter, reach.sees("r.project_id"));
    }

    CommitmentRequestView get(UUID id) {
        var request = seen(id);
        return new CommitmentRequestView(request, repository.history(id), acts(request));
    }

    CommitmentRequestItem seen(UUID id) {
        return repository
                .find(id, reach.sees("r.project_id"))
                .orElseThrow(() -> ProblemException.notFound("Cette demande d'engagement n'existe pas."));
    }

    /** Under the lock of the books, from the version that was read. */
    CommitmentRequestItem opened(UUID id) {
        books.open();
        var request = seen(id);
        choices.requireWritable(project(id));
        preconditions.check(request.version());
        return request;
    }

    private ChosenProject project(UUID id) {
        return choices.project(repository.row(id).orElseThrow().projectId());
    }

    @Transactional
    @Idempotent
    CommitmentRequestView create(CreateCommitmentRequest form) {
        var known = books.open();
        var faults = new Violations();
        var line = books.line(form.budgetLine())
                .map(card -> choices.line(card.id(), card.fiscalYear(), "/budgetLine", faults))
                .orElse(null);
        if (line == null && faults.isEmpty()) {
            faults.add("/budgetLine", "unknown", "Cette ligne budgétaire n'existe pas.");
        }
        var project = choices.project(form.project(), line, "/project", faults);
        choices.supplier(form.supplier(), "/supplier", faults);
        var amounts = TaxedAmount.of(form.amountExclTax(), form.vatRate(), form.amount(), "", faults);
        var tranche = tranche(form, amounts, faults);
        faults.throwIfAny();
        choices.requireWritable(project);
        var required = !form.onlyProgrammed() && rules.asksForApproval(amounts);
        if (!form.onlyProgrammed()) {
            rules.requireFree(books.totals(line.id()), amounts.amount(), form.overReason(), entitled());
        }
        var id = repository.insert(row(form, line, project, tranche, amounts, required));
        if (!form.onlyProgrammed()) {
            reservation.post(id, repository.row(id).orElseThrow(), clock.today(), known, true);
        }
        var act = form.onlyProgrammed() ? RequestAct.PROGRAMMING : RequestAct.REQUEST;
        repository.remember(id, act, form.overReason(), clock.now(), caller.accountId());
        audit.change("commitment-request.create", TYPE, id, null, form);
        return get(id);
    }

    private RequestRow row(
            CreateCommitmentRequest form,
            BudgetLineCard line,
            ChosenProject project,
            UUID tranche,
            TaxedAmount amounts,
            boolean required) {
        return new RequestRow(
                form.onlyProgrammed() ? RequestState.PROGRAMMED : RequestState.REQUESTED,
                form.kind(),
                form.object().strip(),
                form.supplier(),
                line.id(),
                project == null ? null : project.id(),
                tranche,
                amounts.amountExclTax(),
                amounts.vatRate(),
                amounts.amount(),
                form.plannedDeliveryOn(),
                form.overReason(),
                form.onlyProgrammed() ? null : clock.today(),
                form.onlyProgrammed() ? null : caller.accountId(),
                required);
    }

    /** The tranche of an EJ that is to be affirmed: for its amount, and once. */
    private UUID tranche(CreateCommitmentRequest form, TaxedAmount amounts, Violations faults) {
        if (form.tranche() == null || form.tranche().isBlank()) {
            return null;
        }
        var number = form.commitment() == null ? "" : form.commitment().strip();
        var commitment = commitments.item(
                new fr.gouv.pilo.shared.db.IdOrWord(number), new Moment(null, null), reach.seesCommitment());
        var tranche = commitment.flatMap(
                item -> commitments.tranche(item.id(), form.tranche().strip()));
        if (tranche.isEmpty()) {
            faults.add("/tranche", "unknown", "Cette tranche n'est pas de cet engagement.");
            return null;
        }
        if (tranche.get().affirmedOn() != null
                || repository.trancheWaits(tranche.get().id())) {
            faults.add("/tranche", "once", "Règle B8 : cette tranche est déjà affermie, ou déjà demandée.");
        }
        if (amounts != null && amounts.amount().compareTo(tranche.get().amount()) != 0) {
            faults.add(
                    "/amount",
                    "tranche",
                    "Cette tranche est de " + French.euros(tranche.get().amount()) + ".");
        }
        return tranche.get().id();
    }

    @Transactional
    @Idempotent
    CommitmentRequestView submit(UUID id, CreateSubmission form) {
        var request = opened(id);
        rules.requireProgrammed(request.state());
        var amounts = new TaxedAmount(request.amountExclTax(), request.vatRate(), request.amount());
        var line = request.budgetLine().id();
        rules.requireFree(books.totals(line), request.amount(), form.overReason(), entitled());
        repository.submit(id, clock.today(), caller.accountId(), rules.asksForApproval(amounts), form.overReason());
        reservation.post(id, repository.row(id).orElseThrow(), clock.today(), books.open(), true);
        repository.remember(id, RequestAct.REQUEST, form.overReason(), clock.now(), caller.accountId());
        audit.change("commitment-request.submit", TYPE, id, null, form);
        return get(id);
    }

    private boolean entitled() {
        return caller.has(Right.BUDGET_APPROVE);
    }

    private boolean own(CommitmentRequestItem request) {
        return request.requestedBy() != null && request.requestedBy().id().equals(caller.accountId());
    }

    /** One's own is given up; what is only programmed reserves nothing, and whoever types gives it up. */
    boolean mayRefuse(CommitmentRequestItem request) {
        var typed = request.state() == RequestState.PROGRAMMED && caller.has(Right.BUDGET_WRITE);
        return entitled() || own(request) || typed;
    }

    private Set<String> acts(CommitmentRequestItem request) {
        var acts = new TreeSet<String>();
        var open = request.state() == RequestState.REQUESTED || request.state() == RequestState.PROGRAMMED;
        if (!open) {
            return acts;
        }
        var own = own(request);
        var waits = request.approvalRequired() && request.approvedBy() == null;
        if (mayRefuse(request)) {
            acts.add("refuseCommitmentRequest");
        }
        if (entitled() && waits && !own && !repository.askedBy(request.id(), caller.accountId())) {
            acts.add("approveCommitmentRequest");
        }
        if (caller.has(Right.BUDGET_WRITE)) {
            if (request.state() == RequestState.PROGRAMMED) {
                acts.add("submitCommitmentRequest");
            } else if (!waits) {
                acts.add("receiveCommitmentRequest");
            }
        }
        return acts;
    }
}
