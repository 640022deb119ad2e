package fr.gouv.pilo.shared.sheet;

import static fr.gouv.pilo.shared.sheet.XlsxText.advance;
import static fr.gouv.pilo.shared.sheet.XlsxText.attribute;
import static fr.gouv.pilo.shared.sheet.XlsxText.ends;
import static fr.gouv.pilo.shared.sheet.XlsxText.starts;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipException;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The sheets of a workbook, row by row. A formula is told as such: its value is only what someone last saw. */
final class XlsxRows implements SheetRows {
    private static final int MAX_SHOWN_FORMULA = 200;
    private final XlsxPackage file;
    private final ReadingMemory.Place place;
    private final XlsxBook book;
    private XMLStreamReader xml;
    private int line;

    private XlsxRows(XlsxPackage file, ReadingMemory.Place place, XlsxBook book) {
        this.file = file;
        this.place = place;
        this.book = book;
    }

    static XlsxRows open(Path path, ReadingTime time, ReadingMemory memory) throws IOException {
        var file = XlsxPackage.open(path, time);
        ReadingMemory.Place place = null;
        try {
            var places = XlsxBook.Places.of(file);
            place = memory.take(XlsxTexts.weight(file.size(places.texts())));
            var rows = new XlsxRows(file, place, XlsxBook.read(file, places));
            rows.begin(rows.firstVisible());
            return rows;
        } catch (ZipException e) {
            close(file, place);
            throw XlsxPackage.truncated(e);
        } catch (RuntimeException | IOException e) {
            close(file, place);
            throw e;
        }
    }

    private static void close(XlsxPackage file, ReadingMemory.Place place) throws IOException {
        if (place != null) {
            place.close();
        }
        file.close();
    }

    private int firstVisible() {
        for (var i = 0; i < book.sheets().size(); i++) {
            if (!book.sheets().get(i).hidden()) {
                return i;
            }
        }
        throw new UnreadableSheetException("file-broken", "Le classeur n'a pas de feuille visible.");
    }

    @Override
    public boolean hasFixedWidth() {
        return false;
    }

    @Override
    public List<Sheet> sheets() {
        return book.sheets();
    }

    @Override
    public void begin(int sheet) throws IOException {
        var part = book.parts().get(sheet);
        xml = part == null ? null : file.part(part);
        line = 0;
        if (xml == null) {
            throw new UnreadableSheetException("file-broken", "Le classeur n'a pas de feuille lisible.");
        }
    }

    @Override
    public SheetRow next() throws IOException {
        try {
            while (advance(xml) && !ends(xml, "sheetData")) {
                if (starts(xml, "row")) {
                    var row = row();
                    if (!row.isBlank()) {
                        return row;
                    }
                }
            }
            return null;
        } catch (XMLStreamException e) {
            throw XlsxPackage.broken(e);
        }
    }

    @Override
    public void close() throws IOException {
        close(file, place);
    }

    private SheetRow row() throws XMLStreamException {
        line = number(attribute(xml, "r"), line + 1);
        var hidden = isHidden();
        var cells = new RowCells(line);
        var column = -1;
        while (advance(xml) && !ends(xml, "row")) {
            if (starts(xml, "c")) {
                column = column(attribute(xml, "r"), column + 1);
                cells.put(column, cell());
            }
        }
        return cells.row(hidden);
    }

    private boolean isHidden() {
        var hidden = attribute(xml, "hidden");
        return "1".equals(hidden) || "true".equals(hidden) || "0".equals(attribute(xml, "ht"));
    }

    private SheetCell cell() throws XMLStreamException {
        var type = attribute(xml, "t");
        var style = number(attribute(xml, "s"), 0);
        var value = "";
        String formula = null;
        while (advance(xml) && !ends(xml, "c")) {
            if (starts(xml, "f")) {
                formula = XlsxText.content(xml);
            } else if (starts(xml, "v")) {
                value = XlsxText.content(xml);
            } else if (starts(xml, "is")) {
                value = XlsxText.rich(xml, "is");
            }
        }
        if (formula != null) {
            var shown = "=" + formula;
            return new SheetCell(
                    SheetCell.Kind.FORMULA, shown.substring(0, Math.min(MAX_SHOWN_FORMULA, shown.length())));
        }
        return value(type == null ? "n" : type, style, value);
    }

    private SheetCell value(String type, int style, String value) {
        if (value.isEmpty()) {
            return SheetCell.EMPTY;
        }
        return switch (type) {
            case "s" -> SheetCell.text(shared(value));
            case "n" -> number(style, value);
            case "b" -> SheetCell.text("1".equals(value) ? "VRAI" : "FAUX");
            case "e" -> new SheetCell(SheetCell.Kind.ERROR, value);
            case "d" -> SerialDay.iso(value);
            default -> SheetCell.text(value);
        };
    }

    private SheetCell number(int style, String value) {
        if (book.styles().dates().get(style)) {
            return SerialDay.read(value, book.from1904());
        }
        var cell = SheetCell.number(value);
        var isPercent =
                cell.kind() == SheetCell.Kind.NUMBER && book.styles().percents().get(style);
        return isPercent ? new SheetCell(SheetCell.Kind.PERCENT, cell.text()) : cell;
    }

    private String shared(String index) {
        var text = book.texts().get(number(index, -1));
        if (text == null) {
            throw new UnreadableSheetException(
                    "file-broken", "Le classeur est abîmé : un texte manque ligne %d.".formatted(line));
        }
        return text;
    }

    private static int number(String text, int otherwise) {
        try {
            return text == null ? otherwise : Integer.parseInt(text);
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }

    /** From the letters of a reference such as AB12; any number of them, counted no further than needed. */
    private static int column(String reference, int next) {
        var column = 0;
        for (var i = 0; reference != null && i < reference.length() && column <= RowCells.MAX_COLUMNS; i++) {
            var letter = reference.charAt(i);
            if (letter >= 'A' && letter <= 'Z' || letter >= 'a' && letter <= 'z') {
                column = column * 26 + ((letter & ~0x20) - 'A' + 1);
            } else {
                break;
            }
        }
        return column == 0 ? next : column - 1;
    }
}
