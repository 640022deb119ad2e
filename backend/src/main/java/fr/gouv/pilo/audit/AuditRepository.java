package fr.gouv.pilo.audit;

import fr.gouv.pilo.audit.AuditHash.Sealable;
import fr.gouv.pilo.shared.db.RecordMapper;
import fr.gouv.pilo.shared.db.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** The trail's tables. */
@ApplicationScoped
class AuditRepository {
    private static final int SLICE = 10_000;
    private static final List<String> ENTRY = RecordMapper.of(Sealable.class).columns();

    /** The last seal: where the chain stands. */
    record Head(long position, UUID entryId, byte[] hash) {
        static final Head NONE = new Head(0, null, AuditHash.GENESIS);
    }

    /** One link of the chain as stored, with the change that may have been erased (then null). */
    record Link(Sealable entry, long position, byte[] previousHash, byte[] hash, byte[] salt, String change) {}

    private static String entry(String prefix) {
        return ENTRY.stream()
                .map(column -> "e." + column + " AS " + prefix + column)
                .collect(Collectors.joining(", "));
    }

    private final Sql sql;

    AuditRepository(Sql sql) {
        this.sql = sql;
    }

    /** One sealer at a time, on however many replicas; the lock ends with the transaction. */
    boolean lockSealer() {
        return sql.one("SELECT pg_try_advisory_xact_lock(hashtextextended('audit.seal', 0))", row -> row.getBoolean(1))
                .orElse(false);
    }

    Optional<Head> head() {
        return sql.one(Head.class, "SELECT position, entry_id, hash FROM audit_seal ORDER BY position DESC LIMIT 1");
    }

    List<Sealable> waiting(int limit) {
        return sql.list(
                Sealable.class,
                "SELECT " + entry("")
                        + " FROM audit_unsealed u JOIN audit_entry e ON e.id = u.entry_id ORDER BY e.id LIMIT "
                        + limit);
    }

    /** @param past how many there were at a past instant */
    record Sealed(long now, long past) {}

    Sealed sealed(Instant then) {
        return sql.one(Sealed.class, """
                        SELECT coalesce((SELECT max(position) FROM audit_seal), 0) AS now,
                          coalesce((SELECT position FROM audit_seal WHERE sealed_at <= ?
                           ORDER BY sealed_at DESC, position DESC LIMIT 1), 0) AS past""", then).orElseThrow();
    }

    long countWaiting() {
        return sql.one("SELECT count(*) FROM audit_unsealed", row -> row.getLong(1))
                .orElse(0L);
    }

    /** An entry that was taken out of the queue without a seal: the database gives each entry one or the other. */
    Optional<UUID> astray() {
        return sql.one("""
                SELECT e.id FROM audit_entry e
                WHERE NOT EXISTS (SELECT 1 FROM audit_seal s WHERE s.entry_id = e.id)
                  AND NOT EXISTS (SELECT 1 FROM audit_unsealed u WHERE u.entry_id = e.id)
                ORDER BY e.id LIMIT 1""", row -> row.getObject(1, UUID.class));
    }

    void seal(long position, Sealable entry, byte[] previous, byte[] hash) {
        sql.update(
                "INSERT INTO audit_seal (position, entry_id, previous_hash, hash) VALUES (?, ?, ?, ?)",
                position,
                entry.id(),
                previous,
                hash);
        sql.update("DELETE FROM audit_unsealed WHERE entry_id = ?", entry.id());
    }

    /** @return of how many acts before an instant the details went; those that still wait for their seal are left */
    int eraseDetails(Instant before) {
        return sql.update("""
                DELETE FROM audit_change c USING audit_entry e WHERE e.id = c.entry_id AND e.occurred_at < ?
                AND NOT EXISTS (SELECT 1 FROM audit_unsealed u WHERE u.entry_id = e.id)""", before);
    }

    /** The whole chain in order, a slice by transaction: none lasts longer the older the chain is. */
    void forEachLink(Consumer<Link> consumer) {
        forEachLink(SLICE, consumer);
    }

    void forEachLink(int slice, Consumer<Link> consumer) {
        var after = new AtomicLong(Long.MIN_VALUE);
        var read = new AtomicInteger();
        do {
            read.set(0);
            slice(after.get(), slice, link -> {
                after.set(link.position());
                read.incrementAndGet();
                consumer.accept(link);
            });
        } while (read.get() == slice);
    }

    private void slice(long after, int size, Consumer<Link> consumer) {
        sql.stream(
                "SELECT " + entry("entry_")
                        + ", s.position, s.previous_hash, s.hash, c.salt, c.change FROM audit_seal s"
                        + " LEFT JOIN audit_entry e ON e.id = s.entry_id LEFT JOIN audit_change c ON c.entry_id = s.entry_id"
                        + " WHERE s.position > ? ORDER BY s.position LIMIT " + size,
                RecordMapper.of(Link.class),
                consumer,
                after);
    }
}
