package fr.gouv.pilo.indicator;

import java.util.UUID;

/** An indicator was created, by hand or from the metadata of an import. Fired inside the writing transaction. */
public record IndicatorDefined(UUID id, String code, String theme) {}
