package fr.gouv.pilo.measurement;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/** The values of the indicators, for the other rooms. No right is checked here: the caller's room does. */
public interface Measurements {
    /**
     * The values in force: the latest knowledge for each (indicator, territory, type, month), withdrawn imports left
     * out. Given by indicator, territory, type and month, in the caller's transaction.
     *
     * @param indicators null = all
     * @param knownAt null = now
     */
    void forEachKnown(Collection<UUID> indicators, Instant knownAt, Consumer<KnownValue> consumer);

    /**
     * Appends values and fires {@link MeasurementsChanged}. A value that is already in force is left as it is.
     *
     * @param source where they come from, in words ("saisie", "jeu de démonstration")
     */
    void record(List<NewValue> values, String source);
}
