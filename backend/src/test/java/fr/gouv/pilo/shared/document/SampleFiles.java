package fr.gouv.pilo.shared.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The beginnings by which files of each kind are told. */
final class SampleFiles {
    static final byte[] PDF = text("%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n");
    static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0};
    static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0, 0, 0x10};
    static final byte[] CSV = text("EJ;montant\n2105012345;12,50\n");

    private SampleFiles() {}

    static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] office(String part) {
        return zip("[Content_Types].xml", "<Types/>", part, "<a/>");
    }

    static byte[] openDocument(String kind) {
        return zip("mimetype", "application/vnd.oasis.opendocument." + kind, "content.xml", "<a/>");
    }

    /** @param parts name, content, name, content… */
    static byte[] zip(String... parts) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var i = 0; i < parts.length; i += 2) {
                zip.putNextEntry(new ZipEntry(parts[i]));
                zip.write(text(parts[i + 1]));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
