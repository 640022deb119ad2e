package fr.gouv.pilo.event;

/** How somebody takes part. */
public enum SeatMode {
    ON_SITE,
    REMOTE
}
