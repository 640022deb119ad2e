package fr.gouv.pilo.shared.sheet;

import java.nio.file.Path;

/** ODS workbooks made by hand, so that each can be broken on purpose. */
final class OpenDocuments {
    private static final String NAMES =
            "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\""
                    + " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\"";

    private OpenDocuments() {}

    /** @param tables its sheets, as {@link #sheet} writes them */
    static Workbooks withSheets(String... tables) {
        return withBody("<office:spreadsheet>" + String.join("", tables) + "</office:spreadsheet>");
    }

    static Workbooks withBody(String body) {
        return Workbooks.empty()
                .part("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
                .part("content.xml", content(body));
    }

    static String content(String body) {
        return "<office:document-content " + NAMES
                + "><office:automatic-styles><style:style style:name=\"ta2\" style:family=\"table\">"
                + "<style:table-properties table:display=\"false\"/></style:style></office:automatic-styles><office:body>"
                + body
                + "</office:body></office:document-content>";
    }

    static String sheet(String name, String... rows) {
        return "<table:table table:name=\"" + name + "\"><table:table-column table:number-columns-repeated=\"16384\"/>"
                + String.join("", rows) + "</table:table>";
    }

    static String hidden(String name, String... rows) {
        return sheet(name, rows).replace("<table:table ", "<table:table table:style-name=\"ta2\" ");
    }

    static String row(String attributes, String... cells) {
        return "<table:table-row " + attributes + ">" + String.join("", cells) + "</table:table-row>";
    }

    static String text(String paragraphs) {
        return cell("office:value-type=\"string\"", "<text:p>" + paragraphs + "</text:p>");
    }

    static String cell(String attributes, String content) {
        return "<table:table-cell " + attributes + ">" + content + "</table:table-cell>";
    }

    static Path write(Path directory, String name, String... tables) {
        return withSheets(tables).write(directory, name);
    }
}
