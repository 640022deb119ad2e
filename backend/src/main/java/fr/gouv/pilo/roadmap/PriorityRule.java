package fr.gouv.pilo.roadmap;

/** Which rule gave the rate of a priority or forbade one. */
public enum PriorityRule {
    /** R10. */
    WEIGHTED_MEAN,
    /** R10, structuring project. */
    PLAIN_MEAN,
    /** No indicator applies in this territory. */
    NO_INDICATOR,
    /** R9: the declared weights add up to zero. */
    NO_WEIGHT,
    /** R10: an indicator that counts lacks its rate. */
    RATE_MISSING
}
