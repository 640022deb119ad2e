package fr.gouv.pilo.shared.mail;

import java.io.StringReader;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The plain text of a mail, and its subject, told from its HTML: one template gives both. The HTML is our templates', well-formed. */
final class PlainText {
    private static final XMLInputFactory FACTORY = XMLInputFactory.newInstance();
    private static final Set<String> BLOCKS =
            Set.of("p", "h1", "h2", "div", "ul", "ol", "blockquote", "hr", "body", "main", "footer", "header");

    static {
        FACTORY.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        FACTORY.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    }

    private final StringBuilder text = new StringBuilder();
    private final StringBuilder title = new StringBuilder();
    private String address;
    private boolean inTitle;
    private boolean inHead;
    private int quoted;

    private PlainText() {}

    static MailText of(String html) {
        var plain = new PlainText();
        try {
            var reader = FACTORY.createXMLStreamReader(new StringReader(html));
            while (reader.hasNext()) {
                plain.read(reader);
            }
        } catch (XMLStreamException e) {
            throw new IllegalArgumentException("a mail's template is not well-formed", e);
        }
        return new MailText(
                MailText.oneLine(plain.title.toString(), 200),
                html,
                plain.text.toString().strip() + "\n");
    }

    private void read(XMLStreamReader reader) throws XMLStreamException {
        switch (reader.next()) {
            case XMLStreamConstants.START_ELEMENT -> start(reader);
            case XMLStreamConstants.END_ELEMENT -> end(reader.getLocalName());
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> say(reader.getText());
            default -> {}
        }
    }

    private void start(XMLStreamReader reader) {
        switch (reader.getLocalName()) {
            case "head" -> inHead = true;
            case "title" -> inTitle = true;
            case "a" -> address = reader.getAttributeValue(null, "href");
            case "br" -> text.append('\n');
            case "li" -> {
                line();
                text.append("- ");
            }
            case "hr" -> {
                block();
                text.append("--------");
                block();
            }
            case "blockquote" -> {
                block();
                quoted++;
            }
            default -> {
                if (BLOCKS.contains(reader.getLocalName())) {
                    block();
                }
            }
        }
    }

    private void end(String name) {
        switch (name) {
            case "head" -> inHead = false;
            case "title" -> inTitle = false;
            case "a" -> {
                text.append(" : ").append(address);
                address = null;
            }
            case "blockquote" -> {
                quoted--;
                block();
            }
            default -> {
                if (BLOCKS.contains(name)) {
                    block();
                }
            }
        }
    }

    private void say(String said) {
        if (inTitle) {
            title.append(said);
        }
        if (inHead || inTitle) {
            return;
        }
        said.codePoints().forEach(point -> {
            if (!Character.isWhitespace(point)) {
                if (quoted > 0 && atLineStart()) {
                    text.append("> ");
                }
                text.appendCodePoint(point);
            } else if (!atLineStart() && text.charAt(text.length() - 1) != ' ') {
                text.append(' ');
            }
        });
    }

    private boolean atLineStart() {
        return text.isEmpty() || text.charAt(text.length() - 1) == '\n';
    }

    private void line() {
        trim();
        if (!atLineStart()) {
            text.append('\n');
        }
    }

    private void block() {
        line();
        if (text.length() > 1 && text.charAt(text.length() - 2) != '\n') {
            text.append('\n');
        }
    }

    private void trim() {
        while (!text.isEmpty() && text.charAt(text.length() - 1) == ' ') {
            text.setLength(text.length() - 1);
        }
    }
}
