package fr.gouv.pilo.event;

import fr.gouv.pilo.event.RegistrationImportView.RegistrationImportRow;
import fr.gouv.pilo.event.RegistrationImportView.RegistrationImportSummary;
import fr.gouv.pilo.shared.db.RecordMapper;
import fr.gouv.pilo.shared.intake.IntakeFilter;
import fr.gouv.pilo.shared.page.ListStatement;
import fr.gouv.pilo.shared.page.Listing;
import fr.gouv.pilo.shared.page.Listings;
import fr.gouv.pilo.shared.sheet.Column;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Lists the imports of an event, and the lines of one. */
@ApplicationScoped
class RosterListRepository {
    private final Listings listings;

    RosterListRepository(Listings listings) {
        this.listings = listings;
    }

    Listing<RegistrationImportSummary> list(UUID event, IntakeFilter filter) {
        return listings.of(
                ListStatement.of(RegistrationImportSummary.class, "imports-de-listes")
                        .select(
                                "m.id, m.status, m.created_at, c.display_name AS created_by, m.applied_at, m.issue_count, m.updated_at, "
                                        + RosterRepository.COUNTS
                                        + ", (SELECT coalesce(string_agg(f.name, ', ' ORDER BY f.position), '') FROM event_import_file f WHERE f.import_id = m.id) AS files")
                        .from("event_import m JOIN shared_account_read c ON c.id = m.account_id")
                        .where("m.event_id = ?", event)
                        .whereIn("m.status", filter.statuses())
                        .id("m.id")
                        .sort("createdAt", "m.created_at")
                        .sort("updatedAt", "m.updated_at")
                        .defaultSort("-createdAt")
                        .changed("m.updated_at", null)
                        .columns(IMPORTS)
                        .map(RecordMapper.of(RegistrationImportSummary.class)),
                filter);
    }

    Listing<RegistrationImportRow> rows(UUID id, RegistrationImportFilter filter) {
        return listings.of(
                ListStatement.of(RegistrationImportRow.class, "lignes-de-la-liste")
                        .select("""
                                r.position, coalesce(CASE WHEN r.sheet = '' THEN f.name ELSE f.name || ', ' || r.sheet END, '') AS file, r.line,
                                coalesce(r.last_name, g.last_name) AS last_name, coalesce(r.first_name, g.first_name) AS first_name,
                                coalesce(r.mail, CASE WHEN g.erased_on IS NULL THEN p.mail END) AS mail, coalesce(r.service, g.service) AS service, r.mode, r.outcome,
                                r.registration_id AS registration, g.state""")
                        .from("""
                                event_import_row r LEFT JOIN event_import_file f ON f.import_id = r.import_id AND f.position = r.file
                                LEFT JOIN event_registration g ON g.id = r.registration_id LEFT JOIN event_person p ON p.id = g.person_id""")
                        .countFrom("event_import_row r")
                        .where("r.import_id = ?", id)
                        .whereIn("r.outcome", EventListRepository.names(filter.outcome))
                        .id("r.position")
                        .sort("position", "r.position")
                        .sort("outcome", "r.outcome")
                        .defaultSort("position")
                        .columns(ROWS)
                        .map(RecordMapper.of(RegistrationImportRow.class)),
                filter);
    }

    private static final List<Column<RegistrationImportSummary>> IMPORTS = List.of(
            Column.code("id", "Identifiant", RegistrationImportSummary::id),
            Column.code("status", "État", RegistrationImportSummary::status),
            Column.code("createdAt", "Vérifié le", RegistrationImportSummary::createdAt),
            Column.text("createdBy", "Par", RegistrationImportSummary::createdBy),
            Column.code("appliedAt", "Appliqué le", RegistrationImportSummary::appliedAt),
            Column.text("files", "Fichiers", RegistrationImportSummary::files),
            Column.number("added", "Inscrites", item -> item.counts().added()),
            Column.number("known", "Déjà inscrites", item -> item.counts().known()),
            Column.number("repeated", "Répétées", item -> item.counts().repeated()),
            Column.number("refused", "Refusées", item -> item.counts().refused()));

    private static final List<Column<RegistrationImportRow>> ROWS = List.of(
            Column.text("file", "Fichier", RegistrationImportRow::file),
            Column.number("line", "Ligne du fichier", RegistrationImportRow::line),
            Column.text("lastName", CreateRegistration.class, RegistrationImportRow::lastName),
            Column.text("firstName", CreateRegistration.class, RegistrationImportRow::firstName),
            Column.text("mail", CreateRegistration.class, RegistrationImportRow::mail),
            Column.text("service", CreateRegistration.class, RegistrationImportRow::service),
            Column.code("mode", CreateRegistration.class, RegistrationImportRow::mode),
            Column.code("outcome", "Effet", RegistrationImportRow::outcome),
            Column.code("state", "État", RegistrationImportRow::state));
}
