package fr.gouv.pilo.funding;

/** B17: a carry-over is asked for, decided by an arrêté, and opens credits only at the last. */
enum CarryOverState {
    REQUESTED,
    DECIDED,
    OPENED,
    REFUSED
}
