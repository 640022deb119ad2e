package fr.gouv.pilo.chorus;

import fr.gouv.pilo.shared.identity.Caller;
import fr.gouv.pilo.shared.intake.IntakeProgress;
import fr.gouv.pilo.shared.problem.ProblemCode;
import fr.gouv.pilo.shared.problem.ProblemException;
import fr.gouv.pilo.shared.text.French;
import fr.gouv.pilo.shared.time.BusinessClock;
import fr.gouv.pilo.spending.CommitmentKind;
import fr.gouv.pilo.spending.Commitments;
import fr.gouv.pilo.spending.Fact;
import fr.gouv.pilo.spending.NewCommitment;
import fr.gouv.pilo.spending.NewCommitment.NewItem;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What an import writes in the books, as facts of spending, and how all of it is taken back. */
@ApplicationScoped
class ChorusWriting {
    private static final int CHUNK = 500;
    private static final int LONGEST_OBJECT = 300;
    private static final String STEP = "Écriture dans les livres";

    private final ChorusWriteRepository repository;
    private final Commitments commitments;
    private final Caller caller;
    private final BusinessClock clock;

    ChorusWriting(ChorusWriteRepository repository, Commitments commitments, Caller caller, BusinessClock clock) {
        this.repository = repository;
        this.commitments = commitments;
        this.caller = caller;
        this.clock = clock;
    }

    void write(UUID id, IntakeProgress progress) {
        var writes = repository.toWrite(id);
        progress.tell(STEP, 0, writes.size());
        var made = new HashSet<String>();
        var done = create(id, writes, made);
        progress.tell(STEP, done.size(), writes.size());
        var rest = writes.stream().filter(one -> !done.contains(one.position())).toList();
        for (var from = 0; from < rest.size(); from += CHUNK) {
            var chunk = rest.subList(from, Math.min(rest.size(), from + CHUNK));
            record(id, chunk, made);
            progress.tell(STEP, done.size() + from + chunk.size(), writes.size());
        }
    }

    private void record(UUID id, List<ChorusWrite> chunk, Set<String> made) {
        var operations = chunk.stream()
                .map(one -> one.operation(
                        one.commitment() == null && made.contains(one.extracted()) ? one.extracted() : one.commitment(),
                        day(one)))
                .toList();
        repository.remember(id, chunk, commitments.recordAll(operations, fact()));
    }

    /** EJ that the books lack, each with its items: the first row of an item makes it. */
    private Set<Integer> create(UUID id, List<ChorusWrite> writes, Set<String> made) {
        var byNumber = new LinkedHashMap<String, List<ChorusWrite>>();
        writes.stream().filter(ChorusWrite::makesItsCommitment).forEach(one -> byNumber.computeIfAbsent(
                        one.extracted(), number -> new ArrayList<>())
                .add(one));
        var done = new HashSet<Integer>();
        byNumber.forEach((number, rows) -> {
            var items = new LinkedHashMap<Integer, ChorusWrite>();
            rows.forEach(row -> items.putIfAbsent(row.item(), row));
            var commitment = commitments.create(commitment(number, List.copyOf(items.values())), fact());
            made.add(number);
            repository.remember(id, List.copyOf(items.values()), repository.made(commitment, items.keySet()));
            items.values().forEach(row -> done.add(row.position()));
        });
        return done;
    }

    private NewCommitment commitment(String number, List<ChorusWrite> rows) {
        var first = rows.get(0);
        var items = rows.stream()
                .map(row -> new NewItem(row.item(), row.line(), null, null, null, row.amount()))
                .toList();
        return new NewCommitment(
                number,
                CommitmentKind.OTHER,
                object(first),
                first.supplier(),
                day(first),
                first.fiscalYear(),
                null,
                null,
                items,
                List.of());
    }

    private static String object(ChorusWrite row) {
        var told = row.label() != null ? row.label() : row.supplierName();
        var object = told == null ? "Engagement " + row.extracted() : told;
        return object.length() > LONGEST_OBJECT ? object.substring(0, LONGEST_OBJECT) : object;
    }

    /** Of what has none: the last day of its year, or today. */
    private LocalDate day(ChorusWrite row) {
        if (row.day() != null) {
            return row.day();
        }
        var last = LocalDate.of(row.fiscalYear(), 12, 31);
        return last.isAfter(clock.today()) ? clock.today() : last;
    }

    /** A later import may have confirmed or corrected what this one brought: the latest goes first. */
    void takeBack(UUID id) {
        repository.confirmedBy(id).ifPresent(later -> {
            throw ProblemException.of(
                    ProblemCode.CONFLICT,
                    "Un import appliqué ensuite, vérifié le %s, confirme ou corrige des lignes de celui-ci : annulez-le d'abord."
                            .formatted(
                                    French.date(later.atZone(BusinessClock.ZONE).toLocalDate())));
        });
        var operations = repository.brought(id);
        for (var from = 0; from < operations.size(); from += CHUNK) {
            commitments.reverseAll(
                    operations.subList(from, Math.min(operations.size(), from + CHUNK)),
                    "Annulation de l'import Chorus",
                    fact());
        }
    }

    Fact fact() {
        return new Fact(caller.accountId(), null);
    }
}
