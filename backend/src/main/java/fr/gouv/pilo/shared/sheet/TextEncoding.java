package fr.gouv.pilo.shared.sheet;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Tells UTF-8 (with or without BOM) from Windows-1252 by reading the whole file once. */
final class TextEncoding {
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final int BUFFER = 64 * 1024;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private TextEncoding() {}

    static Reader open(Path path, ReadingTime time) throws IOException {
        refuseUtf16(path);
        var charset = detect(path, time);
        var reader = new PushbackReader(new InputStreamReader(new Timed(Files.newInputStream(path), time), charset));
        // Programs that each add a mark leave several.
        for (var c = reader.read(); c >= 0; c = reader.read()) {
            if (c != BYTE_ORDER_MARK) {
                reader.unread(c);
                break;
            }
        }
        return reader;
    }

    private static Charset detect(Path path, ReadingTime time) throws IOException {
        var scan = new Utf8Scan();
        try (var in = new Timed(Files.newInputStream(path), time)) {
            var buffer = new byte[BUFFER];
            for (var read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                scan.take(buffer, read);
            }
        }
        scan.end();
        if (scan.holdsControls() || scan.strayLine() > 0 && scan.isNoWindows1252()) {
            throw notText();
        }
        if (scan.strayLine() == 0) {
            return StandardCharsets.UTF_8;
        }
        if (scan.isClearlyUtf8()) {
            throw new UnreadableSheetException(
                    "file-encoding",
                    "Le fichier mélange deux encodages : il est en UTF-8, sauf ligne %d, qui contient un octet d'un autre encodage. Corrigez cette ligne et enregistrez le fichier en « CSV UTF-8 »."
                            .formatted(scan.strayLine()));
        }
        // French spreadsheets write Windows-1252.
        return WINDOWS_1252;
    }

    private static void refuseUtf16(Path path) throws IOException {
        byte[] head;
        try (var in = Files.newInputStream(path)) {
            head = in.readNBytes(4);
        }
        if (head.length < 4) {
            return;
        }
        var marked =
                head[0] == (byte) 0xFF && head[1] == (byte) 0xFE || head[0] == (byte) 0xFE && head[1] == (byte) 0xFF;
        // A header begins with plain letters: in UTF-16 every second byte of theirs is zero.
        var littleEndian = head[0] > ' ' && head[1] == 0 && head[2] > ' ' && head[3] == 0;
        var bigEndian = head[0] == 0 && head[1] > ' ' && head[2] == 0 && head[3] > ' ';
        if (marked || littleEndian || bigEndian) {
            throw new UnreadableSheetException(
                    "file-encoding", "Le fichier est en UTF-16 ; enregistrez-le en « CSV UTF-8 ».");
        }
    }

    private static UnreadableSheetException notText() {
        return new UnreadableSheetException(
                "file-kind",
                "Le contenu n'est pas du texte : ce n'est pas un fichier CSV en UTF-8 ou en Windows-1252.");
    }

    private static final class Timed extends FilterInputStream {
        private final ReadingTime time;

        Timed(InputStream in, ReadingTime time) {
            super(in);
            this.time = time;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            time.check();
            return super.read(buffer, offset, length);
        }
    }
}
