package fr.gouv.pilo.shared.sheet;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/** The rows of the sheets of one file, read as they are asked for; the first visible sheet is begun. */
public interface SheetRows extends Closeable {
    /** @param name as its tab shows it; empty for a CSV file */
    record Sheet(String name, boolean hidden) {}

    /**
     * @return the next row of the sheet begun that is not blank, or null at its end
     * @throws UnreadableSheetException if the file is broken from here on
     */
    SheetRow next() throws IOException;

    /** Whether every row has as many cells as its file says: true for CSV, where a missing separator shifts the rest. */
    boolean hasFixedWidth();

    /** In the order of their tabs. */
    default List<Sheet> sheets() {
        return List.of(new Sheet("", false));
    }

    /** Begins a sheet from its first row: a CSV file has but one, begun already. */
    default void begin(int sheet) throws IOException {}
}
