package fr.gouv.pilo.indicator;

import java.util.Set;

/**
 * Indicators were deleted. Fired inside the writing transaction.
 *
 * @param priorities codes of the priorities that went with them
 */
public record IndicatorsGone(Set<String> indicators, Set<String> priorities) {}
