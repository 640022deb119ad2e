package fr.gouv.pilo.shared.sheet;

import java.util.HashSet;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;

/** The distinct names of an XML part, which the parser keeps to its end: those of a workbook are some two hundred. */
final class MarkupNames {
    private static final int MAX_NAMES = 10_000;
    private static final int MAX_CHARACTERS = 1_000_000;

    private final Set<String> known = new HashSet<>();
    private int characters;

    void see(int event, XMLStreamReader xml) {
        if (event == XMLStreamConstants.PROCESSING_INSTRUCTION) {
            add("", xml.getPITarget());
        } else if (event == XMLStreamConstants.START_ELEMENT) {
            add(xml.getPrefix(), xml.getLocalName());
            for (var i = 0; i < xml.getAttributeCount(); i++) {
                add(xml.getAttributePrefix(i), xml.getAttributeLocalName(i));
            }
            for (var i = 0; i < xml.getNamespaceCount(); i++) {
                add("", xml.getNamespacePrefix(i));
                add("", xml.getNamespaceURI(i));
            }
        }
    }

    private void add(String prefix, String name) {
        if (name == null) {
            return;
        }
        var whole = prefix == null || prefix.isEmpty() ? name : prefix + ':' + name;
        if (known.add(whole)) {
            characters += whole.length();
            if (known.size() > MAX_NAMES || characters > MAX_CHARACTERS) {
                throw BoundedXml.excessive();
            }
        }
    }
}
