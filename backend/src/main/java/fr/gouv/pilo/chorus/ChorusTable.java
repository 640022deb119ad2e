package fr.gouv.pilo.chorus;

import fr.gouv.pilo.shared.sheet.SheetRow;
import fr.gouv.pilo.shared.sheet.SheetRows;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A sheet whose columns are those of Chorus: its first rows are read already, the others follow. */
record ChorusTable(ChorusHeader header, SheetRows rows) {
    /** What is done with each row of a table. */
    @FunctionalInterface
    interface Take {
        void take(SheetRow row) throws IOException;
    }

    /** @return null if the sheet begun has no such columns */
    static ChorusTable begun(SheetRows rows) throws IOException {
        List<SheetRow> first = new ArrayList<>();
        for (var row = rows.next(); row != null; row = rows.next()) {
            first.add(row);
            if (first.size() > ChorusHeader.LOOKED_AT) {
                break;
            }
        }
        var header = ChorusHeader.find(first);
        return header == null ? null : new ChorusTable(header, rows);
    }

    void each(Take take) throws IOException {
        for (var row : header.below()) {
            take.take(row);
        }
        for (var row = rows.next(); row != null; row = rows.next()) {
            take.take(row);
        }
    }
}
