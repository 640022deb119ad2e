package fr.gouv.pilo.shared.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** What the chain holds of a change: once the change is erased, its digest still stands in its place. */
public final class ChangeDigest {
    private ChangeDigest() {}

    /** SHA-256 of the salt, then of the text in UTF-8. */
    public static byte[] of(byte[] salt, String change) {
        var sha = sha256();
        sha.update(salt);
        return sha.digest(change.getBytes(StandardCharsets.UTF_8));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
