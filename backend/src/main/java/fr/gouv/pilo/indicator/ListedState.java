package fr.gouv.pilo.indicator;

/** Which indicators a list shows: those in use, or those laid aside. */
enum ListedState {
    PRESENT,
    ARCHIVED
}
