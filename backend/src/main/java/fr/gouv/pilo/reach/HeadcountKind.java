package fr.gouv.pilo.reach;

enum HeadcountKind {
    OFFICIAL,
    ESTIMATE,
    DEMONSTRATION
}
