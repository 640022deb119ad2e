package fr.gouv.pilo.funding;

/** Which of the two ledgers a carry-over is of. */
enum CarryOverLedger {
    AE,
    CP
}
