package fr.gouv.pilo.indicator;

import java.util.UUID;

/** The settings of an indicator were changed. Fired inside the writing transaction, under the lock of {@link Knowledge}. */
public record IndicatorRevised(UUID id) {}
