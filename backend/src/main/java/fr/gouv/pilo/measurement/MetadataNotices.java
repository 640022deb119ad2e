package fr.gouv.pilo.measurement;

import fr.gouv.pilo.indicator.Direction;
import fr.gouv.pilo.indicator.IndicatorSettings;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Metadata creates indicators and never changes one: where it contradicts what is known, the person is told. */
final class MetadataNotices {
    private MetadataNotices() {}

    /** @param known the indicators as they are now, by code */
    static List<ImportNotice> of(Collection<ImportedIndicator> described, Map<String, IndicatorSettings> known) {
        return described.stream()
                .filter(indicator -> known.containsKey(indicator.code()))
                .sorted(Comparator.comparing(ImportedIndicator::code))
                .map(indicator -> notice(indicator, known.get(indicator.code())))
                .filter(Objects::nonNull)
                .toList();
    }

    private static ImportNotice notice(ImportedIndicator typed, IndicatorSettings known) {
        var differences = new ArrayList<String>();
        text("nom", typed.name(), known.name(), differences);
        if (typed.direction() != known.direction()) {
            differences.add("sens : %s au lieu de %s".formatted(word(typed.direction()), word(known.direction())));
        }
        text("unité", typed.unit(), known.unit(), differences);
        text("unité courte", typed.unitShort(), known.unitShort(), differences);
        return differences.isEmpty()
                ? null
                : new ImportNotice(
                        typed.code(),
                        "Le fichier décrit %s autrement que Pil'O (%s) : les réglages actuels sont gardés."
                                .formatted(typed.code(), String.join(" ; ", differences)));
    }

    /** A file that says nothing of a field contradicts nothing. */
    private static void text(String field, String typed, String known, List<String> differences) {
        if (typed != null && !typed.equals(known)) {
            var before = known == null ? "d'aucune" : "de « %s »".formatted(known);
            differences.add("%s : « %s » au lieu %s".formatted(field, typed, before));
        }
    }

    private static String word(Direction direction) {
        return switch (direction) {
            case UP -> "hausse";
            case DOWN -> "baisse";
            case STABLE -> "stable";
        };
    }
}
