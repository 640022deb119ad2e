package fr.gouv.pilo.indicator;

import java.util.UUID;

/** An indicator was archived, or taken up again. Fired inside the writing transaction, under the lock of {@link Knowledge}. */
public record IndicatorMoved(UUID id) {}
