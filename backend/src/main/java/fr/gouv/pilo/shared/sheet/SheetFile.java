package fr.gouv.pilo.shared.sheet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Opens a file by what it is, which must be what its name says (S19). */
public final class SheetFile {
    public static final long MAX_BYTES = 10L * 1024 * 1024;
    private static final int SIGNATURE = 8;

    private SheetFile() {}

    /**
     * @param name the name that the sender gave; only .csv and .xlsx are read
     * @param time what is left of it, for all files of the request
     * @throws UnreadableSheetException if it is neither, or not what it says
     * @throws SheetsBusyException if other readings hold the memory that this one needs
     */
    public static SheetRows open(Path path, String name, ReadingTime time) throws IOException {
        var head = head(path);
        if (head.length == 0) {
            throw new UnreadableSheetException("file-empty", "Le fichier est vide.");
        }
        return switch (extension(name)) {
            case "csv" -> csv(path, head, time);
            case "xlsx" -> xlsx(path, head, time);
            default ->
                throw new UnreadableSheetException(
                        "file-kind", "Seuls les fichiers .csv et .xlsx sont lus ; le nom du fichier doit finir ainsi.");
        };
    }

    private static SheetRows csv(Path path, byte[] head, ReadingTime time) throws IOException {
        var other = otherKind(head);
        if (other != null) {
            throw new UnreadableSheetException(
                    "file-kind", "Le nom annonce un fichier CSV, mais le contenu est " + other + ".");
        }
        return CsvRows.open(path, time);
    }

    private static SheetRows xlsx(Path path, byte[] head, ReadingTime time) throws IOException {
        if (!startsWith(head, 'P', 'K')) {
            var other = otherKind(head);
            throw new UnreadableSheetException(
                    "file-kind",
                    "Le nom annonce un classeur XLSX, mais le contenu est "
                            + (other == null ? "d'une autre nature (peut-être un CSV renommé)" : other) + ".");
        }
        return XlsxRows.open(path, time, ReadingMemory.shared());
    }

    /** @return the kind in words, or null if it may be text */
    private static String otherKind(byte[] head) {
        if (startsWith(head, 'P', 'K')) {
            return "un classeur XLSX ou une archive ZIP";
        }
        if (startsWith(head, 0xD0, 0xCF, 0x11, 0xE0)) {
            return "un classeur Excel ancien (.xls) ou protégé par mot de passe ; enregistrez-le en .xlsx sans mot de passe";
        }
        if (startsWith(head, '%', 'P', 'D', 'F')) {
            return "un document PDF";
        }
        if (startsWith(head, 0x1F, 0x8B) || startsWith(head, '7', 'z', 0xBC, 0xAF)) {
            return "une archive compressée";
        }
        if (startsWith(head, 0x89, 'P', 'N', 'G') || startsWith(head, 0xFF, 0xD8, 0xFF)) {
            return "une image";
        }
        return null;
    }

    private static boolean startsWith(byte[] head, int... signature) {
        if (head.length < signature.length) {
            return false;
        }
        for (var i = 0; i < signature.length; i++) {
            if ((head[i] & 0xFF) != signature[i]) {
                return false;
            }
        }
        return true;
    }

    private static byte[] head(Path path) throws IOException {
        try (var in = Files.newInputStream(path)) {
            return in.readNBytes(SIGNATURE);
        }
    }

    private static String extension(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
