package fr.gouv.pilo.shared.link;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A row: the link as it was made, and what became of it. */
record StoredLink(
        UUID id,
        String kind,
        String objectId,
        List<String> acts,
        Instant expiresAt,
        Instant revokedAt,
        Instant usedAt,
        String usedAct,
        String submission) {
    /** What is signed: an address that was sent opens this and nothing else, whatever becomes of the row. */
    String signed() {
        return String.join("\n", id.toString(), kind, objectId, String.join(",", acts), expiresAt.toString());
    }

    boolean open(Instant now) {
        return usedAt == null && revokedAt == null && now.isBefore(expiresAt);
    }

    /** Whether this very sending of the form was the act. */
    boolean usedBy(String act, String sent) {
        return usedAt != null && usedAct.equals(act) && submission.equals(sent);
    }
}
