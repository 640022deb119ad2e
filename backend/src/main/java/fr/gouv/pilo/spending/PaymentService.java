package fr.gouv.pilo.spending;

import fr.gouv.pilo.funding.Books;
import fr.gouv.pilo.shared.audit.Audit;
import fr.gouv.pilo.shared.db.IdOrWord;
import fr.gouv.pilo.shared.idempotency.Idempotent;
import fr.gouv.pilo.shared.idempotency.ReplayCheck;
import fr.gouv.pilo.shared.identity.Caller;
import fr.gouv.pilo.shared.identity.Right;
import fr.gouv.pilo.shared.page.Listing;
import fr.gouv.pilo.shared.problem.ProblemCode;
import fr.gouv.pilo.shared.problem.ProblemException;
import fr.gouv.pilo.shared.problem.Violations;
import fr.gouv.pilo.shared.text.French;
import fr.gouv.pilo.spending.PaymentView.PaymentItem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Set;
import java.util.UUID;

@ApplicationScoped
class PaymentService implements ReplayCheck<PaymentView> {
    private static final String TYPE = "payment";

    private final PaymentRepository repository;
    private final CommitmentRepository commitments;
    private final OperationRepository operations;
    private final CommitmentViews views;
    private final FactService facts;
    private final Choices choices;
    private final Books books;
    private final FactDays days;
    private final SpendingReach reach;
    private final Caller caller;
    private final Audit audit;

    PaymentService(
            PaymentRepository repository,
            CommitmentRepository commitments,
            OperationRepository operations,
            CommitmentViews views,
            FactService facts,
            Choices choices,
            Books books,
            FactDays days,
            SpendingReach reach,
            Caller caller,
            Audit audit) {
        this.repository = repository;
        this.commitments = commitments;
        this.operations = operations;
        this.views = views;
        this.facts = facts;
        this.choices = choices;
        this.books = books;
        this.days = days;
        this.reach = reach;
        this.caller = caller;
        this.audit = audit;
    }

    @Override
    public Class<PaymentView> answers() {
        return PaymentView.class;
    }

    @Override
    public void require(PaymentView kept) {
        get(kept.id());
    }

    Listing<PaymentItem> list(PaymentFilter filter) {
        return repository.list(filter, sees());
    }

    /** Of an EJ of which nothing is hidden, and of a project in sight. */
    private String sees() {
        return reach.sees("o.project_id") + " AND (o.commitment_id IS NULL OR " + reach.seesCommitment() + ")";
    }

    PaymentView get(UUID id) {
        var payment = seen(id);
        var writes = caller.has(Right.BUDGET_WRITE) && !payment.reversed() && payment.reverses() == null;
        return new PaymentView(payment, writes ? Set.of("reversePayment") : Set.of());
    }

    private PaymentItem seen(UUID id) {
        return repository.find(id, sees()).orElseThrow(() -> ProblemException.notFound("Ce paiement n'existe pas."));
    }

    @Transactional
    @Idempotent
    PaymentView create(CreatePayment form) {
        books.open();
        var id = form.commitment() == null || form.commitment().isBlank() ? alone(form) : onCommitment(form);
        audit.change("payment.create", TYPE, id, null, form);
        return get(id);
    }

    private UUID onCommitment(CreatePayment form) {
        var faults = new Violations();
        var number = form.commitment().strip();
        var item = commitments
                .item(new IdOrWord(number), new Moment(null, null), reach.seesCommitment())
                .orElseThrow(() -> ProblemException.invalid(
                        "/commitment", "unknown", "L'engagement " + number + " n'existe pas : saisissez-le d'abord."));
        views.writable(new IdOrWord(item.number()));
        var part = CommitmentActService.part(commitments.partsToWrite(item.id()), form.item(), faults);
        var amounts = TaxedAmount.of(form.amountExclTax(), form.vatRate(), form.amount(), "", faults);
        var line = choices.lineOf(form.budgetLine(), part.lineId(), form.year(), faults);
        choices.supplier(form.supplier(), "/supplier", faults);
        var project = choices.project(part.projectId());
        if (form.project() != null
                && !form.project().isBlank()
                && (project == null || !project.code().equals(form.project().strip()))) {
            faults.add("/project", "item", "Le projet de ce paiement est celui du poste de l'engagement.");
        }
        days.onCommitment(item, form.paidOn(), "/paidOn", faults);
        faults.throwIfAny();
        var supplier = item.supplier() == null ? null : item.supplier().id();
        requireOnce(form, form.supplier() == null ? supplier : form.supplier());
        part.amounts().requirePayable(form.kind(), amounts.amount());
        return facts.append(
                part,
                operation(form, part.number(), part.item(), line.id(), null, amounts),
                null,
                books.open(),
                fact());
    }

