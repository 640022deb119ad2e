package fr.gouv.pilo.spending;

import fr.gouv.pilo.funding.Books;
import fr.gouv.pilo.funding.Entry;
import fr.gouv.pilo.funding.EntryOrigin;
import fr.gouv.pilo.spending.OperationRepository.Reversible;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Appends an operation and its effect on the books, together. The books are opened first, by whoever acts. */
@ApplicationScoped
class OperationLedger {
    private final Books books;
    private final OperationRepository operations;

    OperationLedger(Books books, OperationRepository operations) {
        this.books = books;
        this.operations = operations;
    }

    Instant open() {
        return books.open();
    }

    /** @param signedIn fiscal year of the EJ; that of the payment without one */
    UUID append(Operation operation, int signedIn, UUID trancheLine) {
        var id = operations.insert(operation);
        post(operation, id, effects(operation, signedIn, trancheLine));
        return id;
    }

    /** @param reversed the operation that was wrong, and {@code id} its id */
    UUID reverse(UUID id, Operation reversed, int signedIn, Instant known, String reason, UUID account) {
        var contrary = reversed.reversing(id, known, reason, account);
        var reversal = operations.insert(contrary);
        var effects =
                effects(reversed, signedIn, null).stream().map(Effect::contrary).toList();
        post(contrary, reversal, effects);
        return reversal;
    }

    /** @param signedIn of each its EJ's fiscal year */
    List<UUID> appendAll(List<Operation> operations, List<Integer> signedIn) {
        var ids = this.operations.insertAll(operations);
        var entries = new ArrayList<Entry>();
        for (var i = 0; i < ids.size(); i++) {
            var operation = operations.get(i);
            entries.addAll(entries(operation, ids.get(i), effects(operation, signedIn.get(i), null)));
        }
        books.post(entries);
        return ids;
    }

    /** @param reversed as they were read, beside their operations */
    void reverseAll(List<Reversible> reversed, List<Operation> operations, Instant known, String reason, UUID account) {
        var contraries = new ArrayList<Operation>();
        for (var i = 0; i < reversed.size(); i++) {
            contraries.add(operations.get(i).reversing(reversed.get(i).id(), known, reason, account));
        }
        var ids = this.operations.insertAll(contraries);
        var entries = new ArrayList<Entry>();
        for (var i = 0; i < ids.size(); i++) {
            var effects = effects(operations.get(i), reversed.get(i).signedIn(), null).stream()
                    .map(Effect::contrary)
                    .toList();
            entries.addAll(entries(contraries.get(i), ids.get(i), effects));
        }
        books.post(entries);
    }

    private static List<Effect> effects(Operation operation, int signedIn, UUID trancheLine) {
        return Effect.of(
                operation.kind(),
                operation.amount(),
                operation.lineId(),
                operation.fiscalYear(),
                signedIn,
                trancheLine);
    }

    private void post(Operation operation, UUID id, List<Effect> effects) {
        books.post(entries(operation, id, effects));
    }

    private static List<Entry> entries(Operation operation, UUID id, List<Effect> effects) {
        return effects.stream()
                .map(effect -> new Entry(
                        effect.line(),
                        operation.projectId(),
                        effect.measure(),
                        effect.amount(),
                        operation.valueDate(),
                        operation.knownAt(),
                        EntryOrigin.OPERATION,
                        id))
                .toList();
    }
}
