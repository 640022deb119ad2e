package fr.gouv.pilo.measurement;

import fr.gouv.pilo.directory.Territories;
import fr.gouv.pilo.indicator.Indicators;
import fr.gouv.pilo.shared.download.Download;
import fr.gouv.pilo.shared.idempotency.Idempotent;
import fr.gouv.pilo.shared.idempotency.ReplayCheck;
import fr.gouv.pilo.shared.identity.Caller;
import fr.gouv.pilo.shared.intake.ImportIssue;
import fr.gouv.pilo.shared.intake.IntakeFilter;
import fr.gouv.pilo.shared.intake.IntakeStatus;
import fr.gouv.pilo.shared.page.Listing;
import fr.gouv.pilo.shared.page.PageQuery;
import fr.gouv.pilo.shared.problem.ProblemCode;
import fr.gouv.pilo.shared.problem.ProblemException;
import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Checks what is sent, keeps it, and shows it. Nothing here changes a measurement: see {@link ImportActService}. */
@ApplicationScoped
class ImportService implements PublishedRates, ReplayCheck<MeasurementImportView> {
    private final ImportRoom room;
    private final ImportRepository repository;
    private final ImportListRepository lists;
    private final Indicators indicators;
    private final Territories territories;
    private final ImportScope scope;
    private final Caller caller;

    ImportService(
            ImportRoom room,
            ImportRepository repository,
            ImportListRepository lists,
            Indicators indicators,
            Territories territories,
            ImportScope scope,
            Caller caller) {
        this.room = room;
        this.repository = repository;
        this.lists = lists;
        this.indicators = indicators;
        this.territories = territories;
        this.scope = scope;
        this.caller = caller;
    }

    @Override
    public Class<MeasurementImportView> answers() {
        return MeasurementImportView.class;
    }

    @Override
    public void require(MeasurementImportView kept) {
        get(kept.id());
    }

    /** What is read and judged already; see {@link ImportChecks}. */
    @Transactional
    @TransactionConfiguration(timeout = 300)
    @Idempotent
    MeasurementImportView check(ImportReading reading) {
        return room.intake().check(reading);
    }

    /** What the rows are judged against, as it is now. */
    @Transactional
    ImportContext context() {
        var known = territories.names().keySet();
        var allowed = known.stream().filter(scope::mayBring).collect(Collectors.toSet());
        return new ImportContext(fillable(), new LinkedHashMap<>(), known::contains, allowed::contains);
    }

    /** A machine brings the values that the DITP publishes; people fill in the local indicators too (R18). */
    private Set<String> fillable() {
        var codes = indicators.codes();
        return caller.machine()
                ? codes.stream().filter(code -> code.startsWith("IND-")).collect(Collectors.toSet())
                : codes;
    }

    MeasurementImportView get(UUID id) {
        return room.view(id);
    }

    Listing<MeasurementImportSummary> list(IntakeFilter filter) {
        return lists.list(filter, scope.owner());
    }

    Listing<ImportChangeItem> changes(UUID id, ImportChangeFilter filter) {
        // Built first: a bad parameter is refused whether or not the import exists.
        var changes = lists.changes(id, filter);
        get(id);
        return changes;
    }

    Listing<ImportIssue> issues(UUID id, PageQuery query) {
        var issues = room.intake().issues(id, query);
        get(id);
        return issues;
    }

    Download original(UUID id, int position) {
        get(id);
        return room.intake().original(id, position);
    }

    @Override
    public Instant knownAt(UUID importId) {
        var view = get(importId);
        if (view.appliedAt() == null) {
            throw ProblemException.of(
                    ProblemCode.CONFLICT,
                    view.status() == IntakeStatus.REFUSED
                            ? "Cet import est refusé : il n'a apporté aucune valeur à comparer aux taux publiés."
                            : "Le rapport d'écarts se lit une fois l'import appliqué : d'ici là, ses valeurs ne donnent pas de taux.");
        }
        return view.appliedAt();
    }

    @Override
    public List<PublishedRate> ofImport(UUID importId) {
        return repository.publishedRates(importId);
    }
}
