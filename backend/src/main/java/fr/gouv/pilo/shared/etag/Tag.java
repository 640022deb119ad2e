package fr.gouv.pilo.shared.etag;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Tags of answers that show more than a version counts. */
public final class Tag {
    private static final int OCTETS = 16;

    private Tag() {}

    /** @param shown a record of plain values, lists and records */
    public static String of(Record shown) {
        return of(shown.toString());
    }

    public static String of(String shown) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(shown.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, OCTETS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Read again it is new whatever changed; written, it is held against its version alone. */
    public static String of(long version, Record shown) {
        return version + Preconditions.VERSION_END + of(shown);
    }
}
