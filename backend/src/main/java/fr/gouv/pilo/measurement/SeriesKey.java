package fr.gouv.pilo.measurement;

import java.util.UUID;

/** The values of one indicator in one territory. */
public record SeriesKey(UUID indicatorId, String territory) {}
