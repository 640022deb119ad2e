package fr.gouv.pilo.shared.sheet;

import static fr.gouv.pilo.shared.sheet.XlsxText.advance;
import static fr.gouv.pilo.shared.sheet.XlsxText.attribute;
import static fr.gouv.pilo.shared.sheet.XlsxText.ends;
import static fr.gouv.pilo.shared.sheet.XlsxText.starts;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipException;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The first visible sheet of a workbook, row by row. A formula is told as such: its value is only what someone last saw. */
final class XlsxRows implements SheetRows {
    private static final int MAX_COLUMNS = 256;
    private static final int MAX_SHOWN_FORMULA = 200;
    /** What a spreadsheet itself keeps of a number; more digits are artefacts of binary notation. */
    private static final MathContext EXCEL_PRECISION = new MathContext(15);

    private static final int MAX_EXPONENT = 40;
    private static final LocalDate DAY_ZERO_1900 = LocalDate.of(1899, 12, 30);
    private static final LocalDate DAY_ZERO_1904 = LocalDate.of(1904, 1, 1);
    private static final int MAX_DAY = 2_958_465;

    private final XlsxPackage file;
    private final XlsxBook book;
    private final XMLStreamReader xml;
    private int line;

    private XlsxRows(XlsxPackage file, XlsxBook book, XMLStreamReader xml) {
        this.file = file;
        this.book = book;
        this.xml = xml;
    }

    static XlsxRows open(Path path) throws IOException {
        var file = XlsxPackage.open(path);
        try {
            var book = XlsxBook.read(file);
            var xml = file.part(book.sheetPart());
            if (xml == null) {
                throw new UnreadableSheetException("file-broken", "Le classeur n'a pas de feuille lisible.");
            }
            return new XlsxRows(file, book, xml);
        } catch (ZipException e) {
            file.close();
            throw XlsxPackage.truncated(e);
        } catch (RuntimeException | IOException e) {
            file.close();
            throw e;
        }
    }

    @Override
    public boolean hasFixedWidth() {
        return false;
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
        file.close();
    }

    private SheetRow row() throws XMLStreamException {
        line = number(attribute(xml, "r"), line + 1);
        List<SheetCell> cells = new ArrayList<>(8);
        while (advance(xml) && !ends(xml, "row")) {
            if (starts(xml, "c")) {
                int column = column(attribute(xml, "r"), cells.size());
                while (cells.size() <= column) {
                    cells.add(SheetCell.EMPTY);
                }
                cells.set(column, cell());
            }
        }
        return new SheetRow(line, cells);
    }

    private SheetCell cell() throws XMLStreamException {
        var type = attribute(xml, "t");
        int style = number(attribute(xml, "s"), 0);
        String value = "";
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
            case "d" -> new SheetCell(SheetCell.Kind.DATE, value.substring(0, Math.min(10, value.length())));
            default -> SheetCell.text(value);
        };
    }

    private SheetCell number(int style, String value) {
        if (book.styles().dates().get(style)) {
            return date(value);
        }
        var cell = numeric(value);
        boolean isPercent =
                cell.kind() == SheetCell.Kind.NUMBER && book.styles().percents().get(style);
        return isPercent ? new SheetCell(SheetCell.Kind.PERCENT, cell.text()) : cell;
    }

    private String shared(String index) {
        int position = number(index, -1);
        if (position < 0 || position >= book.texts().size()) {
            throw new UnreadableSheetException(
                    "file-broken", "Le classeur est abîmé : un texte manque ligne %d.".formatted(line));
        }
        return book.texts().get(position);
    }

    private SheetCell date(String value) {
        try {
            int day = (int) Double.parseDouble(value);
            if (day < 1 || day > MAX_DAY) {
                return new SheetCell(SheetCell.Kind.NUMBER, value);
            }
            // Day 60 of the 1900 calendar is a 29 February that never was: days before it are one later.
            var zero = book.from1904() ? DAY_ZERO_1904 : day < 60 ? DAY_ZERO_1900.plusDays(1) : DAY_ZERO_1900;
            return new SheetCell(SheetCell.Kind.DATE, zero.plusDays(day).toString());
        } catch (NumberFormatException e) {
            return SheetCell.text(value);
        }
    }

    private static SheetCell numeric(String value) {
        try {
            var number = new BigDecimal(value.trim()).round(EXCEL_PRECISION);
            if (Math.abs((long) number.scale()) > MAX_EXPONENT) {
                return SheetCell.text(value);
            }
            return new SheetCell(SheetCell.Kind.NUMBER, plain(number));
        } catch (NumberFormatException e) {
            return SheetCell.text(value);
        }
    }

    private static String plain(BigDecimal number) {
        return (number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros()).toPlainString();
    }

    private static int number(String text, int otherwise) {
        try {
            return text == null ? otherwise : Integer.parseInt(text);
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }

    private int column(String reference, int next) {
        int column = 0;
        for (int i = 0; reference != null && i < reference.length() && Character.isLetter(reference.charAt(i)); i++) {
            column = column * 26 + (Character.toUpperCase(reference.charAt(i)) - 'A' + 1);
            if (column > MAX_COLUMNS) {
                throw new UnreadableSheetException(
                        "file-limit", "La ligne %d a plus de %d colonnes.".formatted(line, MAX_COLUMNS));
            }
        }
        return column == 0 ? next : column - 1;
    }
}
