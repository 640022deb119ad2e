package fr.gouv.pilo.shared.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import fr.gouv.pilo.shared.db.Ids;
import fr.gouv.pilo.shared.db.Sql;
import fr.gouv.pilo.shared.identity.Caller;
import fr.gouv.pilo.shared.identity.RequestId;
import fr.gouv.pilo.shared.identity.Visitor;
import io.quarkus.arc.Arc;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** Writes the trail. To be called inside the act's transaction: no act without its entry, no entry without its act. */
@ApplicationScoped
public class Audit {
    private static final int SALT_BYTES = 16;

    private final Sql sql;
    private final Caller caller;
    private final Visitor visitor;
    private final Clock clock;
    private final ObjectMapper mapper;
    private final SecureRandom random = new SecureRandom();

    Audit(Sql sql, Caller caller, Visitor visitor, Clock clock, ObjectMapper mapper) {
        this.sql = sql;
        this.caller = caller;
        this.visitor = visitor;
        this.clock = clock;
        this.mapper = mapper.copy().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);
    }

    /**
     * Tells an act that changes no content, or one of many objects at once.
     *
     * @param act what was done, {@code room.verb}, such as "project.create"
     * @param objectType what it was done to, such as "project"
     * @param objectId its business key or id
     * @param change what is to be known of it; values that hold personal data may be erased later, the chain holds a digest only
     */
    public void record(String act, String objectType, Object objectId, Map<String, ?> change) {
        var text = json(change);
        var salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        var id = Ids.next();
        var link = link();
        // One statement: an act often waits for nothing but its trail, and others wait for the act.
        sql.update(
                """
                WITH change AS (INSERT INTO audit_change (entry_id, salt, change) VALUES (?, ?, ?))
                INSERT INTO audit_entry (id, occurred_at, account_id, act, object_type, object_id, request_id, digest,
                    link_kind, link_object_type, link_object_id)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                id,
                salt,
                text,
                id,
                clock.instant(),
                link == null ? author() : null,
                act,
                objectType,
                objectId.toString(),
                RequestId.current(),
                ChangeDigest.of(salt, text),
                link == null ? null : link.kind(),
                link == null ? null : link.objectType(),
                link == null ? null : link.objectId());
    }

    /**
     * Tells a change of content: the fields that differ, each as it was and as it became.
     *
     * @param before null for what is created
     * @param after null for what goes
     */
    public <T extends Record & Audited> void change(String act, String objectType, Object objectId, T before, T after) {
        record(act, objectType, objectId, AuditedField.differing(before, after));
    }

    /**
     * Erases what the entries of an object tell beside the act itself: the personal data of somebody who is forgotten. The
     * entries stay, and the chain with them; those that still wait for their seal are sealed on their digest.
     */
    public void forget(String objectType, Object objectId) {
        sql.update("""
                DELETE FROM audit_change c USING audit_entry e
                WHERE e.id = c.entry_id AND e.object_type = ? AND e.object_id = ?""", objectType, objectId.toString());
    }

    private Visitor.Link link() {
        return Arc.container().requestContext().isActive() ? visitor.link().orElse(null) : null;
    }

    /** Nobody for what the product does by itself (loading reference data, jobs). */
    private UUID author() {
        return Arc.container().requestContext().isActive() && !caller.anonymous() ? caller.accountId() : null;
    }

    private String json(Map<String, ?> change) {
        try {
            return mapper.writeValueAsString(new TreeMap<>(change));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("an audited change must be plain values", e);
        }
    }
}
