package fr.gouv.pilo.measurement;

/** The way an indicator is meant to go (tendance attendue): HAUSSE, BAISSE, STABLE. */
public enum Direction {
    UP,
    DOWN,
    STABLE
}
