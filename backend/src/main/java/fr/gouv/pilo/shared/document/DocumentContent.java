package fr.gouv.pilo.shared.document;

import fr.gouv.pilo.shared.file.FileHead;
import fr.gouv.pilo.shared.file.FileName;
import fr.gouv.pilo.shared.file.SentFile;
import fr.gouv.pilo.shared.file.ZipDirectory;
import fr.gouv.pilo.shared.problem.ProblemException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** What a document is, whatever its name says; the two must agree. */
final class DocumentContent {
    private static final int MAX_ENTRIES = 2_000;
    private static final int LONGEST_TYPE = 100;
    private static final int BUFFER = 8 * 1024;
    private static final String OPEN_DOCUMENT = "application/vnd.oasis.opendocument.";

    private final SentFile file;

    private DocumentContent(SentFile file) {
        this.file = file;
    }

    /** @throws ProblemException 422 if the file is empty, of no kind that is taken, or not what its name says */
    static DocumentKind kind(SentFile file) {
        try {
            return new DocumentContent(file).kind();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private DocumentKind kind() throws IOException {
        var head = FileHead.of(file.path());
        if (head.isEmpty()) {
            throw refused("file-empty", "il est vide.");
        }
        var named = named();
        var found = found(head, named);
        if (found == null) {
            throw refused("file-kind", "son contenu n'est d'aucun type accepté (.%s).".formatted(DocumentKind.all()));
        }
        if (found != named) {
            throw refused(
                    "file-name",
                    named == null
                            ? "son nom doit finir comme son contenu, qui est %s.".formatted(found.label())
                            : "son nom annonce %s, mais son contenu est %s.".formatted(named.label(), found.label()));
        }
        return found;
    }

    /** @return what the name says, or null if it says nothing that is known */
    private DocumentKind named() {
        var extension = file.name().contains(".") ? FileName.extension(file.name()) : "";
        return Arrays.stream(DocumentKind.values())
                .filter(kind -> kind.takes(extension))
                .findFirst()
                .orElse(null);
    }

    /** @param named tells the two kinds of text apart, which their content cannot */
    private DocumentKind found(FileHead head, DocumentKind named) throws IOException {
        if (head.isPdf()) {
            return DocumentKind.PDF;
        }
        if (head.isPng()) {
            return DocumentKind.PNG;
        }
        if (head.isJpeg()) {
            return DocumentKind.JPEG;
        }
        if (head.isZip()) {
            return zipped();
        }
        if (!isText(file.path())) {
            return null;
        }
        return named == DocumentKind.CSV ? DocumentKind.CSV : DocumentKind.TEXT;
    }

    private DocumentKind zipped() throws IOException {
        if (!ZipDirectory.isModest(file.path(), MAX_ENTRIES)) {
            return null;
        }
        try (var zip = new ZipFile(file.path().toFile())) {
            var names = zip.stream()
                    .map(entry -> entry.getName().replace('\\', '/').toLowerCase(Locale.ROOT))
                    .collect(Collectors.toSet());
            if (names.stream().anyMatch(name -> name.endsWith("vbaproject.bin") || name.startsWith("basic/"))) {
                throw refused("file-macros", "il contient des macros ; enregistrez-le sans macro.");
            }
            return names.contains("[content_types].xml") ? office(names) : openDocument(zip);
        } catch (ZipException | IllegalArgumentException e) {
            // Broken, or with names that are no text: of no kind that can be told.
            return null;
        }
    }

    private static DocumentKind office(Set<String> names) {
        var book = names.stream().anyMatch(name -> name.startsWith("xl/"));
        var text = names.stream().anyMatch(name -> name.startsWith("word/"));
        return book == text ? null : book ? DocumentKind.XLSX : DocumentKind.DOCX;
    }

    private static DocumentKind openDocument(ZipFile zip) throws IOException {
        var entry = zip.getEntry("mimetype");
        if (entry == null) {
            return null;
        }
        try (var in = zip.getInputStream(entry)) {
            return switch (new String(in.readNBytes(LONGEST_TYPE), StandardCharsets.US_ASCII).strip()) {
                case OPEN_DOCUMENT + "spreadsheet" -> DocumentKind.ODS;
                case OPEN_DOCUMENT + "text" -> DocumentKind.ODT;
                default -> null;
            };
        }
    }

    /** Without characters that no text holds, and no page of the Web: a browser may be made to run one. */
    private static boolean isText(Path path) throws IOException {
        try (var in = Files.newInputStream(path)) {
            var buffer = new byte[BUFFER];
            var first = true;
            for (var read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                for (var i = 0; i < read; i++) {
                    if (isControl(buffer[i])) {
                        return false;
                    }
                }
                if (first && isMarkup(new String(buffer, 0, read, StandardCharsets.UTF_8))) {
                    return false;
                }
                first = false;
            }
            return true;
        }
    }

    private static boolean isControl(byte value) {
        return value >= 0 && value < ' ' && value != '\t' && value != '\n' && value != '\r' && value != '\f'
                || value == 0x7F;
    }

    private static boolean isMarkup(String beginning) {
        var text = beginning.startsWith("\uFEFF") ? beginning.substring(1).strip() : beginning.strip();
        return text.length() > 1
                && text.charAt(0) == '<'
                && ("!?/".indexOf(text.charAt(1)) >= 0 || Character.isLetter(text.charAt(1)));
    }

    private ProblemException refused(String code, String reason) {
        return ProblemException.invalid(
                "/" + file.part(), code, "Le fichier « %s » est refusé : %s".formatted(file.name(), reason));
    }
}
