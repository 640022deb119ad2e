package fr.gouv.pilo.survey;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * A question as it is kept.
 *
 * @param erasedTexts how many were written, once retention has erased them; null until then
 */
record SurveyQuestion(UUID id, SurveyKind kind, String label, List<String> choices, Integer erasedTexts) {
    private static final int SCALE = 5;

    static SurveyQuestion asked(UUID id, SurveyKind kind, String label, List<String> choices) {
        return new SurveyQuestion(id, kind, label, choices, null);
    }

    /** What may be chosen, from 1 on; none of a text. */
    List<String> options() {
        return switch (kind) {
            case SCALE ->
                IntStream.rangeClosed(1, SCALE).mapToObj(Integer::toString).toList();
            case YES_NO -> List.of("Oui", "Non");
            case CHOICE -> choices;
            case TEXT -> List.of();
        };
    }
}
