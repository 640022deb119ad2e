package fr.gouv.pilo.measurement;

/**
 * What a value of an import does to what is in force. SKIPPED: the same month is given again at a later date of the
 * same import (R6).
 */
public enum ImportOutcome {
    NEW,
    CHANGED,
    UNCHANGED,
    SKIPPED
}
