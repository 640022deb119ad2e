package fr.gouv.pilo.shared.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Tells UTF-8 (with or without BOM) from Windows-1252 by reading the whole file once. */
final class TextEncoding {
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final int BUFFER = 16 * 1024;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private TextEncoding() {}

    static Reader open(Path path) throws IOException {
        var charset = detect(path);
        var reader = new InputStreamReader(Files.newInputStream(path), charset);
        if (charset.equals(StandardCharsets.UTF_8) && startsWithMark(path)) {
            reader.read();
        }
        return reader;
    }

    private static Charset detect(Path path) throws IOException {
        refuseUtf16(path);
        try {
            scan(path, StandardCharsets.UTF_8);
            return StandardCharsets.UTF_8;
        } catch (CharacterCodingException notUtf8) {
            // Any byte that is not UTF-8 settles it: French spreadsheets write Windows-1252.
            try {
                scan(path, WINDOWS_1252);
                return WINDOWS_1252;
            } catch (CharacterCodingException neither) {
                throw notText();
            }
        }
    }

    private static void scan(Path path, Charset charset) throws IOException {
        var decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        try (InputStream in = Files.newInputStream(path);
                var reader = new InputStreamReader(in, decoder)) {
            var buffer = new char[BUFFER];
            for (int read = reader.read(buffer); read >= 0; read = reader.read(buffer)) {
                for (int i = 0; i < read; i++) {
                    if (buffer[i] < ' ' && buffer[i] != '\n' && buffer[i] != '\r' && buffer[i] != '\t') {
                        throw notText();
                    }
                }
            }
        }
    }

    private static void refuseUtf16(Path path) throws IOException {
        try (var in = Files.newInputStream(path)) {
            int first = in.read();
            int second = in.read();
            if (first == 0xFF && second == 0xFE || first == 0xFE && second == 0xFF) {
                throw new UnreadableSheetException(
                        "file-encoding", "Le fichier est en UTF-16 ; enregistrez-le en « CSV UTF-8 ».");
            }
        }
    }

    private static boolean startsWithMark(Path path) throws IOException {
        try (var reader = new InputStreamReader(Files.newInputStream(path), StandardCharsets.UTF_8)) {
            return reader.read() == BYTE_ORDER_MARK;
        }
    }

    private static UnreadableSheetException notText() {
        return new UnreadableSheetException(
                "file-kind",
                "Le contenu n'est pas du texte : ce n'est pas un fichier CSV en UTF-8 ou en Windows-1252.");
    }
}
