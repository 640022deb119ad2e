package fr.gouv.pilo.measurement;

import fr.gouv.pilo.directory.Territories;
import fr.gouv.pilo.indicator.IndicatorSettings;
import fr.gouv.pilo.indicator.Indicators;
import fr.gouv.pilo.shared.audit.Audit;
import fr.gouv.pilo.shared.db.Ids;
import fr.gouv.pilo.shared.download.Download;
import fr.gouv.pilo.shared.idempotency.Idempotent;
import fr.gouv.pilo.shared.idempotency.ReplayCheck;
import fr.gouv.pilo.shared.identity.Caller;
import fr.gouv.pilo.shared.page.Listing;
import fr.gouv.pilo.shared.page.PageQuery;
import fr.gouv.pilo.shared.problem.ProblemCode;
import fr.gouv.pilo.shared.problem.ProblemException;
import fr.gouv.pilo.shared.time.BusinessClock;
import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Checks what is sent, keeps it, and shows it. Nothing here changes a measurement: see {@link ImportActService}. */
@ApplicationScoped
class ImportService implements PublishedRates, ReplayCheck<MeasurementImportView> {
    private final ImportRepository repository;
    private final ImportStageRepository staging;
    private final ImportListRepository lists;
    private final ImportIssueRepository wrong;
    private final ImportPlan plan;
    private final Indicators indicators;
    private final Territories territories;
    private final ImportScope scope;
    private final Caller caller;
    private final Audit audit;
    private final BusinessClock clock;
    private final Event<ImportMoved> importMoved;

    ImportService(
            ImportRepository repository,
            ImportStageRepository staging,
            ImportListRepository lists,
            ImportIssueRepository wrong,
            ImportPlan plan,
            Indicators indicators,
            Territories territories,
            ImportScope scope,
            Caller caller,
            Audit audit,
            BusinessClock clock,
            Event<ImportMoved> importMoved) {
        this.repository = repository;
        this.staging = staging;
        this.lists = lists;
        this.wrong = wrong;
        this.plan = plan;
        this.indicators = indicators;
        this.territories = territories;
        this.scope = scope;
        this.caller = caller;
        this.audit = audit;
        this.clock = clock;
        this.importMoved = importMoved;
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
        return staging.patiently(() -> checked(reading));
    }

    private MeasurementImportView checked(ImportReading reading) {
        var id = Ids.next();
        repository.insert(id, caller.accountId());
        staging.stage(reading.spool());
        repeated(reading);
        keep(id, reading);
        var view = get(id);
        audit.record("measurement-import.check", "measurement-import", id, content(view));
        importMoved.fire(new ImportMoved(view.status()));
        return view;
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

    private void keep(UUID id, ImportReading reading) {
        var files = reading.uploaded().files();
        for (var i = 0; i < files.size(); i++) {
            repository.insertFile(id, i, files.get(i), reading.format(i), reading.rows(i));
        }
        var described = reading.context().described().values();
        var brought = staging.indicators();
        brought.removeAll(reading.context().knownIndicators());
        // Metadata creates what has a value here; it never changes what is known.
        repository.insertIndicators(
                id, described.stream().filter(i -> brought.contains(i.code())).toList());
        repository.insertNotices(id, notices(reading));
        var issues = reading.issues();
        staging.keepRows(id);
        var published = staging.keepRates(id);
        refused(id, reading);
        wrong.insert(id, issues);
        plan.keepPlanned(id);
        var status = issues.total() == 0 ? ImportStatus.CHECKED : ImportStatus.REFUSED;
        repository.count(id, status, reading.rows(), reading.skipped(), issues, published);
    }

    /** What the application would refuse, by the same rules. */
    private void refused(UUID id, ImportReading reading) {
        var described = IntStream.range(0, reading.uploaded().files().size())
                .filter(i -> reading.format(i) == ImportFormat.METADATA)
                .mapToObj(i -> reading.uploaded().files().get(i).name())
                .collect(Collectors.joining(", "));
        plan.refusals(id).forEach(one -> reading.issues()
                .add(new ImportIssue(described, null, "indic_id", one.indicator(), one.code(), one.reason())));
    }

    private List<ImportNotice> notices(ImportReading reading) {
        var notices = new ArrayList<>(reading.notices());
        staging.coming(YearMonth.from(clock.today())).forEach(values -> notices.add(values.notice()));
        notices.addAll(MetadataNotices.of(reading.context().described().values(), settings()));
        return notices;
    }

    private Map<String, IndicatorSettings> settings() {
        return indicators.all(null).stream().collect(Collectors.toMap(IndicatorSettings::code, Function.identity()));
    }

    /** The same indicator, zone, date and type twice: which one is meant cannot be known. */
    private void repeated(ImportReading reading) {
        var shown = staging.repeated(ImportIssues.KEPT);
        if (shown.isEmpty()) {
            return;
        }
        for (var again : shown) {
            var exchange = reading.format(again.at().file()) == ImportFormat.EXCHANGE;
            var type = ExchangeType.of(MeasurementType.valueOf(again.type()));
            reading.issues()
                    .add(new ImportIssue(
                            file(reading, again.at()),
                            again.at().line(),
                            exchange ? "valeur" : "indic_" + type,
                            again.value().toPlainString(),
                            "duplicate",
                            "Cet indicateur, cette zone, cette date et ce type sont déjà donnés ligne %d du fichier « %s »."
                                    .formatted(again.first().line(), file(reading, again.first()))));
        }
        reading.issues().refuseRows(staging.dropRepeated());
    }

    private static String file(ImportReading reading, ImportOrigin at) {
        return ImportOrigin.shown(reading.uploaded().files().get(at.file()).name(), at.sheet());
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
