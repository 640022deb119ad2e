package fr.gouv.pilo.shared.print;

import java.awt.geom.Path2D;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.List;
import org.apache.fontbox.ttf.OTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * A font as browsers load it, made one that PDFBox embeds: Marianne draws its letters in cubic curves (CFF), which it does
 * not take, and TrueType knows quadratic ones alone. Everything else stays as it is.
 */
final class WoffFont {
    private static final int LONG_OFFSETS = 50;
    private static final int MAXP_LENGTH = 32;
    private static final int ZONES = 2;

    private WoffFont() {}

    static byte[] trueType(byte[] file) {
        var font = FontTables.read(file);
        if (font.get("CFF ") != null) {
            try {
                draw(font);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return font.written();
    }

    private static void draw(FontTables font) throws IOException {
        try (var open = new OTFParser().parse(new RandomAccessReadBuffer(font.written()))) {
            var letters = open.getCFF().getFont();
            var count = open.getNumberOfGlyphs();
            var glyf = new ByteArrayOutputStream();
            var loca = ByteBuffer.allocate((count + 1) * Integer.BYTES);
            var most = new Most();
            for (var i = 0; i < count; i++) {
                loca.putInt(glyf.size());
                Path2D path = letters.getType2CharString(i).getPath();
                var contours = TrueTypeContour.of(path);
                most.see(contours);
                glyf.write(TrueTypeContour.written(contours));
            }
            loca.putInt(glyf.size());
            font.put("glyf", glyf.toByteArray());
            font.put("loca", loca.array());
            font.put("maxp", maxp(count, most));
        }
        font.remove("CFF ");
        ByteBuffer.wrap(font.get("head")).putShort(LONG_OFFSETS, (short) 1);
        // Positions between letters and alternates, which name glyphs: nothing here reads them.
        List.of("GPOS", "GSUB", "GDEF", "DSIG", "VORG").forEach(font::remove);
    }

    /** What a reader sets aside for one letter. */
    private static final class Most {
        private int points;
        private int contours;

        void see(List<TrueTypeContour> letter) {
            contours = Math.max(contours, letter.size());
            points = Math.max(
                    points, letter.stream().mapToInt(TrueTypeContour::size).sum());
        }
    }

    private static byte[] maxp(int glyphs, Most most) {
        return ByteBuffer.allocate(MAXP_LENGTH)
                .putInt(FontTables.TRUE_TYPE)
                .putShort((short) glyphs)
                .putShort((short) most.points)
                .putShort((short) most.contours)
                .putInt(0)
                .putShort((short) ZONES)
                .array();
    }
}
