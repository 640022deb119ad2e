package fr.gouv.pilo.event;

/** For whom an event is made; calendars are kept by it. */
public enum EventAudience {
    AGENTS,
    MANAGERS,
    REFERENTS,
    OASIS,
    PARTNERS,
    EVERYBODY
}
