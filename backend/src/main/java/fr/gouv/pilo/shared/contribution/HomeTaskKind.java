package fr.gouv.pilo.shared.contribution;

/** What awaits. */
public enum HomeTaskKind {
    MILESTONE,
    STATUS_UPDATE,
    IMPORT_TO_APPLY,
    STALE_FIGURE
}
