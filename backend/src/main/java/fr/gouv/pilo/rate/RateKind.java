package fr.gouv.pilo.rate;

/** R4: towards the target of the cycle (FINAL) or towards the target of the calendar year (ANNUAL). */
public enum RateKind {
    FINAL,
    ANNUAL
}
