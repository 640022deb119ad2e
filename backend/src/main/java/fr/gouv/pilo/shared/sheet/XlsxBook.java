package fr.gouv.pilo.shared.sheet;

import static fr.gouv.pilo.shared.sheet.XlsxText.advance;
import static fr.gouv.pilo.shared.sheet.XlsxText.attribute;
import static fr.gouv.pilo.shared.sheet.XlsxText.starts;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * What the sheets need from the rest of the workbook.
 *
 * @param sheets in the order of their tabs
 * @param parts where each of them is
 * @param texts the shared strings
 * @param styles how a cell shows its number
 * @param from1904 whether days are counted from 1904
 */
record XlsxBook(
        List<SheetRows.Sheet> sheets, List<String> parts, XlsxTexts texts, XlsxStyles styles, boolean from1904) {
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String STRICT_RELATIONS = "http://purl.oclc.org/ooxml/officeDocument/relationships";
    private static final int MAX_SHEETS = 256;
    private static final int SHOWN_NAME = 60;

    /** The parts that hold the sheets, the texts and the styles; where no relation says it, their usual names. */
    record Places(String workbook, XlsxRelations relations) {
        static Places of(XlsxPackage file) throws IOException {
            try {
                var workbook = XlsxRelations.of(file, "").byKind().getOrDefault("officeDocument", "xl/workbook.xml");
                return new Places(workbook, XlsxRelations.of(file, workbook));
            } catch (XMLStreamException e) {
                throw XlsxPackage.broken(e);
            }
        }

        String styles() {
            return relations.byKind().getOrDefault("styles", folder() + "styles.xml");
        }

        String texts() {
            return relations.byKind().getOrDefault("sharedStrings", folder() + "sharedStrings.xml");
        }

        private String folder() {
            return workbook.substring(0, workbook.lastIndexOf('/') + 1);
        }
    }

    static XlsxBook read(XlsxPackage file, Places places) throws IOException {
        try {
            var sheets = new ArrayList<SheetRows.Sheet>();
            var parts = new ArrayList<String>();
            var from1904 = false;
            var xml = required(file, places.workbook());
            while (advance(xml)) {
                if (starts(xml, "workbookPr")) {
                    from1904 = isTrue(attribute(xml, "date1904"));
                } else if (starts(xml, "sheet")) {
                    sheets.add(sheet(xml, sheets.size()));
                    parts.add(places.relations().byId().get(relationId(xml)));
                }
            }
            var texts = file.part(places.texts());
            return new XlsxBook(
                    sheets,
                    parts,
                    texts == null ? XlsxTexts.NONE : XlsxTexts.read(texts),
                    XlsxStyles.read(file.part(places.styles())),
                    from1904);
        } catch (XMLStreamException e) {
            throw XlsxPackage.broken(e);
        }
    }

    private static SheetRows.Sheet sheet(XMLStreamReader xml, int before) {
        if (before == MAX_SHEETS) {
            throw new UnreadableSheetException(
                    "file-limit", "Le classeur a plus de %d feuilles ; il n'a pas été lu.".formatted(MAX_SHEETS));
        }
        var name = attribute(xml, "name");
        var shown = name == null ? "(feuille %d)".formatted(before + 1) : name;
        var state = attribute(xml, "state");
        return new SheetRows.Sheet(
                shown.length() > SHOWN_NAME ? shown.substring(0, SHOWN_NAME) + "…" : shown,
                state != null && !"visible".equals(state));
    }

    private static String relationId(XMLStreamReader xml) {
        var id = xml.getAttributeValue(RELATIONS, "id");
        return id == null ? xml.getAttributeValue(STRICT_RELATIONS, "id") : id;
    }

    private static boolean isTrue(String value) {
        return "1".equals(value) || "true".equals(value);
    }

    private static XMLStreamReader required(XlsxPackage file, String part) throws IOException {
        var xml = file.part(part);
        if (xml == null) {
            throw new UnreadableSheetException("file-kind", "Le contenu est une archive ZIP, pas un classeur XLSX.");
        }
        return xml;
    }
}
