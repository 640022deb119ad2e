package fr.gouv.pilo.home;

/** What a move means: fewer alerts are good, more projects are neither good nor bad. */
enum HomeVerdict {
    BETTER,
    WORSE,
    NEUTRAL
}
