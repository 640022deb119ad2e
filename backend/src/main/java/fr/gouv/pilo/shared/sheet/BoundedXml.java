package fr.gouv.pilo.shared.sheet;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.util.StreamReaderDelegate;

/** XML without DTD nor entity, not deeper than a workbook is, with few namespaces on one element, and read in time. */
final class BoundedXml extends StreamReaderDelegate {
    private static final int MAX_DEPTH = 256;
    private static final int MAX_NAMESPACES = 500;
    private static final int EVENTS_BETWEEN_CHECKS = 1_024;
    private static final XMLInputFactory FACTORY = factory();

    private final ReadingTime time;
    private int depth;
    private int events;

    private BoundedXml(XMLStreamReader xml, ReadingTime time) {
        super(xml);
        this.time = time;
    }

    static XMLStreamReader of(Reader text, ReadingTime time) throws XMLStreamException {
        return new BoundedXml(FACTORY.createXMLStreamReader(new FewNamespaces(text)), time);
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
        int event = super.next();
        if (event == XMLStreamConstants.START_ELEMENT && ++depth > MAX_DEPTH) {
            throw excessive();
        }
        depth -= event == XMLStreamConstants.END_ELEMENT ? 1 : 0;
        if (++events % EVENTS_BETWEEN_CHECKS == 0) {
            time.check();
        }
        return event;
    }

    private static UnreadableSheetException excessive() {
        return new UnreadableSheetException(
                "file-limit", "Le classeur est démesuré (éléments ou attributs trop nombreux) ; il n'a pas été lu.");
    }

    /** The parser compares each declaration of an element with all those before it. */
    private static final class FewNamespaces extends FilterReader {
        private static final String DECLARATION = "xmlns";

        private int declarations;
        private int matched;

        FewNamespaces(Reader in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int c = super.read();
            see((char) c);
            return c;
        }

        @Override
        public int read(char[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            for (int i = offset; i < offset + read; i++) {
                see(buffer[i]);
            }
            return read;
        }

        /** No text of an element holds a {@code <}: counting from one to the next is enough. */
        private void see(char c) {
            if (c == '<') {
                declarations = 0;
                matched = 0;
            } else if (c == DECLARATION.charAt(matched)) {
                matched++;
                if (matched == DECLARATION.length()) {
                    matched = 0;
                    if (++declarations > MAX_NAMESPACES) {
                        throw excessive();
                    }
                }
            } else {
                matched = c == DECLARATION.charAt(0) ? 1 : 0;
            }
        }
    }
}
