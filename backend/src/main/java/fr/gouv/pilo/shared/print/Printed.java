package fr.gouv.pilo.shared.print;

/**
 * A PDF.
 *
 * @param name of its file, with its extension
 */
public record Printed(String name, byte[] content, int pages) {
    public static final String PDF = "application/pdf";
}
