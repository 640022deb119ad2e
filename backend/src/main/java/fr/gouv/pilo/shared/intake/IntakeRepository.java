package fr.gouv.pilo.shared.intake;

import fr.gouv.pilo.shared.db.Ids;
import fr.gouv.pilo.shared.db.Sql;
import fr.gouv.pilo.shared.download.Download;
import fr.gouv.pilo.shared.file.SentFile;
import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The imports of one room: their files and their states. */
final class IntakeRepository {
    /** Namespace of the advisory lock that an act holds on its import, so that a reader can tell it is under way. */
    private static final int ACTS = 1_302;

    private static final String OBJECT = "(hashtext(?) & 2147483647)";

    private final Sql sql;
    private final IntakeTables tables;

    IntakeRepository(Sql sql, IntakeTables tables) {
        this.sql = sql;
        this.tables = tables;
    }

    /** What an act needs to know of its import. */
    record Held(IntakeStatus status, long version) {}

    private record Original(String name, long size) {}

    void insert(UUID id, UUID account) {
        sql.update(
                tables.in("INSERT INTO {intake} (id, status, account_id, issue_count) VALUES (?, 'REFUSED', ?, 0)"),
                id,
                account);
    }

    void conclude(UUID id, IntakeStatus status, int issues) {
        sql.update(tables.in("UPDATE {intake} SET status = ?, issue_count = ? WHERE id = ?"), status, issues, id);
    }

    void insertFile(UUID importId, int position, SentFile file, Enum<?> kind, int rows) {
        sql.withConnection(connection -> {
            try (var statement = connection.prepareStatement(tables.in("""
                            INSERT INTO {intake}_file (id, import_id, position, name, kind, size, sha256, row_count, content)
                            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"""));
                    var content = Files.newInputStream(file.path())) {
                Sql.bind(
                        statement, Ids.next(), importId, position, file.name(), kind, file.size(), file.sha256(), rows);
                statement.setBinaryStream(9, content, (int) file.size());
                return statement.executeUpdate();
            }
        });
    }

    <T extends Record> List<T> files(UUID importId, Class<T> as) {
        return sql.list(
                as,
                tables.in("SELECT position, name, kind, size, sha256, row_count AS rows FROM {intake}_file"
                        + " WHERE import_id = ? ORDER BY position"),
                importId);
    }

    Optional<Download> original(UUID importId, int position) {
        return sql.one(
                        Original.class,
                        tables.in("SELECT name, size FROM {intake}_file WHERE import_id = ? AND position = ?"),
                        importId,
                        position)
                .map(file -> new Download(
                        file.name(), file.size(), (from, length) -> slice(importId, position, from, length)));
    }

    private byte[] slice(UUID importId, int position, long from, int length) {
        return sql.one(
                        tables.in("SELECT substring(content FROM ?::int FOR ?) AS slice FROM {intake}_file"
                                + " WHERE import_id = ? AND position = ?"),
                        row -> row.getBytes("slice"),
                        from + 1,
                        length,
                        importId,
                        position)
                .orElseThrow();
    }

    void insertNotices(UUID importId, List<IntakeNotice> notices) {
        for (var i = 0; i < notices.size(); i++) {
            sql.update(
                    tables.in(
                            "INSERT INTO {intake}_notice (import_id, position, {about}, sentence) VALUES (?, ?, ?, ?)"),
                    importId,
                    i,
                    notices.get(i).about(),
                    notices.get(i).sentence());
        }
    }

    List<IntakeNotice> notices(UUID importId) {
        return sql.list(
                IntakeNotice.class,
                tables.in(
                        "SELECT {about} AS about, sentence FROM {intake}_notice WHERE import_id = ? ORDER BY position"),
                importId);
    }

    /** @return false if another act on this import is under way */
    boolean tryLock(UUID id) {
        return sql.one(
                        "SELECT pg_try_advisory_xact_lock(?, " + OBJECT + ") AS taken",
                        row -> row.getBoolean("taken"),
                        ACTS,
                        id.toString())
                .orElse(false);
    }

    boolean isUnderWay(UUID id) {
        return sql.one(
                        "SELECT EXISTS (SELECT 1 FROM pg_locks WHERE locktype = 'advisory' AND granted AND objsubid = 2 AND classid = ?::oid AND objid = "
                                + OBJECT
                                + "::oid AND database = (SELECT oid FROM pg_database WHERE datname = current_database())) AS held",
                        row -> row.getBoolean("held"),
                        ACTS,
                        id.toString())
                .orElse(false);
    }

    Optional<Held> hold(UUID id) {
        return sql.one(
                Held.class, tables.in("SELECT status, version FROM {intake} WHERE id = ? FOR NO KEY UPDATE"), id);
    }

    /** By a transaction of its own. */
    void tell(UUID id, String step, int done, int total) {
        sql.apart(connection -> {
            try (var statement = connection.prepareStatement(tables.in("""
                    INSERT INTO {intake}_progress (import_id, step, done, total) VALUES (?, ?, ?, ?)
                    ON CONFLICT (import_id) DO UPDATE SET step = excluded.step, done = excluded.done, total = excluded.total, updated_at = clock_timestamp()"""))) {
                Sql.bind(statement, id, step, done, total);
                return statement.executeUpdate();
            }
        });
    }

    Optional<IntakeProgressView> progress(UUID id) {
        return sql.one(
                IntakeProgressView.class,
                tables.in("SELECT step, done, total FROM {intake}_progress WHERE import_id = ?"),
                id);
    }

    void markApplied(UUID id, UUID account, Instant at) {
        sql.update(
                tables.in(
                        "UPDATE {intake} SET status = 'APPLIED', applied_at = ?, applied_by = ?, version = version + 1 WHERE id = ?"),
                at,
                account,
                id);
    }

    void markReversed(UUID id, UUID account, Instant at) {
        sql.update(
                tables.in("INSERT INTO {reversal} (import_id, account_id, recorded_at) VALUES (?, ?, ?)"),
                id,
                account,
                at);
        sql.update(tables.in("UPDATE {intake} SET status = 'REVERSED', version = version + 1 WHERE id = ?"), id);
    }

    void markAbandoned(UUID id, UUID account) {
        sql.update(tables.in("""
                UPDATE {intake} SET status = 'ABANDONED', abandoned_at = clock_timestamp(), abandoned_by = ?, version = version + 1
                WHERE id = ?"""), account, id);
    }

    void raise(UUID id) {
        sql.update(tables.in("UPDATE {intake} SET version = version + 1 WHERE id = ?"), id);
    }

    /** @param account whose imports alone exist, or null for all */
    Optional<IntakeHead> head(UUID id, UUID account) {
        return sql.one(IntakeHead.class, tables.in("""
                SELECT m.id, m.status, m.created_at, c.display_name AS created_by, m.applied_at, a.display_name AS applied_by,
                  r.recorded_at AS reversed_at, b.display_name AS reversed_by, m.abandoned_at, d.display_name AS abandoned_by,
                  m.issue_count, m.version
                FROM {intake} m JOIN shared_account_read c ON c.id = m.account_id LEFT JOIN shared_account_read a ON a.id = m.applied_by
                LEFT JOIN {reversal} r ON r.import_id = m.id LEFT JOIN shared_account_read b ON b.id = r.account_id
                LEFT JOIN shared_account_read d ON d.id = m.abandoned_by
                WHERE m.id = ? AND (?::uuid IS NULL OR m.account_id = ?::uuid)"""), id, account, account);
    }
}
