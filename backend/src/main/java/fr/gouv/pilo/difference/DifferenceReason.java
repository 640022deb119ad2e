package fr.gouv.pilo.difference;

/** R20: what most likely makes a published rate differ from ours. */
public enum DifferenceReason {
    /** Our rate is null: a value did not come, or an aggregate lacks territories. */
    MISSING_VALUE,
    /** The published values were rounded: values that round to them give the published rate. */
    ROUNDED_INPUTS,
    /** Another initial value would give the published rate. */
    OTHER_INITIAL_VALUE,
    /** None of these. */
    UNEXPLAINED
}
