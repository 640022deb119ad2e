package fr.gouv.pilo.spending;

import fr.gouv.pilo.funding.Books;
import fr.gouv.pilo.shared.audit.Audit;
import fr.gouv.pilo.shared.db.IdOrWord;
import fr.gouv.pilo.shared.etag.Preconditions;
import fr.gouv.pilo.shared.idempotency.Idempotent;
import fr.gouv.pilo.shared.identity.Caller;
import fr.gouv.pilo.shared.problem.ProblemCode;
import fr.gouv.pilo.shared.problem.ProblemException;
import fr.gouv.pilo.shared.problem.Violations;
import fr.gouv.pilo.shared.text.French;
import fr.gouv.pilo.spending.CommitmentRepository.Part;
import fr.gouv.pilo.spending.CommitmentRepository.Tranche;
import fr.gouv.pilo.spending.CommitmentView.CommitmentItem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What happens on an EJ after its signature, as it is typed: each act first asks its rule, under the lock of the books. */
@ApplicationScoped
class CommitmentActService {
    private final CommitmentRepository repository;
    private final CommitmentViews views;
    private final FactService facts;
    private final Choices choices;
    private final Books books;
    private final FactDays days;
    private final Preconditions preconditions;
    private final Caller caller;
    private final Audit audit;

    CommitmentActService(
            CommitmentRepository repository,
            CommitmentViews views,
            FactService facts,
            Choices choices,
            Books books,
            FactDays days,
            Preconditions preconditions,
            Caller caller,
            Audit audit) {
        this.repository = repository;
        this.views = views;
        this.facts = facts;
        this.choices = choices;
        this.books = books;
        this.days = days;
        this.preconditions = preconditions;
        this.caller = caller;
        this.audit = audit;
    }

    private CommitmentItem opened(IdOrWord id) {
        books.open();
        var item = views.writable(id);
        preconditions.check(item.version());
        return item;
    }

    /** The item that is named, or the only one. */
    static Part part(List<Part> parts, Integer number, Violations faults) {
        if (number == null && parts.size() > 1) {
            faults.add("/item", "required", "Cet engagement a %d postes : dites lequel.".formatted(parts.size()));
            return parts.get(0);
        }
        return parts.stream()
                .filter(part -> number == null || part.item() == number)
                .findFirst()
                .orElseGet(() -> {
                    faults.add("/item", "unknown", "Ce poste n'est pas de cet engagement.");
                    return parts.get(0);
                });
    }

    @Transactional
    @Idempotent
    CommitmentView amend(IdOrWord id, CreateAmendment form) {
        var item = opened(id);
        var faults = new Violations();
        var part = part(repository.partsToWrite(item.id()), form.item(), faults);
        var amounts = TaxedAmount.of(form.amountExclTax(), form.vatRate(), form.amount(), "", faults);
        var line =
                choices.lineOf(form.budgetLine(), part.lineId(), form.signedOn().getYear(), faults);
        days.onCommitment(item, form.signedOn(), "/signedOn", faults);
        faults.throwIfAny();
        append(part, OperationKind.AMENDMENT, line.id(), amounts, form.signedOn(), null, form.reference(), form.note());
        return done("commitment.amend", item, form, item.id());
    }

    @Transactional
    @Idempotent
    CommitmentView withdraw(IdOrWord id, CreateWithdrawal form) {
        var item = opened(id);
        var faults = new Violations();
        var part = part(repository.partsToWrite(item.id()), form.item(), faults);
        var line = choices.lineOf(
                form.budgetLine(), part.lineId(), form.withdrawnOn().getYear(), faults);
        days.onCommitment(item, form.withdrawnOn(), "/withdrawnOn", faults);
        faults.throwIfAny();
        part.amounts().requireWithdrawable(form.amount());
        append(
                part,
                OperationKind.WITHDRAWAL,
                line.id(),
                ttc(form.amount().negate()),
                form.withdrawnOn(),
                null,
                form.reference(),
                form.note());
        return done("commitment.withdraw", item, form, item.id());
    }

    @Transactional
    @Idempotent
    CommitmentView affirm(IdOrWord id, CreateTrancheAffirmation form) {
        var item = opened(id);
        var faults = new Violations();
        var tranche = repository.tranche(item.id(), form.tranche().strip()).orElse(null);
        if (tranche == null) {
            throw ProblemException.invalid("/tranche", "unknown", "Cette tranche n'est pas de cet engagement.");
        }
        var part = partOf(item.id(), tranche.itemId());
        var line = choices.lineOf(
                form.budgetLine(), part.lineId(), form.affirmedOn().getYear(), faults);
        days.onCommitment(item, form.affirmedOn(), "/affirmedOn", faults);
        faults.throwIfAny();
        affirm(part, tranche, line.id(), form.affirmedOn(), form.reference(), form.note());
        return done("commitment.affirm-tranche", item, form, item.id());
    }

    /** B8, once: the database is the judge between two. */
    void affirm(Part part, Tranche tranche, UUID line, LocalDate on, String reference, String note) {
        if (tranche.affirmedOn() != null) {
            throw ProblemException.of(
                    ProblemCode.CONFLICT,
                    "Règle B8 : cette tranche de %s est déjà affermie, depuis le %s ; il reste %s à affermir."
                            .formatted(
                                    French.euros(tranche.amount()),
                                    fr.gouv.pilo.shared.text.French.date(tranche.affirmedOn()),
                                    French.euros(BigDecimal.ZERO)));
        }
        append(part, OperationKind.AFFIRMATION, line, ttc(tranche.amount()), on, tranche, reference, note);
    }

    Part partOf(UUID commitment, UUID item) {
        return repository.partsToWrite(commitment).stream()
                .filter(part -> part.id().equals(item))
                .findFirst()
                .orElseThrow();
    }

    private static TaxedAmount ttc(BigDecimal amount) {
        return new TaxedAmount(null, null, amount.setScale(2, RoundingMode.UNNECESSARY));
    }

    private void append(
            Part part,
            OperationKind kind,
            UUID line,
            TaxedAmount amounts,
            LocalDate on,
            Tranche tranche,
            String reference,
            String note) {
        var operation = new NewOperation(
                part.number(),
                part.item(),
                kind,
                null,
                null,
                line,
                null,
                null,
                amounts.amountExclTax(),
                amounts.vatRate(),
                amounts.amount(),
                on,
                null,
                reference,
                note);
        facts.append(part, operation, tranche, books.open(), new Fact(caller.accountId(), null));
    }

    private <T extends Record & fr.gouv.pilo.shared.audit.Audited> CommitmentView done(
            String act, CommitmentItem item, T form, UUID id) {
        audit.change(act, CommitmentService.TYPE, item.number(), null, form);
        return views.of(id);
    }
}
