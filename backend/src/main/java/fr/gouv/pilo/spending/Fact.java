package fr.gouv.pilo.spending;

import java.time.Instant;
import java.util.UUID;

/**
 * Who says a fact, and since when it is known.
 *
 * @param accountId null for the product itself
 * @param knownAt null for now; only loaders of the past give another
 */
public record Fact(UUID accountId, Instant knownAt) {}
