package fr.gouv.pilo.shared.contribution;

/** What a move means: fewer alerts are good, more projects are neither good nor bad. */
public enum HomeVerdict {
    BETTER,
    WORSE,
    NEUTRAL
}
