package fr.gouv.pilo.measurement;

import fr.gouv.pilo.indicator.Direction;
import fr.gouv.pilo.shared.sheet.UnreadableSheetException;
import java.util.Locale;
import java.util.Map;

/** One row of the metadata file (indicateurs.csv). */
final class ImportMetadata {
    private static final Map<String, Direction> DIRECTIONS =
            Map.of("HAUSSE", Direction.UP, "BAISSE", Direction.DOWN, "STABLE", Direction.STABLE);
    /** All are held until the import is kept; the DITP's barometer has some hundreds. */
    private static final int MAX_DESCRIBED = 2_000;

    private static final int MAX_NAME = 500;
    private static final int MAX_DESCRIPTION = 10_000;

    private ImportMetadata() {}

    static void read(ImportRow row, Map<String, ImportedIndicator> described) {
        var code = row.indicatorCode("indic_id");
        var name = bounded(row, "nom", row.required("nom"), MAX_NAME);
        var direction = direction(row);
        var indicator = new ImportedIndicator(
                code,
                name,
                optional(row, "description", MAX_DESCRIPTION),
                optional(row, "thematique", MAX_NAME),
                direction,
                optional(row, "unite", MAX_NAME),
                optional(row, "unite_courte", MAX_NAME));
        if (described.size() == MAX_DESCRIBED && !described.containsKey(code)) {
            throw new UnreadableSheetException(
                    "file-limit",
                    "Les fichiers décrivent plus de %d indicateurs : envoyez-les en plusieurs imports."
                            .formatted(MAX_DESCRIBED));
        }
        if (!row.isRefused() && described.putIfAbsent(code, indicator) != null) {
            row.refuse("indic_id", "duplicate", "Cet indicateur est décrit deux fois.");
        }
    }

    private static Direction direction(ImportRow row) {
        var text = row.required("tendance");
        var direction = text == null ? null : DIRECTIONS.get(text.toUpperCase(Locale.ROOT));
        if (text != null && direction == null) {
            row.refuse("tendance", "direction", "La tendance s'écrit HAUSSE, BAISSE ou STABLE.");
        }
        return direction;
    }

    private static String optional(ImportRow row, String column, int max) {
        var text = bounded(row, column, row.text(column), max);
        return text == null || text.isEmpty() ? null : text;
    }

    private static String bounded(ImportRow row, String column, String text, int max) {
        if (text != null && fr.gouv.pilo.shared.text.CodePoints.count(text) > max) {
            row.refuse(column, "too-long", "Ce texte dépasse %d caractères.".formatted(max));
        }
        return text;
    }
}
