package fr.gouv.pilo.measurement;

/** What a value is: initial (VI), current (VA) or target (VC). */
public enum MeasurementType {
    INITIAL,
    CURRENT,
    TARGET
}
