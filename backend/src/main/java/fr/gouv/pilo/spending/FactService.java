package fr.gouv.pilo.spending;

import fr.gouv.pilo.funding.Books;
import fr.gouv.pilo.funding.BudgetLineCard;
import fr.gouv.pilo.spending.CommitmentRepository.Part;
import fr.gouv.pilo.spending.CommitmentRepository.Tranche;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

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

    @Override
    @Transactional
    public List<UUID> recordAll(List<NewOperation> forms, Fact fact) {
        var known = known(fact);
        var parts = commitments.partsOf(forms.stream()
                .map(NewOperation::commitment)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        var lines = new HashMap<UUID, BudgetLineCard>();
        var all = new ArrayList<Operation>();
        var signedIn = new ArrayList<Integer>();
        for (var form : forms) {
            var part = form.commitment() == null ? null : part(parts, form);
            var line = lines.computeIfAbsent(form.line() == null ? part.lineId() : form.line(), id -> books.line(id)
                    .orElseThrow());
            var operation = operation(form, part, line, null, known, fact);
            all.add(operation);
            signedIn.add(part == null ? operation.fiscalYear() : part.signedIn());
        }
        return all.isEmpty() ? List.of() : ledger.appendAll(all, signedIn);
    }

    private static Part part(List<Part> parts, NewOperation form) {
        return parts.stream()
                .filter(part ->
                        part.number().equals(form.commitment()) && (form.item() == null || part.item() == form.item()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no item " + form.item() + " of " + form.commitment()));
    }

    @Override
    @Transactional
    public int reverseAll(Collection<UUID> operations, String reason, Fact fact) {
        var known = known(fact);
        var reversed = this.operations.reversible(operations);
        if (!reversed.isEmpty()) {
            var ids = reversed.stream().map(OperationRepository.Reversible::id).toList();
            ledger.reverseAll(reversed, this.operations.ordered(ids), known, reason, fact.accountId());
        }
        return reversed.size();
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
        var operation = operation(
                form, part, books.line(line).orElseThrow(), tranche == null ? null : tranche.id(), known, fact);
        return ledger.append(operation, part.signedIn(), tranche == null ? null : tranche.lineId());
    }

    private UUID alone(NewOperation form, Instant known, Fact fact) {
        var operation = operation(form, null, books.line(form.line()).orElseThrow(), null, known, fact);
        return ledger.append(operation, operation.fiscalYear(), null);
    }

    private static Operation operation(
            NewOperation form, Part part, BudgetLineCard line, UUID tranche, Instant known, Fact fact) {
        return new Operation(
                part == null ? null : part.commitmentId(),
                part == null ? null : part.id(),
                form.kind(),
                form.paymentKind(),
                form.paymentRequest(),
                line.id(),
                part == null ? form.project() == null ? line.project() : form.project() : part.projectId(),
                form.supplier(),
                line.fiscalYear(),
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
        return ledger.reverse(operation, reversed, signedIn, known, reason, fact.accountId());
    }

    /** The books are opened in any case: whoever writes money writes alone. */
    private Instant known(Fact fact) {
        var now = ledger.open();
        return fact.knownAt() == null ? now : fact.knownAt();
    }
}
