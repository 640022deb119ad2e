package fr.gouv.pilo.measurement;

import fr.gouv.pilo.indicator.Indicators;
import fr.gouv.pilo.indicator.Knowledge;
import fr.gouv.pilo.shared.audit.Audit;
import fr.gouv.pilo.shared.identity.Caller;
import fr.gouv.pilo.shared.intake.Intake;
import fr.gouv.pilo.shared.intake.IntakeAct;
import fr.gouv.pilo.shared.intake.IntakeIssues;
import fr.gouv.pilo.shared.intake.IntakeProgress;
import fr.gouv.pilo.shared.intake.IntakeRoom;
import fr.gouv.pilo.shared.intake.IntakeTables;
import fr.gouv.pilo.shared.intake.Intakes;
import fr.gouv.pilo.shared.problem.ProblemCode;
import fr.gouv.pilo.shared.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What an import of values is, beyond what all imports are: how it is shown, applied and undone. */
@ApplicationScoped
class ImportRoom implements IntakeRoom<ImportReading, MeasurementImportView> {
    private static final IntakeTables TABLES = new IntakeTables("measurement_import", "import_reversal", "indicator");

    private final ImportKeeping keeping;
    private final ImportActRepository repository;
    private final ImportRepository imports;
    private final ImportDefinitionRepository definitions;
    private final Indicators indicators;
    private final ImportWithdrawal withdrawal;
    private final ImportPlan plan;
    private final Knowledge knowledge;
    private final ImportScope scope;
    private final Caller caller;
    private final Audit audit;
    private final Event<MeasurementsChanged> changed;
    private final Intake<ImportReading, MeasurementImportView> intake;

    ImportRoom(
            ImportKeeping keeping,
            ImportActRepository repository,
            ImportRepository imports,
            ImportDefinitionRepository definitions,
            Indicators indicators,
            ImportWithdrawal withdrawal,
            ImportPlan plan,
            Knowledge knowledge,
            ImportScope scope,
            Caller caller,
            Audit audit,
            Event<MeasurementsChanged> changed,
            Intakes intakes) {
        this.keeping = keeping;
        this.repository = repository;
        this.imports = imports;
        this.definitions = definitions;
        this.indicators = indicators;
        this.withdrawal = withdrawal;
        this.plan = plan;
        this.knowledge = knowledge;
        this.scope = scope;
        this.caller = caller;
        this.audit = audit;
        this.changed = changed;
        this.intake = intakes.of(this);
    }

    Intake<ImportReading, MeasurementImportView> intake() {
        return intake;
    }

    @Override
    public IntakeTables tables() {
        return TABLES;
    }

    @Override
    public MeasurementImportView view(UUID id) {
        var head = intake.head(id, scope.owner()).orElseThrow(Intake::unknown);
        var counted = imports.counted(id);
        var counts = counted.counts();
        return new MeasurementImportView(
                id,
                head.status(),
                head.createdAt(),
                head.createdBy(),
                head.appliedAt(),
                head.appliedBy(),
                head.reversedAt(),
                head.reversedBy(),
                head.abandonedAt(),
                head.abandonedBy(),
                counts,
                counted.movedCount(),
                imports.indicators(id).stream().map(ImportedIndicator::code).toList(),
                definitions.of(id),
                intake.notices(id).stream().map(ImportNotice::of).toList(),
                intake.files(id, ImportFileItem.class),
                head.issueCount(),
                intake.issues(id),
                intake.issueGroups(id),
                intake.progress(head, counts.added() + counts.changed()),
                head.version());
    }

    @Override
    public void record(IntakeAct act, MeasurementImportView view) {
        var name =
                switch (act) {
                    case CHECK -> "measurement-import.check";
                    case APPLY -> "measurement-import.apply";
                    case REVERSE -> "measurement-import.reverse";
                    case ABANDON -> "measurement-import.abandon";
                };
        audit.record(name, "measurement-import", view.id(), told(view));
    }

    /** An import is one act, with the digest of its files and its counts. */
    private static Map<String, Object> told(MeasurementImportView view) {
        var files = view.files().stream()
                .collect(Collectors.toMap(file -> file.position() + " " + file.name(), ImportFileItem::sha256));
        return Map.of("status", view.status(), "counts", view.counts(), "issues", view.issueCount(), "files", files);
    }

    @Override
    public IntakeIssues keep(UUID id, ImportReading reading) {
        return keeping.keep(intake, id, reading);
    }

    /** Who checked may have had a wider scope than who applies. */
    @Override
    public void require(UUID id) {
        if (!imports.territories(id).stream().allMatch(scope::mayBring)) {
            throw ProblemException.forbidden("Cet import porte des territoires hors de votre périmètre.");
        }
    }

    /** Takes the right to write values, for the length of the act. */
    @Override
    public Instant begin(UUID id) {
        if (!knowledge.tryLock()) {
            throw ProblemException.of(
                    ProblemCode.IN_PROGRESS,
                    "D'autres valeurs sont en cours d'écriture ; recommencez dans quelques instants.");
        }
        repository.refreshStatistics();
        return knowledge.time();
    }

    @Override
    public void apply(UUID id, Instant at, IntakeProgress progress) {
        plan.require(id);
        var moved = repository.movedSinceCheck(id) ? repository.compareAgain(id) : 0;
        var total = repository.toWrite(id);
        progress.tell("Création des indicateurs", 0, total);
        createIndicators(id, at);
        progress.tell("Écriture des valeurs", 0, total);
        repository.supersede(id);
        repository.append(id, caller.accountId(), at, done -> progress.tell("Écriture des valeurs", done, total));
        progress.tell("Calcul des taux", total, total);
        fire(repository.written(id));
        if (moved > 0) {
            imports.recount(id);
        }
        imports.markMoved(id, moved);
    }

    @Override
    public void reverse(UUID id, Instant at) {
        repository.withdraw(id);
        repository.restoreEarlier();
        repository.restoreConfirmed(at);
        withdrawal.withdrawMadeBy(id, at);
        fire(repository.brought(id));
    }

    private void createIndicators(UUID id, Instant now) {
        var planned = plan.planned(id);
        plan.toCreate(id).forEach(one -> indicators.create(one.code(), one.definition(), id, now));
        plan.keepCreated(id, planned);
    }

    private void fire(Set<SeriesKey> series) {
        if (!series.isEmpty()) {
            changed.fire(new MeasurementsChanged(series));
        }
    }
}
