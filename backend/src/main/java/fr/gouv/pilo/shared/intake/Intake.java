package fr.gouv.pilo.shared.intake;

import fr.gouv.pilo.shared.db.Ids;
import fr.gouv.pilo.shared.download.Download;
import fr.gouv.pilo.shared.file.SentFile;
import fr.gouv.pilo.shared.page.Listing;
import fr.gouv.pilo.shared.page.PageQuery;
import fr.gouv.pilo.shared.problem.ProblemCode;
import fr.gouv.pilo.shared.problem.ProblemException;
import fr.gouv.pilo.shared.sheet.Column;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The imports of one room, from check to undo. The acts are called by a method of the room's service that is
 * {@code @Transactional}, with a timeout of 300 seconds, and {@code @Idempotent}: a crash leaves nothing half done.
 */
public final class Intake<R, V extends IntakeView> {
    private static final List<Column<ImportIssue>> ISSUES = List.of(
            Column.text("file", "Fichier", ImportIssue::file),
            Column.number("line", "Ligne", ImportIssue::line),
            Column.text("field", "Colonne", ImportIssue::field),
            Column.text("value", "Valeur", ImportIssue::value),
            Column.code("code", "Code", ImportIssue::code),
            Column.text("reason", "Motif", ImportIssue::reason));

    private final IntakeRoom<R, V> room;
    private final Intakes parts;
    private final IntakeRepository repository;
    private final IntakeIssueRepository wrong;

    Intake(IntakeRoom<R, V> room, Intakes parts) {
        this.room = room;
        this.parts = parts;
        this.repository = new IntakeRepository(parts.sql(), room.tables());
        this.wrong = new IntakeIssueRepository(parts.sql(), room.tables());
    }

    /** Keeps what was read, and what it would change: nothing else is written. */
    public V check(R reading) {
        return parts.staging().patiently(() -> {
            var id = Ids.next();
            repository.insert(id, account());
            var issues = room.keep(id, reading);
            wrong.insert(id, issues);
            repository.conclude(id, issues.total() == 0 ? IntakeStatus.CHECKED : IntakeStatus.REFUSED, issues.total());
            return done(IntakeAct.CHECK, id);
        });
    }

    /** Readers see it under way, and where it stands. */
    public V apply(UUID id) {
        return parts.staging().patiently(() -> {
            hold(id, IntakeStatus.CHECKED, "Seul un import vérifié peut être appliqué.");
            var at = room.begin(id);
            room.apply(id, at, (step, done, total) -> repository.tell(id, step, done, total));
            repository.markApplied(id, account(), at);
            return done(IntakeAct.APPLY, id);
        });
    }

    public V reverse(UUID id) {
        return parts.staging().patiently(() -> {
            hold(id, IntakeStatus.APPLIED, "Seul un import appliqué peut être annulé.");
            var at = room.begin(id);
            repository.markReversed(id, account(), at);
            room.reverse(id, at);
            return done(IntakeAct.REVERSE, id);
        });
    }

    /** Nothing was written: only the import itself changes. */
    public V abandon(UUID id) {
        hold(id, IntakeStatus.CHECKED, "Seul un import vérifié, qui attend d'être appliqué, peut être abandonné.");
        repository.markAbandoned(id, account());
        return done(IntakeAct.ABANDON, id);
    }

    /**
     * An act of the room's own on a checked import, such as matching a row: under the import's lock, and its version rises.
     *
     * @param otherwise the sentence that refuses any other state
     */
    public V amend(UUID id, String otherwise, Runnable change) {
        hold(id, IntakeStatus.CHECKED, otherwise);
        change.run();
        repository.raise(id);
        return room.view(id);
    }

    private void hold(UUID id, IntakeStatus expected, String otherwise) {
        room.view(id);
        if (!repository.tryLock(id)) {
            throw ProblemException.of(
                    ProblemCode.IN_PROGRESS, "Cet import est déjà en cours d'application ou d'annulation.");
        }
        var held = repository.hold(id).orElseThrow(Intake::unknown);
        parts.preconditions().check(held.version());
        if (held.status() != expected) {
            throw ProblemException.of(
                    ProblemCode.CONFLICT,
                    otherwise + " Celui-ci est %s.".formatted(held.status().label()));
        }
        room.require(id);
    }

    private V done(IntakeAct act, UUID id) {
        var view = room.view(id);
        room.record(act, view);
        parts.tell(view.status());
        return view;
    }

    private UUID account() {
        return parts.caller().accountId();
    }

    public static ProblemException unknown() {
        return ProblemException.notFound("Cet import n'existe pas.");
    }

    /** @param kind one of the room's, such as the shape of the file */
    public void keepFile(UUID id, int position, SentFile file, Enum<?> kind, int rows) {
        repository.insertFile(id, position, file, kind, rows);
    }

    public void keepNotices(UUID id, List<IntakeNotice> notices) {
        repository.insertNotices(id, notices);
    }

    /**
     * @param account whose imports alone exist, or null for all
     * @return its state is APPLYING while an application runs, which is never stored
     */
    public Optional<IntakeHead> head(UUID id, UUID account) {
        var underWay = repository.isUnderWay(id);
        return repository
                .head(id, account)
                .map(head -> underWay && head.status() == IntakeStatus.CHECKED ? head.in(IntakeStatus.APPLYING) : head);
    }

    /** @param total what the import writes in all */
    public IntakeProgressView progress(IntakeHead head, int total) {
        var still = new IntakeProgressView(null, head.status() == IntakeStatus.APPLIED ? total : 0, total);
        return head.status() == IntakeStatus.APPLYING
                ? repository.progress(head.id()).orElse(still)
                : still;
    }

    /** @param as a record of these components: position, name, kind (an enum of the room), size, sha256, rows */
    public <T extends Record> List<T> files(UUID id, Class<T> as) {
        return repository.files(id, as);
    }

    /** As it was sent; to be asked once the caller may see the import. */
    public Download original(UUID id, int position) {
        return repository
                .original(id, position)
                .orElseThrow(() -> ProblemException.notFound("Cet import n'a pas de fichier de ce rang."));
    }

    public List<IntakeNotice> notices(UUID id) {
        return repository.notices(id);
    }

    /** The first thousand. */
    public List<ImportIssue> issues(UUID id) {
        return wrong.of(id);
    }

    public Listing<ImportIssue> issues(UUID id, PageQuery query) {
        return Listing.ofFew("anomalies", wrong.of(id), query, ISSUES);
    }

    /** Each kind once, with its number. */
    public List<IntakeIssueGroup> issueGroups(UUID id) {
        return wrong.groups(id);
    }
}
