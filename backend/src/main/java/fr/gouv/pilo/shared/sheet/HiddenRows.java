package fr.gouv.pilo.shared.sheet;

import java.util.ArrayList;
import java.util.List;

/** The rows of a sheet that do not show: a filter hides rows without taking them out. They are read, and told. */
public final class HiddenRows {
    private static final int SHOWN = 5;

    private final List<String> lines = new ArrayList<>(SHOWN);
    private int count;

    public void see(SheetRow row) {
        if (!row.hidden()) {
            return;
        }
        count++;
        if (lines.size() < SHOWN) {
            lines.add(String.valueOf(row.line()));
        }
    }

    public int count() {
        return count;
    }

    public String sentence(String sheet) {
        var shown = String.join(", ", lines) + (count > SHOWN ? "…" : "");
        return count == 1
                ? "Feuille « %s » : la ligne masquée %s est lue comme les autres.".formatted(sheet, shown)
                : "Feuille « %s » : %d lignes masquées (%s) sont lues comme les autres.".formatted(sheet, count, shown);
    }
}
