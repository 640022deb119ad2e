package fr.gouv.pilo.event;

/** The kinds of events, in the words of the nomenclature (typeEvenement). */
public enum EventKind {
    ATELIER,
    FORMATION,
    CONFERENCE,
    WEBINAIRE,
    LABTOUR,
    SEMINAIRE,
    REUNION_DE_RESEAU,
    COMITE
}
