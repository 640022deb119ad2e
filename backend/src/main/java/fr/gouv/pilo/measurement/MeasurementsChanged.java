package fr.gouv.pilo.measurement;

import java.util.Set;

/**
 * Values came, changed or were withdrawn in these series. Fired synchronously inside the writing transaction.
 *
 * @param backDated some are said to be known since a past instant: what was known then changes, as only the history of
 *     a demonstration does
 */
public record MeasurementsChanged(Set<SeriesKey> series, boolean backDated) {
    MeasurementsChanged(Set<SeriesKey> series) {
        this(series, false);
    }
}
