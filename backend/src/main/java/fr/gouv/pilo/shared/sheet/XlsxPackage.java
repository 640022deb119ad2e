package fr.gouv.pilo.shared.sheet;

import fr.gouv.pilo.shared.file.ZipDirectory;
import java.io.Closeable;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The ZIP that a workbook is, with limits on what comes out of it (S19), whatever its directory pretends. */
final class XlsxPackage implements Closeable {
    static final long MAX_INFLATED = 100L * 1024 * 1024;
    private static final int MAX_ENTRIES = 2_000;
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    /** A sheet of one repeated number inflates about 60 times; a bomb a thousand times. */
    private static final int MAX_RATIO = 150;

    private static final long RATIO_MATTERS_FROM = 5L * 1024 * 1024;

    private final ZipFile zip;
    private final ReadingTime time;
    /** How much of each part came out so far: to read one again brings nothing new. */
    private final Map<ZipEntry, Long> seen = new HashMap<>();
    /** By their name as {@link #normal} gives it: some writers use other slashes, or another case. */
    private final Map<String, ZipEntry> parts = new HashMap<>();

    private long inflated;

    private XlsxPackage(ZipFile zip, ReadingTime time) {
        this.zip = zip;
        this.time = time;
    }

    static XlsxPackage open(Path path, ReadingTime time) throws IOException {
        return open(path, time, "[Content_Types].xml", "Le contenu est une archive ZIP, pas un classeur XLSX.");
    }

    /** Of the other standard, that of LibreOffice. */
    static XlsxPackage openDocument(Path path, ReadingTime time) throws IOException {
        return open(path, time, "content.xml", "Le contenu est une archive ZIP, pas un classeur ODS.");
    }

    private static XlsxPackage open(Path path, ReadingTime time, String required, String otherwise) throws IOException {
        if (!ZipDirectory.isModest(path, MAX_ENTRIES)) {
            throw bomb();
        }
        ZipFile zip;
        try {
            zip = new ZipFile(path.toFile());
        } catch (ZipException e) {
            throw truncated(e);
        }
        var opened = new XlsxPackage(zip, time);
        try {
            opened.check(required, otherwise);
            return opened;
        } catch (IllegalArgumentException e) {
            // What the JDK throws for the name of a part that is no text.
            opened.close();
            throw truncated(e);
        } catch (RuntimeException e) {
            opened.close();
            throw e;
        }
    }

    private void check(String required, String otherwise) {
        if (zip.size() > MAX_ENTRIES) {
            throw bomb();
        }
        long declared = 0;
        for (var entries = zip.entries(); entries.hasMoreElements(); ) {
            var entry = entries.nextElement();
            declared += Math.max(0, entry.getSize());
            var suspicious = entry.getSize() > RATIO_MATTERS_FROM
                    && entry.getSize() > MAX_RATIO * Math.max(1, entry.getCompressedSize());
            if (declared > MAX_INFLATED || suspicious) {
                throw bomb();
            }
            add(entry);
        }
        if (!has(required)) {
            throw new UnreadableSheetException("file-kind", otherwise);
        }
    }

    private void add(ZipEntry entry) {
        var name = normal(entry.getName());
        if (name.endsWith("vbaproject.bin")) {
            throw new UnreadableSheetException(
                    "file-kind", "Le classeur contient des macros ; enregistrez-le en .xlsx sans macro.");
        }
        if (parts.putIfAbsent(name, entry) != null) {
            throw new UnreadableSheetException(
                    "file-broken", "Le classeur est abîmé : deux de ses parties portent le même nom.");
        }
    }

    private static String normal(String name) {
        var slashed = name.replace('\\', '/').toLowerCase(Locale.ROOT);
        return slashed.startsWith("/") ? slashed.substring(1) : slashed;
    }

    boolean has(String name) {
        return parts.containsKey(normal(name));
    }

    /** @return bytes that a part says to hold once inflated, 0 if there is none: more never comes out of it */
    long size(String name) {
        var entry = parts.get(normal(name));
        return entry == null ? 0 : Math.max(0, entry.getSize());
    }

    /** @return a reader that knows no DTD and no entity, or null if the package has no such part */
    XMLStreamReader part(String name) throws IOException {
        var entry = parts.get(normal(name));
        if (entry == null) {
            return null;
        }
        try {
            return BoundedXml.of(text(new Bounded(zip.getInputStream(entry), entry)), time);
        } catch (ZipException e) {
            throw truncated(e);
        } catch (XMLStreamException e) {
            throw broken(e);
        }
    }

    /** Decoded here: the JDK's own decoder also writes each fault to the error stream. Spreadsheets write UTF-8. */
    private static Reader text(InputStream in) throws IOException {
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        var reader = new PushbackReader(new InputStreamReader(in, decoder));
        try {
            var first = reader.read();
            if (first >= 0 && first != BYTE_ORDER_MARK) {
                reader.unread(first);
            }
            return reader;
        } catch (CharacterCodingException | EOFException | ZipException e) {
            throw truncated(e);
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    static UnreadableSheetException truncated(Exception cause) {
        return new UnreadableSheetException(
                "file-truncated", "Le classeur est tronqué ou abîmé : il ne s'ouvre pas.", cause);
    }

    static UnreadableSheetException broken(XMLStreamException cause) {
        if (cause.getNestedException() instanceof UnreadableSheetException limit) {
            return limit;
        }
        return new UnreadableSheetException(
                "file-broken", "Le classeur est tronqué ou abîmé : son contenu XML n'est pas valide.", cause);
    }

    static UnreadableSheetException dtd() {
        return new UnreadableSheetException(
                "file-xml", "Le classeur contient une déclaration XML interdite (DTD ou entité) ; il n'a pas été lu.");
    }

    private static UnreadableSheetException bomb() {
        return new UnreadableSheetException(
                "file-limit",
                "Le classeur décompressé est démesuré (plus de 100 Mo ou compression anormale) ; il n'a pas été lu.");
    }

    /** Counts what really comes out: the sizes of the directory may lie. */
    private final class Bounded extends FilterInputStream {
        private final ZipEntry entry;
        private long own;

        Bounded(InputStream in, ZipEntry entry) {
            super(in);
            this.entry = entry;
        }

        @Override
        public int read() throws IOException {
            var read = super.read();
            count(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            var read = super.read(buffer, offset, length);
            count(Math.max(0, read));
            return read;
        }

        private void count(int bytes) {
            time.check();
            own += bytes;
            if (own > seen.getOrDefault(entry, 0L)) {
                inflated += own - seen.getOrDefault(entry, 0L);
                seen.put(entry, own);
            }
            if (inflated > MAX_INFLATED
                    || own > Math.max(0, entry.getSize())
                    || own > RATIO_MATTERS_FROM && own > MAX_RATIO * Math.max(1, entry.getCompressedSize())) {
                throw bomb();
            }
        }
    }
}
