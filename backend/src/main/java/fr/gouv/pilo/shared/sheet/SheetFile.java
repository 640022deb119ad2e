package fr.gouv.pilo.shared.sheet;

import fr.gouv.pilo.shared.file.FileHead;
import fr.gouv.pilo.shared.file.FileName;
import java.io.IOException;
import java.nio.file.Path;

/** Opens a file by what it is, which must be what its name says (S19). */
public final class SheetFile {
    private SheetFile() {}

    /**
     * @param name the name that the sender gave; only .csv, .xlsx and .ods are read
     * @param time what is left of it, for all files of the request
     * @throws UnreadableSheetException if it is none of them, or not what it says
     * @throws SheetsBusyException if other readings hold the memory that this one needs
     */
    public static SheetRows open(Path path, String name, ReadingTime time) throws IOException {
        var head = FileHead.of(path);
        if (head.isEmpty()) {
            throw new UnreadableSheetException("file-empty", "Le fichier est vide.");
        }
        return switch (FileName.extension(name)) {
            case "csv" -> csv(path, head, time);
            case "xlsx" -> workbook("XLSX", head, () -> XlsxRows.open(path, time, ReadingMemory.shared()));
            case "ods" -> workbook("ODS", head, () -> OdsRows.open(path, time));
            default ->
                throw new UnreadableSheetException(
                        "file-kind",
                        "Seuls les fichiers .csv, .xlsx et .ods sont lus ; le nom du fichier doit finir ainsi.");
        };
    }

    /**
     * The same, and CSV files whose cells all stand in quotes that are not doubled inside.
     *
     * @throws UnreadableSheetException as {@link #open}
     */
    public static SheetRows openLoosely(Path path, String name, ReadingTime time) throws IOException {
        if ("csv".equals(FileName.extension(name)) && !isStrict(path, name, time) && QuotedRows.fits(path, time)) {
            return QuotedRows.open(path, time);
        }
        return open(path, name, time);
    }

    /** Read to its end: a quote out of place may be anywhere. */
    private static boolean isStrict(Path path, String name, ReadingTime time) throws IOException {
        try (var rows = open(path, name, time)) {
            while (rows.next() != null) {
                time.check();
            }
            return true;
        } catch (UnreadableSheetException e) {
            return !"file-quotes".equals(e.code());
        }
    }

    private static SheetRows csv(Path path, FileHead head, ReadingTime time) throws IOException {
        var other = otherKind(head);
        if (other != null) {
            throw new UnreadableSheetException(
                    "file-kind", "Le nom annonce un fichier CSV, mais le contenu est " + other + ".");
        }
        return CsvRows.open(path, time);
    }

    private interface Opening {
        SheetRows open() throws IOException;
    }

    private static SheetRows workbook(String named, FileHead head, Opening opening) throws IOException {
        if (!head.isZip()) {
            var other = otherKind(head);
            throw new UnreadableSheetException(
                    "file-kind",
                    "Le nom annonce un classeur %s, mais le contenu est %s."
                            .formatted(named, other == null ? "d'une autre nature (peut-être un CSV renommé)" : other));
        }
        return opening.open();
    }

    /** @return the kind in words, or null if it may be text */
    private static String otherKind(FileHead head) {
        if (head.isZip()) {
            return "un classeur XLSX ou une archive ZIP";
        }
        if (head.isOldOffice()) {
            return "un classeur Excel ancien (.xls) ou protégé par mot de passe ; enregistrez-le en .xlsx sans mot de passe";
        }
        if (head.isPdf()) {
            return "un document PDF";
        }
        if (head.isCompressed()) {
            return "une archive compressée";
        }
        if (head.isPng() || head.isJpeg()) {
            return "une image";
        }
        return null;
    }
}
