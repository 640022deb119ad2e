package fr.gouv.pilo.indicator;

import java.util.UUID;

/** What values an indicator has: asked by the indicators, answered by the room that keeps the values. */
public interface IndicatorValues {
    /** Whether a value was ever recorded, withdrawn since or not. */
    boolean everRecorded(UUID indicator);

    /** Whether a value is in force. */
    boolean inForce(UUID indicator);
}
