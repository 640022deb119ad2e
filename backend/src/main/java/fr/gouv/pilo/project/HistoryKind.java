package fr.gouv.pilo.project;

/** What a line of a project's history is about. */
public enum HistoryKind {
    CREATION,
    CHANGE,
    STAGE,
    STATUS,
    ARCHIVE
}
