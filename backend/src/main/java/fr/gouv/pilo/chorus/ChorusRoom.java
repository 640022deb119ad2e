package fr.gouv.pilo.chorus;

import fr.gouv.pilo.funding.Books;
import fr.gouv.pilo.shared.audit.Audit;
import fr.gouv.pilo.shared.identity.Caller;
import fr.gouv.pilo.shared.identity.Right;
import fr.gouv.pilo.shared.intake.Intake;
import fr.gouv.pilo.shared.intake.IntakeAct;
import fr.gouv.pilo.shared.intake.IntakeIssues;
import fr.gouv.pilo.shared.intake.IntakeProgress;
import fr.gouv.pilo.shared.intake.IntakeRoom;
import fr.gouv.pilo.shared.intake.IntakeStatus;
import fr.gouv.pilo.shared.intake.IntakeTables;
import fr.gouv.pilo.shared.intake.Intakes;
import fr.gouv.pilo.shared.problem.ProblemCode;
import fr.gouv.pilo.shared.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What an import of Chorus is, beyond what all imports are: how it is shown, applied and undone. */
@ApplicationScoped
class ChorusRoom implements IntakeRoom<ChorusReading, ChorusImportView> {
    static final String TYPE = "chorus-import";
    private static final IntakeTables TABLES = IntakeTables.of("chorus_import");

    private final ChorusKeeping keeping;
    private final ChorusRepository repository;
    private final ChorusLayoutRepository layouts;
    private final ChorusComparison comparison;
    private final ChorusWriting writing;
    private final Books books;
    private final ChorusReach reach;
    private final Caller caller;
    private final Audit audit;
    private final Intake<ChorusReading, ChorusImportView> intake;

    ChorusRoom(
            ChorusKeeping keeping,
            ChorusRepository repository,
            ChorusLayoutRepository layouts,
            ChorusComparison comparison,
            ChorusWriting writing,
            Books books,
            ChorusReach reach,
            Caller caller,
            Audit audit,
            Intakes intakes) {
        this.keeping = keeping;
        this.repository = repository;
        this.layouts = layouts;
        this.comparison = comparison;
        this.writing = writing;
        this.books = books;
        this.reach = reach;
        this.caller = caller;
        this.audit = audit;
        this.intake = intakes.of(this);
    }

    Intake<ChorusReading, ChorusImportView> intake() {
        return intake;
    }

    @Override
    public IntakeTables tables() {
        return TABLES;
    }

    @Override
    public ChorusImportView view(UUID id) {
        reach.requireReading();
        var head = intake.head(id, null).orElseThrow(Intake::unknown);
        var counted = repository.counted(id);
        var mapped = layouts.complete(id);
        return new ChorusImportView(
                id,
                head.status(),
                mapped,
                head.createdAt(),
                head.createdBy(),
                head.appliedAt(),
                head.appliedBy(),
                head.reversedAt(),
                head.reversedBy(),
                head.abandonedAt(),
                head.abandonedBy(),
                counted.counts(),
                counted.brings(),
                repository.suggested(id, reach.seesRow() + " AND " + reach.seesSuggestion()),
                counted.movedCount(),
                intake.notices(id).stream()
                        .map(notice -> new ChorusNotice(notice.sentence()))
                        .toList(),
                intake.files(id, ChorusFileItem.class),
                head.issueCount(),
                intake.issues(id),
                intake.issueGroups(id),
                intake.progress(head, repository.toWrite(id)),
                acts(head.status(), mapped),
                head.version());
    }

    private Set<String> acts(IntakeStatus status, boolean mapped) {
        if (!caller.has(Right.BUDGET_WRITE) || !reach.writes()) {
            return Set.of();
        }
        return switch (status) {
            case CHECKED ->
                mapped
                        ? Set.of(
                                "applyChorusImport",
                                "abandonChorusImport",
                                "matchChorusImportRow",
                                "acceptChorusSuggestions",
                                "updateChorusImportMapping")
                        : Set.of("abandonChorusImport", "updateChorusImportMapping");
            case APPLIED -> Set.of("reverseChorusImport");
            default -> Set.of();
        };
    }

    @Override
    public void record(IntakeAct act, ChorusImportView view) {
        var name =
                switch (act) {
                    case CHECK -> "chorus-import.check";
                    case APPLY -> "chorus-import.apply";
                    case REVERSE -> "chorus-import.reverse";
                    case ABANDON -> "chorus-import.abandon";
                };
        audit.record(name, TYPE, view.id(), told(view));
    }

    /** An import is one act, with the digest of its files and its counts. */
    private static Map<String, Object> told(ChorusImportView view) {
        var files = view.files().stream()
                .collect(Collectors.toMap(file -> file.position() + " " + file.name(), ChorusFileItem::sha256));
        return Map.of("status", view.status(), "counts", view.counts(), "brings", view.brings(), "files", files);
    }

    @Override
    public IntakeIssues keep(UUID id, ChorusReading reading) {
        reach.requireWriting();
        return keeping.keep(intake, id, reading);
    }

    @Override
    public void require(UUID id) {
        reach.requireWriting();
    }

    /** Whoever writes money writes alone: from here on the books stand still. */
    @Override
    public Instant begin(UUID id) {
        if (!layouts.complete(id)) {
            throw ProblemException.of(
                    ProblemCode.CONFLICT,
                    "Dites d'abord ce que sont les colonnes de cet extrait : ses lignes ne sont pas encore lues.");
        }
        return books.open();
    }

    @Override
    public void apply(UUID id, Instant at, IntakeProgress progress) {
        progress.tell("Comparaison avec les livres", 0, repository.toWrite(id));
        var moved = comparison.compareAgain(id);
        writing.write(id, progress);
        repository.markMoved(id, moved);
    }

    @Override
    public void reverse(UUID id, Instant at) {
        writing.takeBack(id);
    }
}
