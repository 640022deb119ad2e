package fr.gouv.pilo.shared.audit;

import fr.gouv.pilo.shared.digest.Sha256;
import java.nio.charset.StandardCharsets;

/** What the chain holds of a change: once the change is erased, its digest still stands in its place. */
public final class ChangeDigest {
    private ChangeDigest() {}

    /** SHA-256 of the salt, then of the text in UTF-8. */
    public static byte[] of(byte[] salt, String change) {
        var sha = Sha256.begun();
        sha.update(salt);
        return sha.digest(change.getBytes(StandardCharsets.UTF_8));
    }
}
