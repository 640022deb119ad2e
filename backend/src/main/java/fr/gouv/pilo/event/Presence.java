package fr.gouv.pilo.event;

enum Presence {
    PRESENT,
    ABSENT,
    /** Nobody can say: never taken for absent. */
    NOT_ESTABLISHED
}
