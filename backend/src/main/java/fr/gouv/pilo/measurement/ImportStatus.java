package fr.gouv.pilo.measurement;

/** Where an import stands. APPLYING is seen while an application runs and is never stored: a crash leaves CHECKED. */
public enum ImportStatus {
    CHECKED,
    REFUSED,
    APPLYING,
    APPLIED,
    REVERSED
}
