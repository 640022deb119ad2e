package fr.gouv.pilo.measurement;

import fr.gouv.pilo.shared.db.RecordMapper;
import fr.gouv.pilo.shared.db.Sql;
import fr.gouv.pilo.shared.page.ListStatement;
import fr.gouv.pilo.shared.page.Listing;
import fr.gouv.pilo.shared.page.Listings;
import fr.gouv.pilo.shared.page.PageQuery;
import fr.gouv.pilo.shared.sheet.Column;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads imports: one with all that it holds, or lists. */
@ApplicationScoped
class ImportListRepository {
    private static final String COUNTS = """
            m.row_count AS counts_rows, m.skipped_count AS counts_skipped, m.refused_count AS counts_refused, m.value_count AS counts_values,
            m.new_count AS counts_added, m.changed_count AS counts_changed, m.unchanged_count AS counts_unchanged, m.published_count AS counts_published_rates""";

    /** What one row says of an import; the rest is lists of its own. */
    private record Head(
            UUID id,
            ImportStatus status,
            Instant createdAt,
            String createdBy,
            Instant appliedAt,
            String appliedBy,
            Instant reversedAt,
            String reversedBy,
            Instant abandonedAt,
            String abandonedBy,
            ImportCountsView counts,
            int movedCount,
            int issueCount,
            long version) {}

    private final Sql sql;
    private final Listings listings;
    private final ImportRepository imports;
    private final ImportActRepository acts;
    private final ImportIssueRepository wrong;
    private final ImportDefinitionRepository definitions;

    ImportListRepository(
            Sql sql,
            Listings listings,
            ImportRepository imports,
            ImportActRepository acts,
            ImportIssueRepository wrong,
            ImportDefinitionRepository definitions) {
        this.sql = sql;
        this.listings = listings;
        this.imports = imports;
        this.acts = acts;
        this.wrong = wrong;
        this.definitions = definitions;
    }

    /** @param account whose imports alone exist, or null for all */
    Optional<MeasurementImportView> view(UUID id, UUID account) {
        var applying = acts.isApplying(id);
        return sql.one(
                        Head.class,
                        "SELECT m.id, m.status, m.created_at, c.display_name AS created_by, m.applied_at, a.display_name AS applied_by, r.recorded_at AS reversed_at,"
                                + " b.display_name AS reversed_by, m.abandoned_at, d.display_name AS abandoned_by, m.moved_count, m.issue_count, m.version, "
                                + COUNTS
                                + " FROM measurement_import m JOIN shared_account_read c ON c.id = m.account_id LEFT JOIN shared_account_read a ON a.id = m.applied_by"
                                + " LEFT JOIN import_reversal r ON r.import_id = m.id LEFT JOIN shared_account_read b ON b.id = r.account_id LEFT JOIN shared_account_read d ON d.id = m.abandoned_by"
                                + " WHERE m.id = ? AND (?::uuid IS NULL OR m.account_id = ?::uuid)",
                        id,
                        account,
                        account)
                .map(head -> view(head, applying));
    }

    private MeasurementImportView view(Head head, boolean applying) {
        var id = head.id();
        var running = applying && head.status() == ImportStatus.CHECKED;
        return new MeasurementImportView(
                id,
                running ? ImportStatus.APPLYING : head.status(),
                head.createdAt(),
                head.createdBy(),
                head.appliedAt(),
                head.appliedBy(),
                head.reversedAt(),
                head.reversedBy(),
                head.abandonedAt(),
                head.abandonedBy(),
                head.counts(),
                head.movedCount(),
                imports.indicators(id).stream().map(ImportedIndicator::code).toList(),
                definitions.of(id),
                imports.notices(id),
                imports.files(id),
                head.issueCount(),
                wrong.of(id),
                wrong.groups(id),
                progress(id, running, head.status(), head.counts()),
                head.version());
    }

    private ImportProgressView progress(UUID id, boolean running, ImportStatus status, ImportCountsView counts) {
        var total = counts.added() + counts.changed();
        var still = new ImportProgressView(null, status == ImportStatus.APPLIED ? total : 0, total);
        return running ? acts.progress(id).orElse(still) : still;
    }

