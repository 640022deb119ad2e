package fr.gouv.pilo.spending;

import fr.gouv.pilo.funding.Books;
import fr.gouv.pilo.shared.audit.Audit;
import fr.gouv.pilo.shared.db.IdOrWord;
import fr.gouv.pilo.shared.etag.Preconditions;
import fr.gouv.pilo.shared.idempotency.Idempotent;
import fr.gouv.pilo.shared.identity.Caller;
import fr.gouv.pilo.shared.identity.Right;
import fr.gouv.pilo.shared.problem.ProblemCode;
import fr.gouv.pilo.shared.problem.ProblemException;
import fr.gouv.pilo.shared.problem.Violations;
import fr.gouv.pilo.spending.AcceptanceRepository.Prepared;
import fr.gouv.pilo.spending.CommitmentRepository.Part;
import fr.gouv.pilo.spending.CommitmentView.CommitmentItem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** B18: the person designated on the EJ says that the service was done; who types prepares it. */
@ApplicationScoped
class AcceptanceService {
    private final AcceptanceRepository acceptances;
    private final CommitmentRepository commitments;
    private final CommitmentViews views;
    private final FactService facts;
    private final ChoiceRepository lines;
    private final Books books;
    private final FactDays days;
    private final Preconditions preconditions;
    private final Caller caller;
    private final Audit audit;

    AcceptanceService(
            AcceptanceRepository acceptances,
            CommitmentRepository commitments,
            CommitmentViews views,
            FactService facts,
            ChoiceRepository lines,
            Books books,
            FactDays days,
            Preconditions preconditions,
            Caller caller,
            Audit audit) {
        this.acceptances = acceptances;
        this.commitments = commitments;
        this.views = views;
        this.facts = facts;
        this.lines = lines;
        this.books = books;
        this.days = days;
        this.preconditions = preconditions;
        this.caller = caller;
        this.audit = audit;
    }

    @Transactional
    @Idempotent
    CommitmentView accept(IdOrWord id, CreateAcceptance form) {
        var item = opened(id);
        var officer = views.officer(item);
        requireOfficer(item, officer);
        var faults = new Violations();
        var part = CommitmentActService.part(commitments.partsToWrite(item.id()), form.item(), faults);
        days.onCommitment(item, form.acknowledgedOn(), "/acknowledgedOn", faults);
        faults.throwIfAny();
        part.amounts().requireAcknowledgeable(form.amount());
        var prepared = acceptances.insert(item.id(), part.id(), form, caller.accountId());
        if (officer) {
            record(part, prepared);
        } else {
            acceptances.touch(item.id());
        }
        audit.change(
                officer ? "commitment.acknowledge" : "commitment.prepare-acknowledgement",
                CommitmentService.TYPE,
                item.number(),
                null,
                form);
        return views.of(item.id());
    }

    private void requireOfficer(CommitmentItem item, boolean officer) {
        if (!officer && !caller.has(Right.BUDGET_WRITE)) {
            throw ProblemException.forbidden(
                    "Règle B18 : le service fait est constaté par la personne désignée sur l'engagement.");
        }
        if (item.officer() == null) {
            throw ProblemException.of(
                    ProblemCode.CONFLICT,
                    "Règle B18 : personne n'est désigné sur cet engagement pour constater le service fait. Désignez d'abord "
                            + "quelqu'un.");
        }
    }

    @Transactional
    @Idempotent
    CommitmentView sign(IdOrWord id, UUID acceptance) {
        var item = opened(id);
        if (!views.officer(item)) {
            throw ProblemException.forbidden(
                    "Règle B18 : le service fait est constaté par la personne désignée sur l'engagement.");
        }
        var prepared = prepared(item, acceptance);
        var part = part(item, prepared);
        part.amounts().requireAcknowledgeable(prepared.amount());
        record(part, prepared);
        audit.change("commitment.acknowledge", CommitmentService.TYPE, item.number(), null, told(part, prepared));
        return views.of(item.id());
    }

    @Transactional
    void discard(IdOrWord id, UUID acceptance) {
        var item = opened(id);
        var prepared = prepared(item, acceptance);
        acceptances.delete(acceptance);
        acceptances.touch(item.id());
        audit.change(
                "commitment.discard-acknowledgement",
                CommitmentService.TYPE,
                item.number(),
                told(part(item, prepared), prepared),
                null);
    }

    private Part part(CommitmentItem item, Prepared prepared) {
        return commitments.partsToWrite(item.id()).stream()
                .filter(one -> one.id().equals(prepared.itemId()))
                .findFirst()
                .orElseThrow();
    }

    private static CreateAcceptance told(Part part, Prepared prepared) {
        return new CreateAcceptance(part.item(), prepared.amount(), prepared.acknowledgedOn(), prepared.note());
    }

    private Prepared prepared(CommitmentItem item, UUID acceptance) {
        var prepared = acceptances
                .find(item.id(), acceptance)
                .orElseThrow(() -> ProblemException.notFound("Cette constatation préparée n'existe pas."));
        if (prepared.operationId() != null) {
            throw ProblemException.of(ProblemCode.CONFLICT, "Cette constatation est déjà enregistrée.");
        }
        return prepared;
    }

    private CommitmentItem opened(IdOrWord id) {
        books.open();
        var item = views.seen(id, new Moment(null, null));
        preconditions.check(item.version());
        return item;
    }

    private void record(Part part, Prepared prepared) {
        // It consumes nothing: without a line of that year yet, it stands on that of the item.
        var line = lines.sibling(part.lineId(), prepared.acknowledgedOn().getYear())
                .orElse(part.lineId());
        var operation = new NewOperation(
                part.number(),
                part.item(),
                OperationKind.ACKNOWLEDGEMENT,
                null,
                null,
                line,
                null,
                null,
                null,
                null,
                prepared.amount(),
                prepared.acknowledgedOn(),
                null,
                null,
                prepared.note());
        var id = facts.append(part, operation, null, books.open(), new Fact(caller.accountId(), null));
        acceptances.sign(prepared.id(), id);
    }
}
