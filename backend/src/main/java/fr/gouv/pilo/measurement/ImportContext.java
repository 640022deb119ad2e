package fr.gouv.pilo.measurement;

import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What the rows of an import are judged against.
 *
 * @param knownIndicators codes that exist already
 * @param described indicators that the metadata of this import describes, by code
 * @param territoryExists whether a territory code is known
 * @param mayWrite whether the caller may bring values for a territory
 */
record ImportContext(
        Set<String> knownIndicators,
        Map<String, ImportedIndicator> described,
        Predicate<String> territoryExists,
        Predicate<String> mayWrite) {
    boolean knows(String indicator) {
        return knownIndicators.contains(indicator) || described.containsKey(indicator);
    }
}
