package fr.gouv.pilo.measurement;

import fr.gouv.pilo.shared.db.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** What is wrong in the files of an import. */
@ApplicationScoped
class ImportIssueRepository {
    private final Sql sql;

    ImportIssueRepository(Sql sql) {
        this.sql = sql;
    }

    void insert(UUID importId, ImportIssues issues) {
        insertKept(importId, issues.kept());
        insertGroups(importId, issues.groups());
    }

    private void insertKept(UUID importId, List<ImportIssue> issues) {
        sql.withConnection(connection -> {
            try (var statement = connection.prepareStatement("""
                    INSERT INTO measurement_import_issue (import_id, position, file, line, field, value, code, reason)
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?)""")) {
                for (var i = 0; i < issues.size(); i++) {
                    var issue = issues.get(i);
                    Sql.bind(
                            statement,
                            importId,
                            i,
                            issue.file(),
                            issue.line(),
                            issue.field(),
                            issue.value(),
                            issue.code(),
                            issue.reason());
                    statement.addBatch();
                }
                return statement.executeBatch();
            }
        });
    }

    private void insertGroups(UUID importId, List<ImportIssueGroup> groups) {
        sql.withConnection(connection -> {
            try (var statement = connection.prepareStatement("""
                    INSERT INTO measurement_import_issue_group (import_id, position, file, field, value, code, reason, issue_count, lines)
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""")) {
                for (var i = 0; i < groups.size(); i++) {
                    var group = groups.get(i);
                    Sql.bind(
                            statement,
                            importId,
                            i,
                            group.file(),
                            group.field(),
                            group.value(),
                            group.code(),
                            group.reason(),
                            group.count());
                    statement.setArray(
                            9, connection.createArrayOf("int4", group.lines().toArray()));
                    statement.addBatch();
                }
                return statement.executeBatch();
            }
        });
    }

    List<ImportIssue> of(UUID importId) {
        return sql.list(
                ImportIssue.class,
                "SELECT file, line, field, value, code, reason FROM measurement_import_issue WHERE import_id = ? ORDER BY position",
                importId);
    }

    /** Of an import checked before they were kept, from its first anomalies. */
    List<ImportIssueGroup> groups(UUID importId) {
        var groups = sql.list(
                ImportIssueGroup.class,
                "SELECT file, field, value, code, reason, issue_count AS count, lines FROM measurement_import_issue_group WHERE import_id = ? ORDER BY position",
                importId);
        if (!groups.isEmpty()) {
            return groups;
        }
        var issues = new ImportIssues();
        of(importId).forEach(issues::add);
        return issues.groups();
    }
}
