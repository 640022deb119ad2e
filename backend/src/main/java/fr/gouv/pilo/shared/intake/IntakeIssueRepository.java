package fr.gouv.pilo.shared.intake;

import fr.gouv.pilo.shared.db.Sql;
import java.util.List;
import java.util.UUID;

/** What is wrong in the files of the imports of one room. */
final class IntakeIssueRepository {
    private final Sql sql;
    private final IntakeTables tables;

    IntakeIssueRepository(Sql sql, IntakeTables tables) {
        this.sql = sql;
        this.tables = tables;
    }

    void insert(UUID importId, IntakeIssues issues) {
        insertKept(importId, issues.kept());
        insertGroups(importId, issues.groups());
    }

    private void insertKept(UUID importId, List<ImportIssue> issues) {
        sql.withConnection(connection -> {
            try (var statement = connection.prepareStatement(tables.in("""
                    INSERT INTO {intake}_issue (import_id, position, file, line, field, value, code, reason)
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?)"""))) {
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

    private void insertGroups(UUID importId, List<IntakeIssueGroup> groups) {
        sql.withConnection(connection -> {
            try (var statement = connection.prepareStatement(tables.in("""
                    INSERT INTO {intake}_issue_group (import_id, position, file, field, value, code, reason, issue_count, lines)
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"""))) {
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
                tables.in(
                        "SELECT file, line, field, value, code, reason FROM {intake}_issue WHERE import_id = ? ORDER BY position"),
                importId);
    }

    /** Of an import checked before they were kept, from its first anomalies. */
    List<IntakeIssueGroup> groups(UUID importId) {
        var groups = sql.list(
                IntakeIssueGroup.class,
                tables.in(
                        "SELECT file, field, value, code, reason, issue_count AS count, lines FROM {intake}_issue_group WHERE import_id = ? ORDER BY position"),
                importId);
        if (!groups.isEmpty()) {
            return groups;
        }
        var issues = new IntakeIssues();
        of(importId).forEach(issues::add);
        return issues.groups();
    }
}
