package fr.gouv.pilo.spending;

import fr.gouv.pilo.funding.Books;
import fr.gouv.pilo.shared.audit.Audit;
import fr.gouv.pilo.shared.db.IdOrWord;
import fr.gouv.pilo.shared.etag.Preconditions;
import fr.gouv.pilo.shared.idempotency.Idempotent;
import fr.gouv.pilo.shared.idempotency.ReplayCheck;
import fr.gouv.pilo.shared.identity.Caller;
import fr.gouv.pilo.shared.page.Listing;
import fr.gouv.pilo.shared.problem.ProblemCode;
import fr.gouv.pilo.shared.problem.ProblemException;
import fr.gouv.pilo.shared.problem.Violations;
import fr.gouv.pilo.shared.text.French;
import fr.gouv.pilo.spending.CommitmentRepository.Part;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.UUID;

@ApplicationScoped
class PlannedCertificationService implements ReplayCheck<PlannedCertificationView> {
    private static final String TYPE = "planned-certification";

    private final PlannedCertificationRepository repository;
    private final CommitmentRepository commitments;
    private final CommitmentViews views;
    private final Books books;
    private final SpendingReach reach;
    private final Preconditions preconditions;
    private final Caller caller;
    private final Audit audit;

    PlannedCertificationService(
            PlannedCertificationRepository repository,
            CommitmentRepository commitments,
            CommitmentViews views,
            Books books,
            SpendingReach reach,
            Preconditions preconditions,
            Caller caller,
            Audit audit) {
        this.repository = repository;
        this.commitments = commitments;
        this.views = views;
        this.books = books;
        this.reach = reach;
        this.preconditions = preconditions;
        this.caller = caller;
        this.audit = audit;
    }

    @Override
    public Class<PlannedCertificationView> answers() {
        return PlannedCertificationView.class;
    }

    @Override
    public void require(PlannedCertificationView kept) {
        get(kept.id());
    }

    Listing<PlannedCertificationView> list(PlannedCertificationFilter filter) {
        return repository.list(filter, reach.seesCommitment());
    }

    PlannedCertificationView get(UUID id) {
        return repository
                .find(id, reach.seesCommitment())
                .orElseThrow(() -> ProblemException.notFound("Ce service fait prévu n'existe pas."));
    }

    @Transactional
    @Idempotent
    PlannedCertificationView create(UpdatePlannedCertification form) {
        var part = part(form, null);
        var id = repository.insert(part.id(), form, caller.accountId());
        audit.change("planned-certification.create", TYPE, id, null, form);
        return get(id);
    }

    @Transactional
    PlannedCertificationView update(UUID id, UpdatePlannedCertification form) {
        books.open();
        var before = get(id);
        preconditions.check(before.version());
        views.writable(new IdOrWord(before.commitment()));
        var part = part(form, id);
        repository.update(id, part.id(), form);
        audit.change("planned-certification.update", TYPE, id, form(before), form);
        return get(id);
    }

    @Transactional
    void delete(UUID id) {
        books.open();
        var before = get(id);
        preconditions.check(before.version());
        views.writable(new IdOrWord(before.commitment()));
        repository.delete(id);
        audit.change("planned-certification.delete", TYPE, id, form(before), null);
    }

    /** The item, on which no more is planned than is still to be served. */
    private Part part(UpdatePlannedCertification form, UUID self) {
        books.open();
        var faults = new Violations();
        var number = form.commitment().strip();
        var item = commitments
                .item(new IdOrWord(number), new Moment(null, null), reach.seesCommitment())
                .orElseThrow(() -> ProblemException.invalid(
                        "/commitment", "unknown", "L'engagement " + number + " n'existe pas : saisissez-le d'abord."));
        views.writable(new IdOrWord(item.number()));
        var part = CommitmentActService.part(commitments.partsToWrite(item.id()), form.item(), faults);
        if (form.plannedOn().isBefore(item.signedOn())) {
            faults.add("/plannedOn", "order", "Ce jour précède la signature de l'engagement.");
        }
        faults.throwIfAny();
        requireLeft(part, repository.planned(part.id(), self), form.amount());
        return part;
    }

    private static void requireLeft(Part part, BigDecimal planned, BigDecimal amount) {
        var left = part.amounts().net().subtract(part.amounts().service()).subtract(planned);
        if (amount.compareTo(left) > 0) {
            throw ProblemException.of(
                    ProblemCode.CONFLICT,
                    "Règle B7 : le service fait prévu ne dépasse pas l'engagé net. Engagé net : %s ; service fait : %s ; déjà prévu : "
                                    .formatted(
                                            French.euros(part.amounts().net()),
                                            French.euros(part.amounts().service()))
                            + "%s. Il reste %s à prévoir au plus, et non %s."
                                    .formatted(
                                            French.euros(planned),
                                            French.euros(left.max(BigDecimal.ZERO)),
                                            French.euros(amount)));
        }
    }

    private static UpdatePlannedCertification form(PlannedCertificationView view) {
        return new UpdatePlannedCertification(
                view.commitment(), view.item(), view.plannedOn(), view.amount(), view.note());
    }
}
