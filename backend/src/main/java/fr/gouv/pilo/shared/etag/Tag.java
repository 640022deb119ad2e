package fr.gouv.pilo.shared.etag;

import fr.gouv.pilo.shared.digest.Sha256;
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
        return HexFormat.of().formatHex(Sha256.of(shown), 0, OCTETS);
    }

    /** Read again it is new whatever changed; written, it is held against its version alone. */
    public static String of(long version, Record shown) {
        return version + Preconditions.VERSION_END + of(shown);
    }
}
