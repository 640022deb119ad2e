package fr.gouv.pilo.funding;

/** What ends, or begins again, at the year's end (B16). */
enum ClosingStep {
    LAST_COMMITMENT,
    LAST_ACKNOWLEDGEMENT,
    LAST_PAYMENT_REQUEST,
    SWITCHOVER,
    REOPENING
}
