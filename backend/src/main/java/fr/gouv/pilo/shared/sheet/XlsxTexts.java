package fr.gouv.pilo.shared.sheet;

import static fr.gouv.pilo.shared.sheet.XlsxText.advance;
import static fr.gouv.pilo.shared.sheet.XlsxText.starts;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The shared texts of a workbook, as bytes one after the other: as strings they would weigh three times as much. */
final class XlsxTexts {
    private static final int MAX_TEXTS = 2_000_000;
    private static final int MAX_BYTES = 32 * 1024 * 1024;
    private static final int BYTES_A_CHUNK = 1 << 16;
    private static final int ENDS_A_CHUNK = 1 << 14;

    static final XlsxTexts NONE = new XlsxTexts();

    /** Chunks, never copied to grow: what they weigh is what they hold. */
    private final List<byte[]> bytes = new ArrayList<>();

    private final List<int[]> ends = new ArrayList<>();
    private int length;
    private int count;

    private XlsxTexts() {}

    /**
     * The most that the texts of a part may weigh: each costs it the five bytes of {@code <si/>} at least, and here the
     * four of its end.
     *
     * @param inflated bytes of the part
     */
    static long weight(long inflated) {
        return Math.min(inflated, MAX_BYTES + (long) MAX_TEXTS * Integer.BYTES);
    }

    static XlsxTexts read(XMLStreamReader xml) throws XMLStreamException {
        var texts = new XlsxTexts();
        while (advance(xml)) {
            if (starts(xml, "si")) {
                texts.add(XlsxText.rich(xml, "si").getBytes(StandardCharsets.UTF_8));
            }
        }
        return texts;
    }

    private void add(byte[] text) {
        if (count == MAX_TEXTS || length + text.length > MAX_BYTES) {
            throw tooMany();
        }
        for (var copied = 0; copied < text.length; ) {
            var offset = length % BYTES_A_CHUNK;
            if (offset == 0) {
                bytes.add(new byte[BYTES_A_CHUNK]);
            }
            var piece = Math.min(text.length - copied, BYTES_A_CHUNK - offset);
            System.arraycopy(text, copied, bytes.get(bytes.size() - 1), offset, piece);
            copied += piece;
            length += piece;
        }
        if (count % ENDS_A_CHUNK == 0) {
            ends.add(new int[ENDS_A_CHUNK]);
        }
        ends.get(ends.size() - 1)[count % ENDS_A_CHUNK] = length;
        count++;
    }

    /** @return null if there is no text of this rank */
    String get(int rank) {
        if (rank < 0 || rank >= count) {
            return null;
        }
        var start = rank == 0 ? 0 : end(rank - 1);
        var text = new byte[end(rank) - start];
        for (var copied = 0; copied < text.length; ) {
            var position = start + copied;
            var offset = position % BYTES_A_CHUNK;
            var piece = Math.min(text.length - copied, BYTES_A_CHUNK - offset);
            System.arraycopy(bytes.get(position / BYTES_A_CHUNK), offset, text, copied, piece);
            copied += piece;
        }
        return new String(text, StandardCharsets.UTF_8);
    }

    private int end(int rank) {
        return ends.get(rank / ENDS_A_CHUNK)[rank % ENDS_A_CHUNK];
    }

    static UnreadableSheetException tooMany() {
        return new UnreadableSheetException("file-limit", "Le classeur contient trop de textes ; il n'a pas été lu.");
    }
}
