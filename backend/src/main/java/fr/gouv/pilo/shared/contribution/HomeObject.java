package fr.gouv.pilo.shared.contribution;

/** What a line of the page leads to. */
public enum HomeObject {
    PROJECT,
    INDICATOR,
    PRIORITY,
    IMPORT
}
