package fr.gouv.pilo.event;

import fr.gouv.pilo.shared.intake.IntakeRow;
import fr.gouv.pilo.shared.sheet.SheetRow;
import fr.gouv.pilo.shared.sheet.SheetText;
import fr.gouv.pilo.shared.sheet.UnreadableSheetException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Where the columns of a list of people stand, under whatever title it has; what a column is called is what the file says. */
final class RosterHeader implements IntakeRow.Columns {
    /** A title may stand above the names of the columns. */
    static final int LOOKED_AT = 20;

    private final Map<RosterField, String> names = new EnumMap<>(RosterField.class);
    private final Map<String, Integer> positions = new HashMap<>();
    private final int width;

    private RosterHeader(int width) {
        this.width = width;
    }

    /**
     * @return null if the row names no list of people
     * @throws UnreadableSheetException if it does, and lacks a column
     */
    static RosterHeader of(SheetRow row) {
        var header = new RosterHeader(row.cells().size());
        for (var i = 0; i < header.width; i++) {
            var text = SheetText.strip(row.cell(i).text());
            var field = text.length() > 100 ? null : RosterField.named(text);
            if (field != null && header.names.putIfAbsent(field, text) == null) {
                header.positions.putIfAbsent(text, i);
            }
        }
        if (header.names.size() < 2 || !header.has(RosterField.MAIL) && !header.has(RosterField.LAST_NAME)) {
            return null;
        }
        var missing = Arrays.stream(RosterField.values())
                .filter(field -> field.required() && !header.has(field))
                .map(RosterField::called)
                .collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            throw new UnreadableSheetException(
                    "file-columns",
                    "il manque des colonnes (ligne %d) : %s. Une liste a un nom, un prénom, un courriel et un service par ligne."
                            .formatted(row.line(), missing));
        }
        return header;
    }

    boolean has(RosterField field) {
        return names.containsKey(field);
    }

    /** As the file calls it; null if it has none. */
    String name(RosterField field) {
        return names.get(field);
    }

    @Override
    public int position(String column) {
        return positions.getOrDefault(column, -1);
    }

    @Override
    public int width() {
        return width;
    }
}
