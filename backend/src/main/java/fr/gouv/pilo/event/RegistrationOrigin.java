package fr.gouv.pilo.event;

enum RegistrationOrigin {
    PUBLIC,
    ORGANISER,
    IMPORT,
    /** At the door, on the day. */
    WALK_IN
}
