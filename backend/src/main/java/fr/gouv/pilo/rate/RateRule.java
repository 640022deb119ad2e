package fr.gouv.pilo.rate;

/** Which rule gave a rate or forbade one. Each null rate names one of those whose {@link #absence()} is set. */
public enum RateRule {
    /** R1. */
    LINEAR(null),
    /** R2, direction up or stable: the target is not above the start. */
    HELD_UP(null),
    /** R2, direction down: the target is not below the start. */
    HELD_DOWN(null),
    /** R3. */
    INITIAL_MISSING(Absence.UNKNOWN),
    /** R3. */
    CURRENT_MISSING(Absence.UNKNOWN),
    /** R3, and R4 for the kind asked. */
    TARGET_MISSING(Absence.UNKNOWN),
    /** R8: too few territories have their values. */
    COVERAGE_TOO_LOW(Absence.UNKNOWN),
    /** R8: this level has no aggregation. */
    NOT_AGGREGATED(Absence.NOT_APPLICABLE),
    /** The indicator is not followed in this territory or at this level. */
    NOT_APPLICABLE(Absence.NOT_APPLICABLE);

    private final Absence absence;

    RateRule(Absence absence) {
        this.absence = absence;
    }

    /** Why there is no rate, null when there is one. */
    public Absence absence() {
        return absence;
    }

    /** R2: the rate is 100 or 0, met or not; there is no way from one to the other. */
    public boolean threshold() {
        return this == HELD_UP || this == HELD_DOWN;
    }
}
