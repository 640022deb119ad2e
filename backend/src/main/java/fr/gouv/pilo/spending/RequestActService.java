package fr.gouv.pilo.spending;

import fr.gouv.pilo.funding.Books;
import fr.gouv.pilo.shared.audit.Audit;
import fr.gouv.pilo.shared.db.IdOrWord;
import fr.gouv.pilo.shared.idempotency.Idempotent;
import fr.gouv.pilo.shared.identity.Caller;
import fr.gouv.pilo.shared.problem.ProblemException;
import fr.gouv.pilo.shared.problem.Violations;
import fr.gouv.pilo.shared.time.BusinessClock;
import fr.gouv.pilo.spending.CommitmentRequestRepository.RequestRow;
import fr.gouv.pilo.spending.CommitmentRequestView.CommitmentRequestItem;
import fr.gouv.pilo.spending.NewCommitment.NewItem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/** What becomes of a commitment request: approved, refused, or received with its EJ. */
@ApplicationScoped
class RequestActService {
    private final CommitmentRequestService requests;
    private final CommitmentRequestRepository repository;
    private final CommitmentRepository commitments;
    private final CommitmentActService commitmentActs;
    private final FactService facts;
    private final RequestReservation reservation;
    private final RequestRules rules;
    private final Choices choices;
    private final Books books;
    private final FactDays days;
    private final SpendingReach reach;
    private final Caller caller;
    private final Audit audit;
    private final BusinessClock clock;

    RequestActService(
            CommitmentRequestService requests,
            CommitmentRequestRepository repository,
            CommitmentRepository commitments,
            CommitmentActService commitmentActs,
            FactService facts,
            RequestReservation reservation,
            RequestRules rules,
            Choices choices,
            Books books,
            FactDays days,
            SpendingReach reach,
            Caller caller,
            Audit audit,
            BusinessClock clock) {
        this.requests = requests;
        this.repository = repository;
        this.commitments = commitments;
        this.commitmentActs = commitmentActs;
        this.facts = facts;
        this.reservation = reservation;
        this.rules = rules;
        this.choices = choices;
        this.books = books;
        this.days = days;
        this.reach = reach;
        this.caller = caller;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    @Idempotent
    CommitmentRequestView approve(UUID id, CreateApproval form) {
        var request = requests.opened(id);
        rules.requireApprovable(
                request.state(),
                request.approvalRequired(),
                id(request.approvedBy()),
                caller.accountId().equals(id(request.requestedBy())) || repository.askedBy(id, caller.accountId()));
        repository.approve(id, caller.accountId(), clock.now());
        return done(id, RequestAct.APPROVAL, form.note(), "commitment-request.approve", form);
    }

    @Transactional
    @Idempotent
    CommitmentRequestView refuse(UUID id, CreateRefusal form) {
        var request = requests.opened(id);
        if (!requests.mayRefuse(request)) {
            throw ProblemException.forbidden("Refuser la demande d'un autre revient à qui approuve les demandes.");
        }
        rules.requireRefusable(request.state());
        if (request.state() == RequestState.REQUESTED) {
            release(id);
        }
        repository.refuse(id, clock.today(), form.reason());
        return done(id, RequestAct.REFUSAL, form.reason(), "commitment-request.refuse", form);
    }

    @Transactional
    @Idempotent
    CommitmentRequestView receive(UUID id, CreateReception form) {
        var request = requests.opened(id);
        rules.requireReceivable(request.state(), request.approvalRequired(), id(request.approvedBy()));
        var faults = new Violations();
        choices.officer(form.officer(), "/officer", faults);
        days.past(form.signedOn(), "/signedOn", faults);
        faults.throwIfAny();
        var row = repository.row(id).orElseThrow();
        release(id);
        repository.receive(id, row.trancheId() == null ? commitment(request, row, form) : affirmed(row, form));
        return done(id, RequestAct.RECEPTION, form.note(), "commitment-request.receive", form);
    }

    private void release(UUID id) {
        reservation.post(id, repository.row(id).orElseThrow(), clock.today(), books.open(), false);
    }

    /** An EJ that was typed or imported before is the one; else it is made of what the request says. */
    private UUID commitment(CommitmentRequestItem request, RequestRow row, CreateReception form) {
        if (commitments.known(form.number())) {
            return tied(row, form.number());
        }
        var item = new NewItem(1, row.lineId(), row.projectId(), row.amountExclTax(), row.vatRate(), row.amount());
        var made = new NewCommitment(
                form.number(),
                row.kind(),
                row.object(),
                row.supplierId(),
                form.signedOn(),
                request.budgetLine().year(),
                form.officer(),
                row.plannedDeliveryOn(),
                List.of(item),
                List.of());
        return facts.create(made, new Fact(caller.accountId(), null));
    }

    /** B12: what comes back is what was asked, and once. */
    private UUID tied(RequestRow row, String number) {
        var item = commitments
                .item(new IdOrWord(number), new Moment(null, null), reach.seesCommitment())
                .orElseThrow(() -> ProblemException.invalid(
                        "/number", "taken", "Cet engagement ne peut pas être rattaché à cette demande."));
        var parts = commitments.partsToWrite(item.id()).stream()
                .filter(part -> part.lineId().equals(row.lineId()))
                .toList();
        var faults = new Violations();
        if (parts.isEmpty()) {
            faults.add("/number", "line", "Aucun poste de cet engagement n'est sur la ligne de la demande.");
        }
        if (row.supplierId() != null
                && item.supplier() != null
                && !item.supplier().id().equals(row.supplierId())) {
            faults.add("/number", "supplier", "Cet engagement est d'un autre prestataire que la demande.");
        }
        faults.throwIfAny();
        var net = parts.stream().map(part -> part.amounts().net()).reduce(BigDecimal.ZERO, BigDecimal::add);
        rules.requireTied(number, repository.receivedWith(item.id()), net, row.amount());
        return item.id();
    }

    private UUID affirmed(RequestRow row, CreateReception form) {
        var asked = repository.tranche(row.trancheId()).orElseThrow();
        if (!asked.number().equals(form.number())) {
            throw ProblemException.invalid(
                    "/number", "tranche", "Cette tranche est celle de l'engagement " + asked.number() + ".");
        }
        var tranche = commitments.tranche(asked.commitmentId(), asked.name()).orElseThrow();
        if (tranche.affirmedOn() == null) {
            var part = commitmentActs.partOf(asked.commitmentId(), tranche.itemId());
            commitmentActs.affirm(part, tranche, row.lineId(), form.signedOn(), null, form.note());
        }
        return asked.commitmentId();
    }

    private <T extends Record & fr.gouv.pilo.shared.audit.Audited> CommitmentRequestView done(
            UUID id, RequestAct act, String reason, String audited, T form) {
        repository.remember(id, act, reason, clock.now(), caller.accountId());
        audit.change(audited, CommitmentRequestService.TYPE, id, null, form);
        return requests.get(id);
    }

    private static UUID id(Refs.AccountRef account) {
        return account == null ? null : account.id();
    }
}
