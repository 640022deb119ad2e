package fr.gouv.pilo.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.UUID;

/** The digests of the chain, SHA-256. */
final class AuditHash {
    /** What stands before the first entry. */
    static final byte[] GENESIS = new byte[32];

    private AuditHash() {}

    /** One entry as the chain sees it. {@code digest} is that of its change. */
    record Sealable(
            UUID id,
            Instant occurredAt,
            UUID accountId,
            String act,
            String objectType,
            String objectId,
            String requestId,
            byte[] digest) {}

    static byte[] chain(byte[] previous, Sealable entry) {
        var sha = sha256();
        sha.update(previous);
        // Each field is preceded by its length: no two entries give the same bytes.
        for (var field : new Object[] {
            entry.id(),
            entry.occurredAt(),
            entry.accountId(),
            entry.act(),
            entry.objectType(),
            entry.objectId(),
            entry.requestId()
        }) {
            var bytes = String.valueOf(field).getBytes(StandardCharsets.UTF_8);
            sha.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
            sha.update(bytes);
        }
        return sha.digest(entry.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
