package fr.gouv.pilo.shared.sheet;

import static fr.gouv.pilo.shared.sheet.OdsBook.attribute;
import static fr.gouv.pilo.shared.sheet.OdsBook.repeated;
import static fr.gouv.pilo.shared.sheet.XlsxText.advance;
import static fr.gouv.pilo.shared.sheet.XlsxText.ends;
import static fr.gouv.pilo.shared.sheet.XlsxText.starts;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipException;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The sheets of an ODS workbook, row by row. Rows and cells that are the same are written once with their number: each is
 * given, as a reader of the sheet sees them, within a bound for the whole file.
 */
final class OdsRows implements SheetRows {
    private static final int MAX_REPEATED_CELLS = 2_000_000;

    private final XlsxPackage file;
    private final List<Sheet> sheets;
    private XMLStreamReader xml;
    private int line;
    private int repeatedCells;
    private SheetRow again;
    private int times;

    private OdsRows(XlsxPackage file, List<Sheet> sheets) {
        this.file = file;
        this.sheets = sheets;
    }

    static OdsRows open(Path path, ReadingTime time) throws IOException {
        var file = XlsxPackage.openDocument(path, time);
        try {
            var sheets = OdsBook.sheets(file);
            var rows = new OdsRows(file, sheets);
            var first = 0;
            while (sheets.get(first).hidden()) {
                first++;
            }
            rows.begin(first);
            return rows;
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
    public List<Sheet> sheets() {
        return sheets;
    }

    @Override
    public void begin(int sheet) throws IOException {
        xml = file.part(OdsBook.CONTENT);
        line = 0;
        times = 0;
        try {
            for (var seen = -1; advance(xml); ) {
                if (starts(xml, "table") && OdsBook.TABLE.equals(xml.getNamespaceURI())) {
                    if (++seen == sheet) {
                        return;
                    }
                    OdsCell.skip(xml);
                }
            }
        } catch (XMLStreamException e) {
            throw XlsxPackage.broken(e);
        }
        throw new UnreadableSheetException("file-broken", "Le classeur n'a pas de feuille lisible.");
    }

    @Override
    public SheetRow next() throws IOException {
        if (times > 0) {
            times--;
            return new SheetRow(++line, again.cells(), again.hidden());
        }
        try {
            while (advance(xml) && !ends(xml, "table")) {
                if (starts(xml, "table-row")) {
                    var row = row();
                    if (!row.isBlank()) {
                        return row;
                    }
                } else if (starts(xml, "shapes") || starts(xml, "dde-source")) {
                    OdsCell.skip(xml);
                }
            }
            return null;
        } catch (XMLStreamException e) {
            throw XlsxPackage.broken(e);
        }
    }

    private SheetRow row() throws XMLStreamException {
        var visibility = attribute(xml, OdsBook.TABLE, "visibility");
        var hidden = visibility != null && !"visible".equals(visibility);
        var number = repeated(attribute(xml, OdsBook.TABLE, "number-rows-repeated"));
        var cells = new RowCells(++line);
        var column = 0;
        while (advance(xml) && !ends(xml, "table-row")) {
            if (starts(xml, "table-cell") || starts(xml, "covered-table-cell")) {
                column += cells(cells, column);
            }
        }
        var row = cells.row(hidden);
        if (row.isBlank()) {
            line += number - 1;
        } else {
            again = row;
            times = number - 1;
            count((long) times * cells.width());
        }
        return row;
    }

    private int cells(RowCells cells, int column) throws XMLStreamException {
        var number = repeated(attribute(xml, OdsBook.TABLE, "number-columns-repeated"));
        var cell = OdsCell.read(xml);
        if (!cell.isBlank()) {
            count(number - 1);
            for (var i = 0; i < number; i++) {
                cells.put(column + i, cell);
            }
        }
        return number;
    }

    private void count(long more) {
        if (repeatedCells + more > MAX_REPEATED_CELLS) {
            throw new UnreadableSheetException(
                    "file-limit", "Le classeur répète ses lignes ou ses cellules démesurément ; il n'a pas été lu.");
        }
        repeatedCells += (int) more;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
