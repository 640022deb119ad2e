package fr.gouv.pilo.measurement;

import java.time.Instant;
import java.util.List;

/**
 * What an import that was applied brought of published rates.
 *
 * @param knownAt the knowledge time of the import: what came later, its undo included, was not known then
 * @param rates by indicator, territory and month
 */
public record PublishedReport(Instant knownAt, List<PublishedRate> rates) {}
