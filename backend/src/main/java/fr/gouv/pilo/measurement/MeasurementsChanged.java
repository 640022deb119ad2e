package fr.gouv.pilo.measurement;

import java.util.Set;

/** Values came, changed or were withdrawn in these series. Fired synchronously inside the writing transaction. */
public record MeasurementsChanged(Set<SeriesKey> series) {}
