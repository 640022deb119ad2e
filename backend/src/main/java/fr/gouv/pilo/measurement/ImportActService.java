package fr.gouv.pilo.measurement;

import fr.gouv.pilo.indicator.Indicators;
import fr.gouv.pilo.indicator.Knowledge;
import fr.gouv.pilo.shared.audit.Audit;
import fr.gouv.pilo.shared.etag.Preconditions;
import fr.gouv.pilo.shared.idempotency.Idempotent;
import fr.gouv.pilo.shared.identity.Caller;
import fr.gouv.pilo.shared.problem.ProblemCode;
import fr.gouv.pilo.shared.problem.ProblemException;
import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Applies an import, undoes it or abandons it: each in one transaction, so that a crash leaves nothing half done. */
@ApplicationScoped
class ImportActService {
    private final ImportActRepository repository;
    private final ImportRepository imports;
    private final ImportStageRepository staging;
    private final ImportService reads;
    private final Indicators indicators;
    private final ImportWithdrawal withdrawal;
    private final ImportPlan plan;
    private final Knowledge knowledge;
    private final ImportScope scope;
    private final Caller caller;
    private final Preconditions preconditions;
    private final Audit audit;
    private final Event<MeasurementsChanged> changed;
    private final Event<ImportMoved> importMoved;

    ImportActService(
            ImportActRepository repository,
            ImportRepository imports,
            ImportStageRepository staging,
            ImportService reads,
            Indicators indicators,
            ImportWithdrawal withdrawal,
            ImportPlan plan,
            Knowledge knowledge,
            ImportScope scope,
            Caller caller,
            Preconditions preconditions,
            Audit audit,
            Event<MeasurementsChanged> changed,
            Event<ImportMoved> importMoved) {
        this.repository = repository;
        this.imports = imports;
        this.staging = staging;
        this.reads = reads;
        this.indicators = indicators;
        this.withdrawal = withdrawal;
        this.plan = plan;
        this.knowledge = knowledge;
        this.scope = scope;
        this.caller = caller;
        this.preconditions = preconditions;
        this.audit = audit;
        this.changed = changed;
        this.importMoved = importMoved;
    }

    @Transactional
    @TransactionConfiguration(timeout = 300)
    @Idempotent
    MeasurementImportView apply(UUID id) {
        return staging.patiently(() -> applied(id));
    }

    private MeasurementImportView applied(UUID id) {
        begin(id, ImportStatus.CHECKED, "Seul un import vérifié peut être appliqué.");
        plan.require(id);
        var now = knowledge.time();
        var moved = repository.movedSinceCheck(id) ? repository.compareAgain(id) : 0;
        var total = repository.toWrite(id);
        repository.tell(id, "Création des indicateurs", 0, total);
        createIndicators(id, now);
        repository.tell(id, "Écriture des valeurs", 0, total);
        repository.supersede(id);
        repository.append(
                id, caller.accountId(), now, done -> repository.tell(id, "Écriture des valeurs", done, total));
        repository.tell(id, "Calcul des taux", total, total);
        fire(repository.written(id));
        if (moved > 0) {
            imports.recount(id);
        }
        repository.markApplied(id, caller.accountId(), now, moved);
        return done("measurement-import.apply", id);
    }

    @Transactional
    @TransactionConfiguration(timeout = 300)
    @Idempotent
    MeasurementImportView reverse(UUID id) {
        return staging.patiently(() -> reversed(id));
    }

    private MeasurementImportView reversed(UUID id) {
        begin(id, ImportStatus.APPLIED, "Seul un import appliqué peut être annulé.");
        var now = knowledge.time();
        repository.markReversed(id, caller.accountId(), now);
        repository.withdraw(id);
        repository.restoreEarlier();
        repository.restoreConfirmed(now);
        withdrawal.withdrawMadeBy(id, now);
        fire(repository.brought(id));
        return done("measurement-import.reverse", id);
    }

    /** Nothing was written: only the import itself changes. */
    @Transactional
    @Idempotent
    MeasurementImportView abandon(UUID id) {
        hold(id, ImportStatus.CHECKED, "Seul un import vérifié, qui attend d'être appliqué, peut être abandonné.");
        repository.markAbandoned(id, caller.accountId());
        return done("measurement-import.abandon", id);
    }

    /** Takes the import, and the right to write values, for the length of the act. */
    private void begin(UUID id, ImportStatus expected, String otherwise) {
        hold(id, expected, otherwise);
        if (!knowledge.tryLock()) {
            throw ProblemException.of(
                    ProblemCode.IN_PROGRESS,
                    "D'autres valeurs sont en cours d'écriture ; recommencez dans quelques instants.");
        }
        repository.refreshStatistics();
    }

    private void hold(UUID id, ImportStatus expected, String otherwise) {
        reads.get(id);
        if (!repository.tryLock(id)) {
            throw ProblemException.of(
                    ProblemCode.IN_PROGRESS, "Cet import est déjà en cours d'application ou d'annulation.");
        }
        var held = repository.hold(id).orElseThrow(ImportService::unknown);
        preconditions.check(held.version());
        if (held.status() != expected) {
            throw ProblemException.of(
                    ProblemCode.CONFLICT,
                    otherwise + " Celui-ci est %s.".formatted(held.status().label()));
        }
        mayBringAll(id);
    }

    /** Who checked may have had a wider scope than who applies. */
    private void mayBringAll(UUID id) {
        if (!imports.territories(id).stream().allMatch(scope::mayBring)) {
            throw ProblemException.forbidden("Cet import porte des territoires hors de votre périmètre.");
        }
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

    private MeasurementImportView done(String act, UUID id) {
        var view = reads.get(id);
        audit.record(act, "measurement-import", id, Map.copyOf(ImportService.content(view)));
        importMoved.fire(new ImportMoved(view.status()));
        return view;
    }
}
