package fr.gouv.pilo.measurement;

import fr.gouv.pilo.shared.db.RecordMapper;
import fr.gouv.pilo.shared.intake.IntakeFilter;
import fr.gouv.pilo.shared.intake.IntakeOrigin;
import fr.gouv.pilo.shared.page.ListStatement;
import fr.gouv.pilo.shared.page.Listing;
import fr.gouv.pilo.shared.page.Listings;
import fr.gouv.pilo.shared.sheet.Column;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Lists imports, and what one changes. */
@ApplicationScoped
class ImportListRepository {
    private final Listings listings;

    ImportListRepository(Listings listings) {
        this.listings = listings;
    }

    Listing<MeasurementImportSummary> list(IntakeFilter filter, UUID account) {
        var statement = ListStatement.of(MeasurementImportSummary.class, "imports")
                .select(
                        "m.id, m.status, m.created_at, c.display_name AS created_by, m.applied_at, m.issue_count, m.updated_at, "
                                + ImportRepository.COUNTS
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
                                "r.position, " + IntakeOrigin.shownOf("r")
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
}
