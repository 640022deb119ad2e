package fr.gouv.pilo.audit;

import fr.gouv.pilo.shared.digest.Sha256;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** The digests of the chain, SHA-256. */
final class AuditHash {
    /** What stands before the first entry. */
    static final byte[] GENESIS = new byte[32];

    private AuditHash() {}

    /** The signed link by which somebody acted without an account. */
    record Link(String kind, String objectType, String objectId) {}

    /**
     * One entry as the chain sees it.
     *
     * @param digest that of its change
     * @param link null for an account or the product itself
     */
    record Sealable(
            UUID id,
            Instant occurredAt,
            UUID accountId,
            String act,
            String objectType,
            String objectId,
            String requestId,
            byte[] digest,
            Link link) {}

    static byte[] chain(byte[] previous, Sealable entry) {
        var sha = Sha256.begun();
        sha.update(previous);
        // Each field is preceded by its length: no two entries give the same bytes.
        for (var field : fields(entry)) {
            var bytes = String.valueOf(field).getBytes(StandardCharsets.UTF_8);
            sha.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
            sha.update(bytes);
        }
        return sha.digest(entry.digest());
    }

    /** Those of a link are there only if there is one: what was sealed before links existed verifies as it did. */
    private static Object[] fields(Sealable entry) {
        var fields = new ArrayList<>(Arrays.asList(
                entry.id(),
                entry.occurredAt(),
                entry.accountId(),
                entry.act(),
                entry.objectType(),
                entry.objectId(),
                entry.requestId()));
        if (entry.link() != null) {
            fields.addAll(List.of(
                    entry.link().kind(), entry.link().objectType(), entry.link().objectId()));
        }
        return fields.toArray();
    }
}