    private UUID alone(CreatePayment form) {
        var faults = new Violations();
        if (form.budgetLine() == null) {
            faults.add("/budgetLine", "required", "Sans engagement, choisissez la ligne budgétaire.");
            faults.throwIfAny();
        }
        var line = choices.line(form.budgetLine(), form.year(), "/budgetLine", faults);
        var project = choices.project(form.project(), line, "/project", faults);
        choices.supplier(form.supplier(), "/supplier", faults);
        var amounts = TaxedAmount.of(form.amountExclTax(), form.vatRate(), form.amount(), "", faults);
        days.past(form.paidOn(), "/paidOn", faults);
        faults.throwIfAny();
        choices.requireWritable(project);
        requireOnce(form, form.supplier());
        return facts.record(
                operation(form, null, null, line.id(), project == null ? null : project.id(), amounts), fact());
    }

    /** One DP may be paid in several parts, and is more often typed twice. */
    private void requireOnce(CreatePayment form, UUID supplier) {
        if (form.request() != null
                && !Boolean.TRUE.equals(form.sameRequest())
                && repository.known(form.request(), supplier)) {
            throw ProblemException.of(
                    ProblemCode.CONFLICT,
                    "La demande de paiement %s de ce prestataire est déjà saisie. Si c'en est une autre part, dites-le."
                            .formatted(form.request()));
        }
    }

    private static NewOperation operation(
            CreatePayment form, String commitment, Integer item, UUID line, UUID project, TaxedAmount amounts) {
        var less = form.kind() == PaymentKind.CREDIT_NOTE || form.kind() == PaymentKind.PENALTY;
        var exclTax = amounts.amountExclTax();
        return new NewOperation(
                commitment,
                item,
                OperationKind.PAYMENT,
                form.kind(),
                form.request(),
                line,
                project,
                form.supplier(),
                less && exclTax != null ? exclTax.negate() : exclTax,
                amounts.vatRate(),
                less ? amounts.amount().negate() : amounts.amount(),
                form.paidOn(),
                null,
                null,
                form.note());
    }

    @Transactional
    @Idempotent
    PaymentView reverse(UUID id, CreateReversal form) {
        books.open();
        var payment = seen(id);
        if (payment.commitment() == null) {
            choices.requireWritable(
                    choices.project(operations.find(id).orElseThrow().projectId()));
        } else {
            views.writable(new IdOrWord(payment.commitment()));
        }
        if (payment.reverses() != null) {
            throw ProblemException.of(ProblemCode.CONFLICT, "Ce paiement en annule un autre : il ne s'annule pas.");
        }
        if (payment.reversed()) {
            throw ProblemException.of(
                    ProblemCode.CONFLICT,
                    "Ce paiement de %s est déjà annulé : une annulation n'a lieu qu'une fois."
                            .formatted(French.euros(payment.amount())));
        }
        requireReversible(id);
        var reversal = facts.reverse(id, form.reason(), fact());
        audit.change("payment.reverse", TYPE, id, null, form);
        return get(reversal);
    }

    private void requireReversible(UUID id) {
        var operation = operations.find(id).orElseThrow();
        if (operation.commitmentId() != null) {
            commitments.partsToWrite(operation.commitmentId()).stream()
                    .filter(part -> part.id().equals(operation.itemId()))
                    .forEach(part -> part.amounts().requireReversible(operation.amount()));
        }
    }

    private Fact fact() {
        return new Fact(caller.accountId(), null);
    }
}
