package fr.gouv.pilo.indicator;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The indicators, for the other rooms. No right is checked here: the caller's room does. */
public interface Indicators {
    /**
     * All indicators with the settings known at an instant, by code.
     *
     * @param knownAt null = now
     */
    List<IndicatorSettings> all(Instant knownAt);

    /** Those that were taken back, archived or deleted: for who must say that their figures are gone. */
    List<IndicatorSettings> gone();

    /** One indicator by its code, as known now. */
    Optional<IndicatorSettings> find(String code);

    /** Codes of those in use. */
    Set<String> codes();

    /**
     * Defines a local indicator and fires {@link IndicatorDefined}.
     *
     * @param knownSince since when it is known, null = now; the past is for the demonstration set, which has a history
     * @return its id
     */
    UUID create(CreateIndicator definition, Instant knownSince);

    /**
     * Defines what an import brings, in the caller's transaction, and fires {@link IndicatorDefined}.
     *
     * @param knownSince that of the values it brings: at any instant both are known, or neither
     * @return its id
     */
    UUID create(String code, IndicatorDefinition definition, UUID importId, Instant knownSince);
}
