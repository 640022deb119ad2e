package fr.gouv.pilo.shared.print;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * The tables of a font, read from the file that browsers load (WOFF 1.0, W3C) and written as a plain one. Fonts are our own
 * files: one that cannot be read is a fault of the build.
 */
final class FontTables {
    static final int TRUE_TYPE = 0x00010000;
    private static final int OPEN_TYPE = 0x4F54544F;
    private static final int WOFF = 0x774F4646;
    private static final int WOFF_COUNT = 12;
    private static final int WOFF_HEADER = 44;
    private static final int WOFF_ENTRY = 20;
    private static final int HEADER = 12;
    private static final int ENTRY = 16;

    private final Map<String, byte[]> tables = new TreeMap<>();

    static FontTables read(byte[] file) {
        var woff = ByteBuffer.wrap(file);
        if (woff.getInt() != WOFF) {
            throw new IllegalArgumentException("no WOFF font");
        }
        var font = new FontTables();
        var count = woff.getShort(WOFF_COUNT);
        for (var i = 0; i < count; i++) {
            var entry = WOFF_HEADER + i * WOFF_ENTRY;
            var tag = new String(file, entry, 4, StandardCharsets.ISO_8859_1);
            var packed = new byte[woff.getInt(entry + 8)];
            woff.get(woff.getInt(entry + 4), packed);
            var length = woff.getInt(entry + 12);
            font.tables.put(tag, packed.length == length ? packed : unpacked(packed, length));
        }
        return font;
    }

    private static byte[] unpacked(byte[] packed, int length) {
        var inflater = new Inflater();
        try {
            inflater.setInput(packed);
            var content = new byte[length];
            if (inflater.inflate(content) != length) {
                throw new IllegalArgumentException("a table of the font is shorter than it says");
            }
            return content;
        } catch (DataFormatException e) {
            throw new IllegalArgumentException(e);
        } finally {
            inflater.end();
        }
    }

    /** @return null where there is none */
    byte[] get(String tag) {
        return tables.get(tag);
    }

    void put(String tag, byte[] content) {
        tables.put(tag, content);
    }

    void remove(String tag) {
        tables.remove(tag);
    }

    byte[] written() {
        var size = HEADER + tables.size() * ENTRY;
        var power = Integer.highestOneBit(tables.size());
        var file = ByteBuffer.allocate(size
                        + tables.values().stream()
                                .mapToInt(content -> padded(content.length))
                                .sum())
                .putInt(tables.containsKey("CFF ") ? OPEN_TYPE : TRUE_TYPE)
                .putShort((short) tables.size())
                .putShort((short) (power * ENTRY))
                .putShort((short) Integer.numberOfTrailingZeros(power))
                .putShort((short) ((tables.size() - power) * ENTRY));
        var at = size;
        for (var table : tables.entrySet()) {
            var content = table.getValue();
            file.put(table.getKey().getBytes(StandardCharsets.ISO_8859_1))
                    .putInt(checksum(content))
                    .putInt(at)
                    .putInt(content.length);
            file.put(at, content);
            at += padded(content.length);
        }
        return file.array();
    }

    private static int checksum(byte[] content) {
        var words = ByteBuffer.allocate(padded(content.length)).put(content).rewind();
        var sum = 0;
        while (words.hasRemaining()) {
            sum += words.getInt();
        }
        return sum;
    }

    private static int padded(int length) {
        return length + 3 & ~3;
    }
}
