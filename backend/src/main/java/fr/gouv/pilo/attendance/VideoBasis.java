package fr.gouv.pilo.attendance;

/** By what a person of a file is taken for somebody registered. */
enum VideoBasis {
    MAIL,
    /** The same name, whatever its accents, its case and the order of its words. */
    NAME,
    /** A name that is alike: somebody must say so. */
    SIMILAR,
    HAND,
    NONE
}
