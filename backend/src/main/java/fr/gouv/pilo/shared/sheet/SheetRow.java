package fr.gouv.pilo.shared.sheet;

import java.util.List;

/**
 * One row of a sheet.
 *
 * @param line number shown by the editor or spreadsheet, from 1; where the row begins if it spans several lines
 * @param hidden whether the spreadsheet does not show it
 */
public record SheetRow(int line, List<SheetCell> cells, boolean hidden) {
    /** A cell that the row does not have is empty. */
    public SheetCell cell(int column) {
        return column < cells.size() ? cells.get(column) : SheetCell.EMPTY;
    }

    public boolean isBlank() {
        return cells.stream().allMatch(SheetCell::isBlank);
    }
}
