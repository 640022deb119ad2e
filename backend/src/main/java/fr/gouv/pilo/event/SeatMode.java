package fr.gouv.pilo.event;

/** How somebody takes part. */
enum SeatMode {
    ON_SITE,
    REMOTE
}
