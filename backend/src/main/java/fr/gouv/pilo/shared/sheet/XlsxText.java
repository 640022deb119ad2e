package fr.gouv.pilo.shared.sheet;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Small steps over the XML of a workbook. */
final class XlsxText {
    private static final int MAX_TEXT = 32_767;

    private XlsxText() {}

    /** Moves to the next start or end of an element; false at the end of the document. */
    static boolean advance(XMLStreamReader xml) throws XMLStreamException {
        while (xml.hasNext()) {
            var event = xml.next();
            if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                throw XlsxPackage.dtd();
            }
            if (event == XMLStreamConstants.START_ELEMENT || event == XMLStreamConstants.END_ELEMENT) {
                return true;
            }
        }
        return false;
    }

    static boolean starts(XMLStreamReader xml, String name) {
        return xml.getEventType() == XMLStreamConstants.START_ELEMENT && name.equals(xml.getLocalName());
    }

    static boolean ends(XMLStreamReader xml, String name) {
        return xml.getEventType() == XMLStreamConstants.END_ELEMENT && name.equals(xml.getLocalName());
    }

    static String attribute(XMLStreamReader xml, String name) {
        return xml.getAttributeValue(null, name);
    }

    /** The characters up to the end of the present element, elements inside left out. */
    static String content(XMLStreamReader xml) throws XMLStreamException {
        StringBuilder text = null;
        var only = "";
        for (var depth = 1; depth > 0; ) {
            var event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
            } else if (event == XMLStreamConstants.ENTITY_REFERENCE) {
                throw XlsxPackage.dtd();
            } else if (depth == 1 && xml.isCharacters()) {
                // Most texts come in one piece.
                if (text == null && only.isEmpty()) {
                    only = xml.getText();
                } else {
                    text = text == null ? new StringBuilder(only) : text;
                    text.append(xml.getText());
                }
                if (only.length() > MAX_TEXT || text != null && text.length() > MAX_TEXT) {
                    throw new UnreadableSheetException(
                            "file-limit", "Une cellule dépasse %d caractères.".formatted(MAX_TEXT));
                }
            }
        }
        return text == null ? only : text.toString();
    }

    /** The text of a {@code si} or {@code is} element: its runs put together, phonetic hints left out. */
    static String rich(XMLStreamReader xml, String element) throws XMLStreamException {
        var text = new StringBuilder();
        var phonetic = false;
        while (advance(xml) && !ends(xml, element)) {
            if ("rPh".equals(xml.getLocalName())) {
                phonetic = starts(xml, "rPh");
            } else if (starts(xml, "t")) {
                var run = content(xml);
                text.append(phonetic ? "" : run);
            }
            if (text.length() > MAX_TEXT) {
                throw new UnreadableSheetException(
                        "file-limit", "Une cellule dépasse %d caractères.".formatted(MAX_TEXT));
            }
        }
        return text.toString();
    }
}
