package fr.gouv.pilo.shared.link;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * What stands in a link's address: the key's id, the row's, the signature. Small letters and digits alone, since what reads
 * addresses in plain text drops a last dash, and some gateways lower the case.
 */
record LinkToken(String key, UUID link, byte[] signature) {
    static final int SIGNATURE = 20;
    private static final int BYTES = 16 + SIGNATURE;
    private static final int RADIX = 36;
    /** The longest that 36 bytes take in base 36; shorter ones are filled up, so that a link has one address alone. */
    private static final int LENGTH = 56;

    private static final Pattern SHAPE = Pattern.compile("([a-z0-9]{1,8})-([a-z0-9]{56})");

    static Optional<LinkToken> parse(String text) {
        var shape = SHAPE.matcher(text);
        if (!shape.matches()) {
            return Optional.empty();
        }
        var number = new BigInteger(shape.group(2), RADIX);
        if (number.bitLength() > BYTES * Byte.SIZE) {
            return Optional.empty();
        }
        var bytes = ByteBuffer.wrap(filled(number));
        var id = new UUID(bytes.getLong(), bytes.getLong());
        var signature = new byte[SIGNATURE];
        bytes.get(signature);
        return Optional.of(new LinkToken(shape.group(1), id, signature));
    }

    private static byte[] filled(BigInteger number) {
        var bytes = number.toByteArray();
        var from = Math.max(0, bytes.length - BYTES);
        var filled = new byte[BYTES];
        System.arraycopy(bytes, from, filled, BYTES - (bytes.length - from), bytes.length - from);
        return filled;
    }

    @Override
    public String toString() {
        var bytes = ByteBuffer.allocate(BYTES)
                .putLong(link.getMostSignificantBits())
                .putLong(link.getLeastSignificantBits())
                .put(signature)
                .array();
        var digits = new BigInteger(1, bytes).toString(RADIX);
        return key + "-" + "0".repeat(LENGTH - digits.length()) + digits;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LinkToken that
                && key.equals(that.key)
                && link.equals(that.link)
                && Arrays.equals(signature, that.signature);
    }

    @Override
    public int hashCode() {
        return link.hashCode();
    }
}
