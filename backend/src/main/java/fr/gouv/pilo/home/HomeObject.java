package fr.gouv.pilo.home;

/** What a line of the page leads to. */
enum HomeObject {
    PROJECT,
    INDICATOR,
    PRIORITY,
    IMPORT
}
