package fr.gouv.pilo.measurement;

import fr.gouv.pilo.shared.db.Ids;
import fr.gouv.pilo.shared.db.Sql;
import fr.gouv.pilo.shared.download.Download;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Files;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Writes what an import brought, and reads the lists of it. */
@ApplicationScoped
class ImportRepository {
    private final Sql sql;

    ImportRepository(Sql sql) {
        this.sql = sql;
    }

    /** The counts come when the rows are read. */
    void insert(UUID id, UUID account) {
        sql.update("""
                INSERT INTO measurement_import (id, status, account_id, row_count, skipped_count, refused_count, issue_count, value_count,
                  new_count, changed_count, unchanged_count, published_count, compared_until)
                VALUES (?, 'REFUSED', ?, 0, 0, 0, 0, 0, 0, 0, 0, 0, changes_known_until())""", id, account);
    }

    /** Counts what the rows change, as they stand now. */
    void count(UUID id, ImportStatus status, int rows, int skipped, ImportIssues issues, int published) {
        sql.update("""
                UPDATE measurement_import SET (status, row_count, skipped_count, refused_count, issue_count, published_count) = (?, ?, ?, ?, ?, ?)
                WHERE id = ?""", status, rows, skipped, issues.refusedRows(), issues.total(), published, id);
        recount(id);
        // A row that brings one of its values, or a published rate, is not skipped for the others.
        sql.update("""
                UPDATE measurement_import SET skipped_count = skipped_count + (
                  SELECT count(*) FROM (SELECT file, sheet, line FROM measurement_import_row r WHERE import_id = ?
                    GROUP BY file, sheet, line HAVING bool_and(outcome = 'SKIPPED')) AS given_again
                  LEFT JOIN measurement_import_published_rate p ON p.import_id = ? AND p.file = given_again.file AND p.sheet = given_again.sheet AND p.line = given_again.line
                  WHERE p.import_id IS NULL) WHERE id = ?""", id, id, id);
    }

    void recount(UUID id) {
        sql.update("""
                UPDATE measurement_import SET (value_count, new_count, changed_count, unchanged_count) = (
                  SELECT count(*) FILTER (WHERE outcome <> 'SKIPPED'), count(*) FILTER (WHERE outcome = 'NEW'), count(*) FILTER (WHERE outcome = 'CHANGED'),
                    count(*) FILTER (WHERE outcome = 'UNCHANGED')
                  FROM measurement_import_row WHERE import_id = ?)
                WHERE id = ?""", id, id);
    }

    void insertFile(UUID importId, int position, UploadedFile file, ImportFormat kind, int rows) {
        sql.withConnection(connection -> {
            try (var statement = connection.prepareStatement("""
                            INSERT INTO measurement_import_file (id, import_id, position, name, kind, size, sha256, row_count, content)
                            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""");
                    var content = Files.newInputStream(file.path())) {
                Sql.bind(
                        statement, Ids.next(), importId, position, file.name(), kind, file.size(), file.sha256(), rows);
                statement.setBinaryStream(9, content, (int) file.size());
                return statement.executeUpdate();
            }
        });
    }

    void insertIndicators(UUID importId, Collection<ImportedIndicator> described) {
        for (var i : described) {
            sql.update(
                    """
                    INSERT INTO measurement_import_indicator (import_id, code, name, description, theme, direction, unit, unit_short)
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?)""",
                    importId,
                    i.code(),
                    i.name(),
                    i.description(),
                    i.theme(),
                    i.direction(),
                    i.unit(),
                    i.unitShort());
        }
    }

    List<ImportedIndicator> indicators(UUID importId) {
        return sql.list(
                ImportedIndicator.class,
                "SELECT code, name, description, theme, direction, unit, unit_short FROM measurement_import_indicator WHERE import_id = ? ORDER BY code",
                importId);
    }

    List<ImportFileItem> files(UUID importId) {
        return sql.list(
                ImportFileItem.class,
                "SELECT position, name, kind, size, sha256, row_count AS rows FROM measurement_import_file WHERE import_id = ? ORDER BY position",
                importId);
    }

    void insertNotices(UUID importId, List<ImportNotice> notices) {
        for (var i = 0; i < notices.size(); i++) {
            sql.update(
                    "INSERT INTO measurement_import_notice (import_id, position, indicator, sentence) VALUES (?, ?, ?, ?)",
                    importId,
                    i,
                    notices.get(i).indicator(),
                    notices.get(i).sentence());
        }
    }

    List<ImportNotice> notices(UUID importId) {
        return sql.list(
                ImportNotice.class,
                "SELECT indicator, sentence FROM measurement_import_notice WHERE import_id = ? ORDER BY position",
                importId);
    }

    private record Original(String name, long size) {}

    /** An original as it was sent. */
    Optional<Download> original(UUID importId, int position) {
        return sql.one(
                        Original.class,
                        "SELECT name, size FROM measurement_import_file WHERE import_id = ? AND position = ?",
                        importId,
                        position)
                .map(file -> new Download(
                        file.name(), file.size(), (from, length) -> slice(importId, position, from, length)));
    }

    private byte[] slice(UUID importId, int position, long from, int length) {
        return sql.one(
                        "SELECT substring(content FROM ?::int FOR ?) FROM measurement_import_file WHERE import_id = ? AND position = ?",
                        row -> row.getBytes(1),
                        from + 1,
                        length,
                        importId,
                        position)
                .orElseThrow();
    }

    List<PublishedRate> publishedRates(UUID importId) {
        return sql.list(PublishedRate.class, """
                SELECT i.id AS indicator_id, p.indicator AS indicator_code, p.territory, p.month, p.rate, %s AS file, p.line
                FROM measurement_import_published_rate p JOIN measurement_import_file f ON f.import_id = p.import_id AND f.position = p.file
                LEFT JOIN indicator_code_read i ON i.code = p.indicator
                WHERE p.import_id = ? ORDER BY p.indicator, p.territory, p.month""".formatted(ImportOrigin.shownOf("p")), importId);
    }

    List<String> territories(UUID importId) {
        return sql.list(
                "SELECT DISTINCT territory FROM measurement_import_row WHERE import_id = ?",
                row -> row.getString(1),
                importId);
    }
}
