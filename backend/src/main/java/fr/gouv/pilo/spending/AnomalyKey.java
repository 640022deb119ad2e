package fr.gouv.pilo.spending;

import fr.gouv.pilo.shared.db.IdOrWord;
import fr.gouv.pilo.shared.problem.ProblemException;
import java.util.Arrays;
import java.util.UUID;

/**
 * What addresses an anomaly: the rule, and the item of an EJ or the budget line that breaks it.
 *
 * @param subject of what remains to be paid on a scheme and axis (B5), the first of its lines
 */
record AnomalyKey(AnomalyRule rule, UUID subject) {
    static AnomalyKey of(String text) {
        var end = text.indexOf('-');
        var subject =
                end < 0 ? null : new IdOrWord(text.substring(end + 1)).id().orElse(null);
        return Arrays.stream(AnomalyRule.values())
                .filter(rule -> subject != null && rule.name().equals(text.substring(0, end)))
                .findFirst()
                .map(rule -> new AnomalyKey(rule, subject))
                .orElseThrow(AnomalyKey::unknown);
    }

    static ProblemException unknown() {
        return ProblemException.notFound("Cette anomalie n'existe pas, ou n'existe plus.");
    }
}
