package fr.gouv.pilo.shared.document;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** What is taken as a document. */
public enum DocumentKind {
    PDF("un PDF", "pdf"),
    XLSX("un classeur XLSX", "xlsx"),
    ODS("un classeur ODS", "ods"),
    DOCX("un texte DOCX", "docx"),
    ODT("un texte ODT", "odt"),
    PNG("une image PNG", "png"),
    JPEG("une image JPEG", "jpg", "jpeg"),
    CSV("un fichier CSV", "csv"),
    TEXT("un texte brut", "txt");

    private final String label;
    private final List<String> extensions;

    DocumentKind(String label, String... extensions) {
        this.label = label;
        this.extensions = List.of(extensions);
    }

    /** With its article. */
    String label() {
        return label;
    }

    boolean takes(String extension) {
        return extensions.contains(extension);
    }

    static String all() {
        return Arrays.stream(values()).map(kind -> kind.extensions.get(0)).collect(Collectors.joining(", ."));
    }
}
