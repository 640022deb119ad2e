package fr.gouv.pilo.funding;

/** Where a multi-year agreement (convention) stands. */
enum AgreementState {
    DRAFT,
    SIGNED,
    RUNNING,
    CLOSING,
    CLEARED
}
