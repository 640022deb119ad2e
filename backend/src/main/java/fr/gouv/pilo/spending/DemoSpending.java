package fr.gouv.pilo.spending;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.gouv.pilo.directory.NewOrganisation;
import fr.gouv.pilo.directory.OrganisationKind;
import fr.gouv.pilo.directory.Organisations;
import fr.gouv.pilo.directory.Territories;
import fr.gouv.pilo.shared.audit.Audit;
import fr.gouv.pilo.shared.contribution.DemoPart;
import fr.gouv.pilo.shared.identity.Accounts;
import fr.gouv.pilo.shared.time.BusinessClock;
import fr.gouv.pilo.spending.CommitmentRequestRepository.RequestRow;
import fr.gouv.pilo.spending.DemoSpendingFile.DemoCommitment;
import fr.gouv.pilo.spending.DemoSpendingFile.DemoRequest;
import fr.gouv.pilo.spending.NewCommitment.NewItem;
import fr.gouv.pilo.spending.NewCommitment.NewTranche;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The 23 EJ of the set with what happened on each, and the two requests that wait for theirs. */
@ApplicationScoped
class DemoSpending implements DemoPart {
    /** Accounts of the set are nobody's: no token is ever issued in this name. */
    private static final String ISSUER = "urn:pilo:demonstration";

    private final Commitments commitments;
    private final CommitmentRepository repository;
    private final PlannedCertificationRepository planned;
    private final CommitmentRequestRepository requests;
    private final RequestReservation reservation;
    private final RequestRules rules;
    private final DemoSpendingRepository names;
    private final Organisations organisations;
    private final Territories territories;
    private final Accounts accounts;
    private final Audit audit;
    private final ObjectMapper mapper;

    DemoSpending(
            Commitments commitments,
            CommitmentRepository repository,
            PlannedCertificationRepository planned,
            CommitmentRequestRepository requests,
            RequestReservation reservation,
            RequestRules rules,
            DemoSpendingRepository names,
            Organisations organisations,
            Territories territories,
            Accounts accounts,
            Audit audit,
            ObjectMapper mapper) {
        this.commitments = commitments;
        this.repository = repository;
        this.planned = planned;
        this.requests = requests;
        this.reservation = reservation;
        this.rules = rules;
        this.names = names;
        this.organisations = organisations;
        this.territories = territories;
        this.accounts = accounts;
        this.audit = audit;
        this.mapper = mapper;
    }

