package fr.gouv.pilo.measurement;

import fr.gouv.pilo.directory.Territories;
import fr.gouv.pilo.shared.audit.Audit;
import fr.gouv.pilo.shared.db.Ids;
import fr.gouv.pilo.shared.download.Download;
import fr.gouv.pilo.shared.idempotency.Idempotent;
import fr.gouv.pilo.shared.identity.Caller;
import fr.gouv.pilo.shared.page.Listing;
import fr.gouv.pilo.shared.page.PageQuery;
import fr.gouv.pilo.shared.problem.ProblemCode;
import fr.gouv.pilo.shared.problem.ProblemException;
import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Checks what is sent, keeps it, and shows it. Nothing here changes a measurement: see {@link ImportActService}. */
@ApplicationScoped
class ImportService implements PublishedRates {
    private final ImportRepository repository;
    private final ImportStageRepository staging;
    private final ImportListRepository lists;
    private final IndicatorRepository indicators;
    private final Territories territories;
    private final ImportScope scope;
    private final Caller caller;
    private final Audit audit;
    private final Event<ImportMoved> importMoved;

    ImportService(
            ImportRepository repository,
            ImportStageRepository staging,
            ImportListRepository lists,
            IndicatorRepository indicators,
            Territories territories,
            ImportScope scope,
            Caller caller,
            Audit audit,
            Event<ImportMoved> importMoved) {
        this.repository = repository;
        this.staging = staging;
        this.lists = lists;
        this.indicators = indicators;
        this.territories = territories;
        this.scope = scope;
        this.caller = caller;
        this.audit = audit;
        this.importMoved = importMoved;
    }

    @Transactional
    @TransactionConfiguration(timeout = 300)
    @Idempotent
    MeasurementImportView check(UploadedFiles uploaded) {
        return staging.patiently(() -> read(uploaded));
    }

    private MeasurementImportView read(UploadedFiles uploaded) {
        var id = Ids.next();
        try (var reading = ImportReading.open(uploaded)) {
            repository.insert(id, caller.accountId());
            var context = context();
            var issues = new ImportIssues();
            reading.readMetadata(context, issues);
            staging.stage(stage -> reading.readValues(context, issues, stage));
            repeated(uploaded, reading, issues);
            keep(id, uploaded, reading, context, issues);
        }
        var view = get(id);
        audit.record("measurement-import.check", "measurement-import", id, content(view));
        importMoved.fire(new ImportMoved(view.status()));
        return view;
    }

    private ImportContext context() {
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

    private void keep(
            UUID id, UploadedFiles uploaded, ImportReading reading, ImportContext context, ImportIssues issues) {
        for (int i = 0; i < uploaded.files().size(); i++) {
            repository.insertFile(id, i, uploaded.files().get(i), reading.format(i), reading.rows(i));
        }
        var brought = staging.indicators();
        brought.removeAll(context.knownIndicators());
        // Metadata creates what has a value here; it never changes what is known.
        repository.insertIndicators(
                id,
                context.described().values().stream()
                        .filter(i -> brought.contains(i.code()))
                        .toList());
        repository.insertNotices(id, MetadataNotices.of(context.described().values(), settings()));
        repository.insertIssues(id, issues.kept());
        staging.keepRows(id);
        int published = staging.keepRates(id);
        var status = issues.total() == 0 ? ImportStatus.CHECKED : ImportStatus.REFUSED;
        repository.count(id, status, reading.rows(), reading.skipped(), issues, published);
    }

    private Map<String, IndicatorSettings> settings() {
        return indicators.all(null).stream().collect(Collectors.toMap(IndicatorSettings::code, Function.identity()));
    }

    /** The same indicator, zone, date and type twice: which one is meant cannot be known. */
    private void repeated(UploadedFiles uploaded, ImportReading reading, ImportIssues issues) {
        var shown = staging.repeated(ImportIssues.KEPT);
        if (shown.isEmpty()) {
            return;
        }
        for (var again : shown) {
            var exchange = reading.format(again.file()) == ImportFormat.EXCHANGE;
            var type = ExchangeType.of(MeasurementType.valueOf(again.type()));
            issues.add(new ImportIssue(
                    uploaded.files().get(again.file()).name(),
                    again.line(),
                    exchange ? "valeur" : "indic_" + type,
                    again.value().toPlainString(),
                    "duplicate",
                    "Cet indicateur, cette zone, cette date et ce type sont déjà donnés ligne %d du fichier « %s »."
                            .formatted(
                                    again.firstLine(),
                                    uploaded.files().get(again.firstFile()).name())));
        }
        issues.refuseRows(staging.dropRepeated());
    }

    MeasurementImportView get(UUID id) {
        return lists.view(id, scope.owner()).orElseThrow(ImportService::unknown);
    }

    Listing<MeasurementImportSummary> list(ImportFilter filter) {
        return lists.list(filter, scope.owner());
    }

    Listing<ImportChangeItem> changes(UUID id, ImportChangeFilter filter) {
        // Built first: a bad parameter is refused whether or not the import exists.
        var changes = lists.changes(id, filter);
        get(id);
        return changes;
    }

    Listing<ImportIssue> issues(UUID id, PageQuery query) {
        var issues = lists.issues(id, query);
        get(id);
        return issues;
    }

    Download original(UUID id, int position) {
        get(id);
        return repository
                .original(id, position)
                .orElseThrow(() -> ProblemException.notFound("Cet import n'a pas de fichier de ce rang."));
    }

    @Override
    public Instant knownAt(UUID importId) {
        var view = get(importId);
        if (view.appliedAt() == null) {
            throw ProblemException.of(
                    ProblemCode.CONFLICT,
                    view.status() == ImportStatus.REFUSED
                            ? "Cet import est refusé : il n'a apporté aucune valeur à comparer aux taux publiés."
                            : "Le rapport d'écarts se lit une fois l'import appliqué : d'ici là, ses valeurs ne donnent pas de taux.");
        }
        return view.appliedAt();
    }

    @Override
    public List<PublishedRate> ofImport(UUID importId) {
        return repository.publishedRates(importId);
    }

    /** An import is one act, with the digest of its files and its counts. */
    static Map<String, Object> content(MeasurementImportView view) {
        var files = view.files().stream()
                .collect(Collectors.toMap(file -> file.position() + " " + file.name(), ImportFileItem::sha256));
        return Map.of("status", view.status(), "counts", view.counts(), "issues", view.issueCount(), "files", files);
    }

    static ProblemException unknown() {
        return ProblemException.notFound("Cet import n'existe pas.");
    }
}
