package fr.gouv.pilo.shared.sheet;

import static fr.gouv.pilo.shared.sheet.XlsxText.advance;
import static fr.gouv.pilo.shared.sheet.XlsxText.attribute;
import static fr.gouv.pilo.shared.sheet.XlsxText.starts;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * What the sheet needs from the rest of the workbook.
 *
 * @param sheetPart the first visible sheet
 * @param texts the shared strings
 * @param styles how a cell shows its number
 * @param from1904 whether days are counted from 1904
 */
record XlsxBook(String sheetPart, List<String> texts, XlsxStyles styles, boolean from1904) {
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String STRICT_RELATIONS = "http://purl.oclc.org/ooxml/officeDocument/relationships";
    private static final String WORKBOOK = "xl/workbook.xml";
    private static final int MAX_TEXTS = 2_000_000;
    private static final long MAX_TEXT_CHARS = 32L * 1024 * 1024;

    static XlsxBook read(XlsxPackage file) throws IOException {
        try {
            var targets = relations(file);
            String relation = null;
            boolean from1904 = false;
            var xml = required(file, WORKBOOK);
            while (advance(xml)) {
                if (starts(xml, "workbookPr")) {
                    from1904 = isTrue(attribute(xml, "date1904"));
                } else if (starts(xml, "sheet") && relation == null && isVisible(xml)) {
                    relation = relationId(xml);
                }
            }
            if (relation == null || !targets.containsKey(relation)) {
                throw new UnreadableSheetException("file-broken", "Le classeur n'a pas de feuille visible.");
            }
            return new XlsxBook(targets.get(relation), texts(file), XlsxStyles.read(file), from1904);
        } catch (XMLStreamException e) {
            throw XlsxPackage.broken(e);
        }
    }

    private static boolean isVisible(XMLStreamReader xml) {
        var state = attribute(xml, "state");
        return state == null || "visible".equals(state);
    }

    private static String relationId(XMLStreamReader xml) {
        var id = xml.getAttributeValue(RELATIONS, "id");
        return id == null ? xml.getAttributeValue(STRICT_RELATIONS, "id") : id;
    }

    private static boolean isTrue(String value) {
        return "1".equals(value) || "true".equals(value);
    }

    private static Map<String, String> relations(XlsxPackage file) throws IOException, XMLStreamException {
        var targets = new HashMap<String, String>();
        var xml = required(file, "xl/_rels/workbook.xml.rels");
        while (advance(xml)) {
            var target = starts(xml, "Relationship") ? attribute(xml, "Target") : null;
            if (target != null) {
                targets.put(attribute(xml, "Id"), target.startsWith("/") ? target.substring(1) : "xl/" + target);
            }
        }
        return targets;
    }

    private static List<String> texts(XlsxPackage file) throws IOException, XMLStreamException {
        var texts = new ArrayList<String>();
        var xml = file.part("xl/sharedStrings.xml");
        long chars = 0;
        while (xml != null && advance(xml)) {
            if (starts(xml, "si")) {
                var text = XlsxText.rich(xml, "si");
                texts.add(text);
                chars += text.length();
                if (texts.size() > MAX_TEXTS || chars > MAX_TEXT_CHARS) {
                    throw new UnreadableSheetException(
                            "file-limit", "Le classeur contient trop de textes ; il n'a pas été lu.");
                }
            }
        }
        return texts;
    }

    private static XMLStreamReader required(XlsxPackage file, String part) throws IOException {
        var xml = file.part(part);
        if (xml == null) {
            throw new UnreadableSheetException("file-kind", "Le contenu est une archive ZIP, pas un classeur XLSX.");
        }
        return xml;
    }
}
