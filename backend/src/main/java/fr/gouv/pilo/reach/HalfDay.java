package fr.gouv.pilo.reach;

/** Parted at one o'clock in the afternoon, in Paris. */
enum HalfDay {
    MORNING,
    AFTERNOON
}
