package fr.gouv.pilo.indicator;

/** The way an indicator is meant to go (tendance attendue): HAUSSE, BAISSE, STABLE. */
public enum Direction {
    UP,
    DOWN,
    STABLE
}
