package fr.gouv.pilo.shared.document;

import fr.gouv.pilo.shared.db.Sql;
import fr.gouv.pilo.shared.download.Download;
import fr.gouv.pilo.shared.file.SentFile;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Documents in the database, their content in slices. */
@ApplicationScoped
class DocumentRepository {
    private static final String PRESENT = " WHERE d.owner_type = ? AND d.owner_id = ? AND d.removed_at IS NULL";
    private static final String ITEMS = """
            SELECT d.id, d.name, d.kind, d.size, d.sha256, d.created_at, a.display_name AS created_by
            FROM document d LEFT JOIN shared_account_read a ON a.id = d.account_id""" + PRESENT;

    private final Sql sql;

    DocumentRepository(Sql sql) {
        this.sql = sql;
    }

    /** The content goes from the disk to the database: it is never held whole. */
    void insert(UUID id, DocumentOwner owner, SentFile file, DocumentKind kind, UUID account, Instant now) {
        sql.withConnection(connection -> {
            try (var statement = connection.prepareStatement("""
                            INSERT INTO document (id, owner_type, owner_id, name, kind, size, sha256, account_id, created_at, content)
                            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""");
                    var content = Files.newInputStream(file.path())) {
                Sql.bind(
                        statement,
                        id,
                        owner.type(),
                        owner.id(),
                        file.name(),
                        kind,
                        file.size(),
                        file.sha256(),
                        account,
                        now);
                statement.setBinaryStream(10, content, (int) file.size());
                return statement.executeUpdate();
            }
        });
    }

    List<DocumentItem> of(DocumentOwner owner) {
        return sql.list(DocumentItem.class, ITEMS + " ORDER BY d.created_at, d.id", owner.type(), owner.id());
    }

    Optional<DocumentItem> one(DocumentOwner owner, UUID id) {
        return sql.one(DocumentItem.class, ITEMS + " AND d.id = ?", owner.type(), owner.id(), id);
    }

    Download download(DocumentItem item) {
        return new Download(item.name(), item.size(), (from, length) -> slice(item.id(), from, length));
    }

    private byte[] slice(UUID id, long from, int length) {
        return sql.one(
                        "SELECT substring(content FROM ?::int FOR ?) AS slice FROM document WHERE id = ?",
                        row -> row.getBytes("slice"),
                        from + 1,
                        length,
                        id)
                .orElseThrow();
    }

    void remove(UUID id, UUID account, Instant now) {
        sql.update("UPDATE document SET removed_at = ?, removed_by = ? WHERE id = ?", now, account, id);
    }

    int erase(DocumentOwner owner, Instant now) {
        return sql.update("""
                UPDATE document SET name = '', content = NULL, erased_at = ?, removed_at = coalesce(removed_at, ?)
                WHERE owner_type = ? AND owner_id = ? AND erased_at IS NULL""", now, now, owner.type(), owner.id());
    }
}