    @Override
    public String name() {
        return "spending";
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public void load() {
        var file = DemoSpendingFile.read(mapper);
        var clerk = accounts.ensure(ISSUER, "gestionnaire", "Gestionnaire Chorus (démo)", false);
        Map<String, UUID> suppliers = new HashMap<>();
        file.suppliers()
                .forEach(supplier -> suppliers.put(supplier.letter(), organisations.ensure(supplier(supplier))));
        file.commitments().forEach(one -> load(file.scheme(), one, suppliers.get(one.supplier()), clerk));
        file.requests().forEach(one -> load(file.scheme(), one, clerk));
    }

    private NewOrganisation supplier(DemoSpendingFile.DemoSupplier supplier) {
        return new NewOrganisation(
                "DEMO-PRESTATAIRE-" + supplier.letter(),
                supplier.name(),
                null,
                OrganisationKind.PROVIDER,
                territories.instanceRegion(),
                true,
                "Jeu de démonstration",
                "2026",
                supplier.siret());
    }

    private void load(String scheme, DemoCommitment one, UUID supplier, UUID clerk) {
        var project = names.project(one.project());
        var line = names.line(scheme, one.signedOn().getYear(), one.axis());
        var item = new NewItem(1, line, project.id(), one.amountExclTax(), one.vatRate(), one.amount());
        var tranche = one.tranche();
        var tranches = tranche == null
                ? List.<NewTranche>of()
                : List.of(new NewTranche(
                        tranche.name(),
                        1,
                        names.line(scheme, tranche.dueOn().getYear(), one.axis()),
                        tranche.amount(),
                        tranche.dueOn()));
        commitments.create(
                new NewCommitment(
                        one.number(),
                        one.kind(),
                        one.object(),
                        supplier,
                        one.signedOn(),
                        one.signedOn().getYear(),
                        project.lead(),
                        one.plannedDeliveryOn(),
                        List.of(item),
                        tranches),
                new Fact(clerk, at(one.signedOn())));
        var operations = operations(scheme, one);
        operations.forEach(operation -> commitments.record(
                operation,
                new Fact(
                        operation.kind() == OperationKind.ACKNOWLEDGEMENT ? project.lead() : clerk,
                        at(operation.valueDate()))));
        plan(one, clerk);
        audit.record("commitment.load", CommitmentService.TYPE, one.number(), Map.of("operations", operations.size()));
    }

    /** In the order in which they happened. */
    private List<NewOperation> operations(String scheme, DemoCommitment one) {
        var operations = new ArrayList<NewOperation>();
        for (var service : one.services()) {
            operations.add(
                    of(scheme, one, OperationKind.ACKNOWLEDGEMENT, service.amount(), service.acknowledgedOn(), null));
            operations.add(of(scheme, one, OperationKind.CERTIFICATION, service.amount(), service.certifiedOn(), null));
        }
        one.changes()
                .forEach(change -> operations.add(
                        of(scheme, one, change.kind(), change.amount(), change.on(), change.reference())));
        one.payments()
                .forEach(paid -> operations.add(NewOperation.payment(
                        one.number(),
                        paid.kind(),
                        paid.request(),
                        names.line(scheme, paid.paidOn().getYear(), one.axis()),
                        paid.amount(),
                        paid.paidOn())));
        operations.sort(Comparator.comparing(NewOperation::valueDate));
        return operations;
    }

    private NewOperation of(
            String scheme, DemoCommitment one, OperationKind kind, BigDecimal amount, LocalDate on, String reference) {
        var line = names.line(scheme, on.getYear(), one.axis());
        return new NewOperation(
                one.number(), 1, kind, null, null, line, null, null, null, null, amount, on, null, reference, null);
    }

    private void plan(DemoCommitment one, UUID clerk) {
        var item = repository
                .partsToWrite(commitments.find(one.number()).orElseThrow())
                .get(0)
                .id();
        names.knownAt(at(one.signedOn()));
        one.planned()
                .forEach(plan -> planned.insert(
                        item, new UpdatePlannedCertification(one.number(), 1, plan.on(), plan.amount(), null), clerk));
        names.knownAt(null);
    }

    private void load(String scheme, DemoRequest one, UUID clerk) {
        var tranche = one.tranche() == null
                ? null
                : repository
                        .tranche(commitments.find(one.commitment()).orElseThrow(), one.tranche())
                        .orElseThrow()
                        .id();
        var amounts = new TaxedAmount(one.amountExclTax(), one.vatRate(), one.amount());
        var row = new RequestRow(
                RequestState.REQUESTED,
                one.kind(),
                one.object(),
                null,
                names.line(scheme, one.requestedOn().getYear(), one.axis()),
                names.project(one.project()).id(),
                tranche,
                one.amountExclTax(),
                one.vatRate(),
                one.amount(),
                one.plannedDeliveryOn(),
                null,
                one.requestedOn(),
                clerk,
                rules.asksForApproval(amounts));
        var id = requests.insert(row);
        reservation.post(id, row, one.requestedOn(), at(one.requestedOn()), true);
        requests.remember(id, RequestAct.REQUEST, null, at(one.requestedOn()), clerk);
        audit.record("commitment-request.load", CommitmentRequestService.TYPE, id, Map.of("amount", one.amount()));
    }

    private static Instant at(LocalDate day) {
        return day.atTime(10, 0).atZone(BusinessClock.ZONE).toInstant();
    }
}
