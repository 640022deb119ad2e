package fr.gouv.pilo.spending;

import fr.gouv.pilo.funding.Books;
import fr.gouv.pilo.spending.CommitmentRepository.Part;
import fr.gouv.pilo.spending.CommitmentRepository.Tranche;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Writes facts: what is typed comes here too, once its rules were asked. */
@ApplicationScoped
class FactService implements Commitments {
    private final CommitmentRepository commitments;
    private final OperationRepository operations;
    private final OperationLedger ledger;
    private final Books books;

    FactService(CommitmentRepository commitments, OperationRepository operations, OperationLedger ledger, Books books) {
        this.commitments = commitments;
        this.operations = operations;
        this.ledger = ledger;
        this.books = books;
    }

    @Override
    public Optional<UUID> find(String number) {
        return commitments.idOf(number);
    }

    @Override
    @Transactional
    public UUID create(NewCommitment form, Fact fact) {
        var known = known(fact);
        if (commitments.known(form.number())) {
            throw new IllegalArgumentException("EJ " + form.number() + " is known already");
        }
        var id = commitments.insert(form, fact.accountId());
        var items = new HashMap<Integer, Part>();
        for (var item : form.items()) {
            var project = project(item.project(), item.line());
            var part = new Part(
                    commitments.insertItem(id, item.number(), item.line(), project),
                    id,
                    form.number(),
                    item.number(),
                    form.fiscalYear(),
                    item.line(),
                    project,
                    null);
            items.put(item.number(), part);
            var amounts = new TaxedAmount(item.amountExclTax(), item.vatRate(), item.amount());
            append(part, operation(form, OperationKind.COMMITMENT, item.line(), amounts), null, known, fact);
        }
        tranches(id, form, items, known, fact);
        return id;
    }

    /** What is on the line of a project is of that project, and as confidential as it is. */
    private UUID project(UUID named, UUID line) {
        return named == null ? books.line(line).orElseThrow().project() : named;
    }

    private void tranches(UUID id, NewCommitment form, Map<Integer, Part> items, Instant known, Fact fact) {
        for (var tranche : form.tranches()) {
            var part = items.get(tranche.item());
            var trancheId = commitments.insertTranche(id, part.id(), tranche);
            var amounts = new TaxedAmount(null, null, tranche.amount());
            append(
                    part,
                    operation(form, OperationKind.OPTIONAL_TRANCHE, tranche.line(), amounts),
                    new Tranche(trancheId, part.id(), tranche.line(), tranche.amount(), null),
                    known,
                    fact);
        }
    }

    private static NewOperation operation(NewCommitment form, OperationKind kind, UUID line, TaxedAmount amounts) {
        return new NewOperation(
                form.number(),
                null,
                kind,
                null,
                null,
                line,
                null,
                null,
                amounts.amountExclTax(),
                amounts.vatRate(),
                amounts.amount(),
                form.signedOn(),
                null,
                null,
                null);
    }

    @Override
    @Transactional
    public UUID record(NewOperation form, Fact fact) {
        var known = known(fact);
        if (form.commitment() == null) {
            return alone(form, known, fact);
        }
        var part = part(form.commitment(), form.item());
        var tranche = form.tranche() == null
                ? null
                : commitments.tranche(part.commitmentId(), form.tranche()).orElseThrow();
        return append(part, form, tranche, known, fact);
    }

    private Part part(String number, Integer item) {
        var commitment = commitments.idOf(number).orElseThrow(() -> new IllegalArgumentException("no EJ " + number));
        return commitments.partsToWrite(commitment).stream()
                .filter(part -> item == null || part.item() == item)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no item " + item + " of " + number));
    }

    UUID append(Part part, NewOperation form, Tranche tranche, Instant known, Fact fact) {
        var line = form.line() == null ? part.lineId() : form.line();
        var operation = operation(form, part, line, tranche == null ? null : tranche.id(), known, fact);
        return ledger.append(operation, part.signedIn(), tranche == null ? null : tranche.lineId());
    }

    private UUID alone(NewOperation form, Instant known, Fact fact) {
        var operation = operation(form, null, form.line(), null, known, fact);
        return ledger.append(operation, operation.fiscalYear(), null);
    }

    private Operation operation(NewOperation form, Part part, UUID line, UUID tranche, Instant known, Fact fact) {
        return new Operation(
                part == null ? null : part.commitmentId(),
                part == null ? null : part.id(),
                form.kind(),
                form.paymentKind(),
                form.paymentRequest(),
                line,
                part == null ? project(form.project(), line) : part.projectId(),
                form.supplier(),
                books.line(line).orElseThrow().fiscalYear(),
                form.amountExclTax(),
                form.vatRate(),
                form.amount(),
                form.valueDate(),
                known,
                tranche,
                null,
                form.reference(),
                form.note(),
                fact.accountId());
    }

    @Override
    @Transactional
    public UUID reverse(UUID operation, String reason, Fact fact) {
        var known = known(fact);
        var reversed = operations.find(operation).orElseThrow();
        var signedIn = reversed.commitmentId() == null
                ? reversed.fiscalYear()
                : commitments.partsToWrite(reversed.commitmentId()).get(0).signedIn();
        var expectedOn = reversed.trancheId() == null ? null : operations.lineOfTranche(reversed.trancheId());
        return ledger.reverse(operation, reversed, signedIn, expectedOn, known, reason, fact.accountId());
    }

    /** The books are opened in any case: whoever writes money writes alone. */
    private Instant known(Fact fact) {
        var now = ledger.open();
        return fact.knownAt() == null ? now : fact.knownAt();
    }
}
