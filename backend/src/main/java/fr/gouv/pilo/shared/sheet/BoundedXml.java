package fr.gouv.pilo.shared.sheet;

import java.io.Reader;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.util.StreamReaderDelegate;

/** XML without DTD nor entity, not deeper than a workbook is, in pieces of a bounded length, and read in time. */
final class BoundedXml extends StreamReaderDelegate {
    private static final int MAX_DEPTH = 256;
    private static final int EVENTS_BETWEEN_CHECKS = 1_024;
    private static final XMLInputFactory FACTORY = factory();

    private final ReadingTime time;
    private final MarkupNames names = new MarkupNames();
    private int depth;
    private int events;

    private BoundedXml(XMLStreamReader xml, ReadingTime time) {
        super(xml);
        this.time = time;
    }

    static XMLStreamReader of(Reader text, ReadingTime time) throws XMLStreamException {
        return new BoundedXml(FACTORY.createXMLStreamReader(new BoundedMarkup(text)), time);
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        return factory;
    }

    @Override
    public int next() throws XMLStreamException {
        var event = super.next();
        if (event == XMLStreamConstants.START_ELEMENT && ++depth > MAX_DEPTH) {
            throw excessive();
        }
        names.see(event, this);
        depth -= event == XMLStreamConstants.END_ELEMENT ? 1 : 0;
        if (++events % EVENTS_BETWEEN_CHECKS == 0) {
            time.check();
        }
        return event;
    }

    static UnreadableSheetException excessive() {
        return new UnreadableSheetException(
                "file-limit",
                "Le classeur est démesuré (éléments, attributs ou commentaires trop nombreux ou trop longs) ; il n'a pas été lu.");
    }
}