    Listing<MeasurementImportSummary> list(ImportFilter filter, UUID account) {
        var statement = ListStatement.of(MeasurementImportSummary.class, "imports")
                .select(
                        "m.id, m.status, m.created_at, c.display_name AS created_by, m.applied_at, m.issue_count, m.updated_at, "
                                + COUNTS
                                + ", (SELECT string_agg(f.name, ', ' ORDER BY f.position) FROM measurement_import_file f WHERE f.import_id = m.id) AS files")
                .from("measurement_import m JOIN shared_account_read c ON c.id = m.account_id")
                .whereIn("m.status", filter.statuses())
                .id("m.id")
                .sort("createdAt", "m.created_at")
                .sort("updatedAt", "m.updated_at")
                .defaultSort("-createdAt")
                .changed("m.updated_at", null)
                .columns(SHEET)
                .map(RecordMapper.of(MeasurementImportSummary.class));
        if (account != null) {
            statement.where("m.account_id = ?", account);
        }
        return listings.of(statement, filter);
    }

    Listing<ImportChangeItem> changes(UUID id, ImportChangeFilter filter) {
        return listings.of(
                ListStatement.of(ImportChangeItem.class, "differences")
                        .select(
                                "r.position, " + ImportOrigin.shownOf("r")
                                        + " AS file, r.line, r.indicator, r.territory, r.type, r.month, r.outcome, r.previous AS previous_value, r.value")
                        .from(
                                "measurement_import_row r JOIN measurement_import_file f ON f.import_id = r.import_id AND f.position = r.file")
                        .countFrom("measurement_import_row r")
                        .where("r.import_id = ?", id)
                        .whereIn(
                                "r.outcome",
                                filter.outcome == null
                                        ? null
                                        : filter.outcome.stream()
                                                .map(Enum::name)
                                                .toList())
                        .whereIn("r.indicator", filter.indicator)
                        .whereIn("r.territory", filter.territory)
                        .id("r.position")
                        .sort("position", "r.position")
                        .sort("indicator", "r.indicator")
                        .sort("territory", "r.territory")
                        .sort("month", "r.month")
                        .sort("outcome", "r.outcome")
                        .defaultSort("position")
                        .columns(CHANGES)
                        .map(RecordMapper.of(ImportChangeItem.class)),
                filter);
    }

    Listing<ImportIssue> issues(UUID id, PageQuery query) {
        return Listing.ofFew("anomalies", wrong.of(id), query, ISSUES);
    }

    private static final List<Column<MeasurementImportSummary>> SHEET = List.of(
            Column.code("id", "Identifiant", MeasurementImportSummary::id),
            Column.code("status", "État", MeasurementImportSummary::status),
            Column.code("createdAt", "Vérifié le", MeasurementImportSummary::createdAt),
            Column.text("createdBy", "Par", MeasurementImportSummary::createdBy),
            Column.code("appliedAt", "Appliqué le", MeasurementImportSummary::appliedAt),
            Column.text("files", "Fichiers", MeasurementImportSummary::files),
            Column.number("rows", "Lignes", item -> item.counts().rows()),
            Column.number("skipped", "Ignorées", item -> item.counts().skipped()),
            Column.number("refused", "Refusées", item -> item.counts().refused()),
            Column.number("new", "Nouvelles", item -> item.counts().added()),
            Column.number("changed", "Modifiées", item -> item.counts().changed()),
            Column.number("unchanged", "Inchangées", item -> item.counts().unchanged()));

    private static final List<Column<ImportChangeItem>> CHANGES = List.of(
            Column.text("file", "Fichier", ImportChangeItem::file),
            Column.number("line", "Ligne", ImportChangeItem::line),
            Column.code("indicator", CreateMeasurement.class, ImportChangeItem::indicator),
            Column.territory("territory", CreateMeasurement.class, ImportChangeItem::territory),
            Column.code("type", CreateMeasurement.class, ImportChangeItem::type),
            Column.code("month", CreateMeasurement.class, ImportChangeItem::month),
            Column.code("outcome", "Effet", ImportChangeItem::outcome),
            Column.number("previousValue", "Valeur précédente", ImportChangeItem::previousValue),
            Column.number("value", CreateMeasurement.class, ImportChangeItem::value));

    private static final List<Column<ImportIssue>> ISSUES = List.of(
            Column.text("file", "Fichier", ImportIssue::file),
            Column.number("line", "Ligne", ImportIssue::line),
            Column.text("field", "Colonne", ImportIssue::field),
            Column.text("value", CreateMeasurement.class, ImportIssue::value),
            Column.code("code", "Code", ImportIssue::code),
            Column.text("reason", "Motif", ImportIssue::reason));
}
