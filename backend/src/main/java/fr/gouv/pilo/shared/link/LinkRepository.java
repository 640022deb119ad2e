package fr.gouv.pilo.shared.link;

import fr.gouv.pilo.shared.db.Ids;
import fr.gouv.pilo.shared.db.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class LinkRepository {
    private static final String ROW =
            "SELECT id, kind, object_id, acts, expires_at, revoked_at, used_at, used_act, submission FROM signed_link WHERE id = ?";

    private final Sql sql;

    LinkRepository(Sql sql) {
        this.sql = sql;
    }

    /** The row of a target, new or as it stands. */
    StoredLink ensure(String kind, String objectId, List<String> acts, Instant expiresAt) {
        var id = sql.one(
                "INSERT INTO signed_link (id, kind, object_id, acts, expires_at) VALUES (?, ?, ?, ?, ?) "
                        + "ON CONFLICT ON CONSTRAINT signed_link_target_once DO UPDATE SET kind = excluded.kind RETURNING id",
                row -> row.getObject(1, UUID.class),
                Ids.next(),
                kind,
                objectId,
                acts.toArray(String[]::new),
                expiresAt);
        return find(id.orElseThrow()).orElseThrow();
    }

    Optional<StoredLink> find(UUID id) {
        return sql.one(StoredLink.class, ROW, id);
    }

    /** Whoever comes with the same link waits until this act is done, or not done. */
    Optional<StoredLink> lock(UUID id) {
        return sql.one(StoredLink.class, ROW + " FOR UPDATE", id);
    }

    void use(UUID id, String act, String submission, Instant at) {
        sql.update(
                "UPDATE signed_link SET used_at = ?, used_act = ?, submission = ? WHERE id = ?",
                at,
                act,
                submission,
                id);
    }

    int revoke(String kind, String objectId, Instant at) {
        return sql.update(
                "UPDATE signed_link SET revoked_at = ? WHERE kind = ? AND object_id = ? AND revoked_at IS NULL AND used_at IS NULL",
                at,
                kind,
                objectId);
    }

    int removeExpired(Instant before) {
        return sql.update("DELETE FROM signed_link WHERE expires_at < ?", before);
    }
}
