package fr.gouv.pilo.shared.sheet;

import static fr.gouv.pilo.shared.sheet.XlsxText.advance;
import static fr.gouv.pilo.shared.sheet.XlsxText.starts;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** What an ODS workbook says of its sheets: one pass over its only part. */
final class OdsBook {
    static final String CONTENT = "content.xml";
    static final String OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";
    static final String TABLE = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
    static final String TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";
    static final String STYLE = "urn:oasis:names:tc:opendocument:xmlns:style:1.0";

    private static final String MANIFEST = "META-INF/manifest.xml";
    private static final int MAX_SHEETS = 256;
    private static final int SHOWN_NAME = 60;
    private static final int MAX_HIDDEN_STYLES = 1_000;
    private static final int MAX_STYLE_NAME = 255;
    /** More rows or columns than a spreadsheet has. */
    private static final int MAX_REPEATED = 2_000_000;

    private OdsBook() {}

    static List<SheetRows.Sheet> sheets(XlsxPackage file) throws IOException {
        try {
            refuseEncrypted(file);
            var xml = file.part(CONTENT);
            var hidden = new HashSet<String>();
            var sheets = new ArrayList<SheetRows.Sheet>();
            var style = "";
            var isWorkbook = false;
            while (advance(xml)) {
                isWorkbook |= starts(xml, "spreadsheet");
                if (starts(xml, "style")) {
                    style = attribute(xml, STYLE, "name");
                } else if (starts(xml, "table-properties")) {
                    see(hidden, style, attribute(xml, TABLE, "display"));
                } else if (isWorkbook && starts(xml, "table")) {
                    sheets.add(sheet(xml, sheets.size(), hidden));
                    OdsCell.skip(xml);
                }
            }
            return required(isWorkbook, sheets);
        } catch (XMLStreamException e) {
            throw XlsxPackage.broken(e);
        }
    }

    private static List<SheetRows.Sheet> required(boolean isWorkbook, List<SheetRows.Sheet> sheets) {
        if (!isWorkbook) {
            throw new UnreadableSheetException("file-kind", "Le contenu n'est pas un classeur ODS.");
        }
        if (sheets.stream().allMatch(SheetRows.Sheet::hidden)) {
            throw new UnreadableSheetException("file-broken", "Le classeur n'a pas de feuille visible.");
        }
        return sheets;
    }

    private static void refuseEncrypted(XlsxPackage file) throws IOException, XMLStreamException {
        var xml = file.part(MANIFEST);
        while (xml != null && advance(xml)) {
            if (starts(xml, "encryption-data")) {
                throw new UnreadableSheetException(
                        "file-kind", "Le classeur est protégé par un mot de passe ; enregistrez-le sans mot de passe.");
            }
        }
    }

    private static void see(Set<String> hidden, String style, String display) {
        if ("false".equals(display) && style != null) {
            hidden.add(style);
            if (hidden.size() > MAX_HIDDEN_STYLES || style.length() > MAX_STYLE_NAME) {
                throw BoundedXml.excessive();
            }
        }
    }

    private static SheetRows.Sheet sheet(XMLStreamReader xml, int before, Set<String> hidden) {
        if (before == MAX_SHEETS) {
            throw new UnreadableSheetException(
                    "file-limit", "Le classeur a plus de %d feuilles ; il n'a pas été lu.".formatted(MAX_SHEETS));
        }
        var name = attribute(xml, TABLE, "name");
        var shown = name == null ? "(feuille %d)".formatted(before + 1) : name;
        var style = attribute(xml, TABLE, "style-name");
        return new SheetRows.Sheet(
                shown.length() > SHOWN_NAME ? shown.substring(0, SHOWN_NAME) + "…" : shown, hidden.contains(style));
    }

    static String attribute(XMLStreamReader xml, String namespace, String name) {
        return xml.getAttributeValue(namespace, name);
    }

    /** How many times a row, a cell or a space stands there: once if nothing sensible is said. */
    static int repeated(String times) {
        try {
            return times == null ? 1 : Math.min(Math.max(1, Integer.parseInt(times)), MAX_REPEATED);
        } catch (NumberFormatException e) {
            return 1;
        }
    }
}
