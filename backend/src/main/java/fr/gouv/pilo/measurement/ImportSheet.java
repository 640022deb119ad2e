package fr.gouv.pilo.measurement;

import fr.gouv.pilo.shared.sheet.SheetRow;
import fr.gouv.pilo.shared.sheet.SheetRows;
import fr.gouv.pilo.shared.sheet.UnreadableSheetException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A sheet that is read.
 *
 * @param rank among the sheets of its file
 */
record ImportSheet(int rank, String name, ImportHeader header) {
    /**
     * What a file holds.
     *
     * @param read never empty
     * @param left sentences: what is not read, and why
     */
    record Contents(List<ImportSheet> read, List<String> left) {}

    /** @throws UnreadableSheetException if no sheet can be read, or one that holds values is not as it should be */
    static Contents of(SheetRows rows) throws IOException {
        var read = new ArrayList<ImportSheet>();
        var left = new ArrayList<String>();
        SheetRow strange = null;
        for (var i = 0; i < rows.sheets().size(); i++) {
            var sheet = rows.sheets().get(i);
            var first = first(rows, i);
            if (first == null) {
                continue;
            }
            if (sheet.hidden()) {
                left.add("La feuille masquée « %s » n'est pas lue.".formatted(sheet.name()));
            } else if (ImportHeader.concerns(first)) {
                read.add(new ImportSheet(i, sheet.name(), header(first, rows, sheet)));
            } else {
                strange = strange == null ? first : strange;
                left.add("La feuille « %s » n'est pas lue : ses colonnes ne sont celles d'aucun format accepté."
                        .formatted(sheet.name()));
            }
        }
        if (read.isEmpty()) {
            // Says what is expected.
            ImportHeader.of(strange);
        }
        return new Contents(read, left);
    }

    /** The first visible sheet is begun already; a hidden one that is no sheet of cells holds nothing. */
    private static SheetRow first(SheetRows rows, int sheet) throws IOException {
        if (rows.sheets().size() > 1) {
            rows.begin(sheet);
        }
        return rows.next();
    }

    private static ImportHeader header(SheetRow first, SheetRows rows, SheetRows.Sheet sheet) {
        try {
            return ImportHeader.of(first);
        } catch (UnreadableSheetException e) {
            throw rows.sheets().size() == 1
                    ? e
                    : new UnreadableSheetException(e.code(), "Feuille « %s » : %s".formatted(sheet.name(), e.reason()));
        }
    }
}
