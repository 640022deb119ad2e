package fr.gouv.pilo.event;

/** Whether somebody who had a seat came. */
public enum Presence {
    PRESENT,
    ABSENT,
    /** Nobody can say: never taken for absent. */
    NOT_ESTABLISHED
}
