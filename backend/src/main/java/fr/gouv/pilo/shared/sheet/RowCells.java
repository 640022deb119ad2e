package fr.gouv.pilo.shared.sheet;

import java.util.ArrayList;
import java.util.List;

/** The cells of one row of a workbook as they are read: no wider and no longer than a row may be. */
final class RowCells {
    static final int MAX_COLUMNS = 256;
    private static final int MAX_ROW = 1_000_000;

    private final int line;
    private final List<SheetCell> cells = new ArrayList<>(8);
    private int chars;

    RowCells(int line) {
        this.line = line;
    }

    /** Empty cells, which carry a format only, may go on to the end of the sheet: they take no place. */
    void put(int column, SheetCell cell) {
        if (cell.isBlank()) {
            return;
        }
        chars += cell.text().length();
        if (column >= MAX_COLUMNS) {
            throw new UnreadableSheetException(
                    "file-limit", "La ligne %d a plus de %d colonnes.".formatted(line, MAX_COLUMNS));
        }
        if (chars > MAX_ROW) {
            throw new UnreadableSheetException(
                    "file-limit", "La ligne %d dépasse %d caractères.".formatted(line, MAX_ROW));
        }
        while (cells.size() <= column) {
            cells.add(SheetCell.EMPTY);
        }
        if (cells.set(column, cell) != SheetCell.EMPTY) {
            throw new UnreadableSheetException(
                    "file-broken",
                    "Le classeur est abîmé : une cellule de la ligne %d y est deux fois.".formatted(line));
        }
    }

    int width() {
        return cells.size();
    }

    SheetRow row(boolean hidden) {
        return new SheetRow(line, cells, hidden);
    }
}
