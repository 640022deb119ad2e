package fr.gouv.pilo.home;

/** What awaits. */
enum HomeTaskKind {
    MILESTONE,
    STATUS_UPDATE,
    IMPORT_TO_APPLY,
    STALE_FIGURE
}
