package fr.gouv.pilo.measurement;

/** Which indicators a list shows: those in use, or those laid aside. */
enum ListedState {
    PRESENT,
    ARCHIVED
}
