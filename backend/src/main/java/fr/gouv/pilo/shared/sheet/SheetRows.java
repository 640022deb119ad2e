package fr.gouv.pilo.shared.sheet;

import java.io.Closeable;
import java.io.IOException;

/** The rows of one sheet, read as they are asked for. */
public interface SheetRows extends Closeable {
    /**
     * @return the next row that is not blank, or null at the end
     * @throws UnreadableSheetException if the file is broken from here on
     */
    SheetRow next() throws IOException;

    /** Whether every row has as many cells as its file says: true for CSV, where a missing separator shifts the rest. */
    boolean hasFixedWidth();
}
