package fr.gouv.pilo.shared.sheet;

import static fr.gouv.pilo.shared.sheet.OdsBook.attribute;
import static fr.gouv.pilo.shared.sheet.OdsBook.repeated;

import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** One cell of an ODS sheet: its value stands in its attributes, its text in its paragraphs. */
final class OdsCell {
    private static final int MAX_TEXT = 32_767;
    private static final int MAX_SHOWN_FORMULA = 200;
    /** What stands in a cell and is none of its text. */
    private static final Set<String> ASIDE =
            Set.of("annotation", "note", "ruby-text", "frame", "custom-shape", "table");

    private final StringBuilder text = new StringBuilder();
    private boolean begun;

    private OdsCell() {}

    /** From its start to its end. */
    static SheetCell read(XMLStreamReader xml) throws XMLStreamException {
        var type = attribute(xml, OdsBook.OFFICE, "value-type");
        var formula = attribute(xml, OdsBook.TABLE, "formula");
        var number = attribute(xml, OdsBook.OFFICE, "value");
        var date = attribute(xml, OdsBook.OFFICE, "date-value");
        var string = attribute(xml, OdsBook.OFFICE, "string-value");
        var truth = attribute(xml, OdsBook.OFFICE, "boolean-value");
        var shown = new OdsCell().paragraphs(xml);
        if (formula != null) {
            return new SheetCell(SheetCell.Kind.FORMULA, formula(formula));
        }
        return switch (type == null ? "string" : type) {
            case "float", "currency" -> number == null ? SheetCell.text(shown) : SheetCell.number(number);
            case "percentage" -> percent(number, shown);
            case "date" -> date == null ? SheetCell.text(shown) : SerialDay.iso(date);
            case "boolean" -> SheetCell.text("true".equals(truth) ? "VRAI" : "FAUX");
            default -> SheetCell.text(string == null || string.length() > MAX_TEXT ? shown : string);
        };
    }

    private static SheetCell percent(String number, String shown) {
        var cell = number == null ? SheetCell.text(shown) : SheetCell.number(number);
        return cell.kind() == SheetCell.Kind.NUMBER ? new SheetCell(SheetCell.Kind.PERCENT, cell.text()) : cell;
    }

    /** Written {@code of:=SUM(A1)}, the part before the sign being the grammar. */
    private static String formula(String written) {
        var sign = written.indexOf('=');
        var formula = sign < 0 ? "=" + written : written.substring(sign);
        return formula.substring(0, Math.min(MAX_SHOWN_FORMULA, formula.length()));
    }

    private String paragraphs(XMLStreamReader xml) throws XMLStreamException {
        var depth = 1;
        var paragraph = 0;
        while (depth > 0) {
            var event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT && ASIDE.contains(xml.getLocalName())) {
                skip(xml);
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
                paragraph = paragraph == 0 && "p".equals(xml.getLocalName()) ? begin(depth) : paragraph;
                append(paragraph > 0 ? standsFor(xml) : "");
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                paragraph = paragraph == depth ? 0 : paragraph;
                depth--;
            } else if (event == XMLStreamConstants.ENTITY_REFERENCE) {
                throw XlsxPackage.dtd();
            } else if (paragraph > 0 && xml.isCharacters()) {
                collapse(xml.getText());
            }
        }
        return text.toString();
    }

    private int begin(int depth) {
        append(begun ? "\n" : "");
        begun = true;
        return depth;
    }

    /** An element that stands for what the XML of a text cannot write. */
    private static String standsFor(XMLStreamReader xml) {
        return switch (xml.getLocalName()) {
            case "s" -> " ".repeat(Math.min(repeated(attribute(xml, OdsBook.TEXT, "c")), MAX_TEXT));
            case "tab" -> "\t";
            case "line-break" -> "\n";
            default -> "";
        };
    }

    /** White space written in the XML is one space, and none at the start of a paragraph. */
    private void collapse(String written) {
        for (var i = 0; i < written.length(); i++) {
            var c = written.charAt(i);
            if (" \t\r\n".indexOf(c) < 0) {
                text.append(c);
            } else if (!text.isEmpty() && " \n\t".indexOf(text.charAt(text.length() - 1)) < 0) {
                text.append(' ');
            }
        }
        append("");
    }

    static void skip(XMLStreamReader xml) throws XMLStreamException {
        for (var depth = 1; depth > 0; ) {
            var event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            }
        }
    }

    private void append(String more) {
        text.append(more);
        if (text.length() > MAX_TEXT) {
            throw new UnreadableSheetException("file-limit", "Une cellule dépasse %d caractères.".formatted(MAX_TEXT));
        }
    }
}
